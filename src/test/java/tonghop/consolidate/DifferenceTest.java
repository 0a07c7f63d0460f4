package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tonghop.consolidate.Intake.figures;
import static tonghop.consolidate.Intake.models;
import static tonghop.consolidate.Intake.texts;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.FormContent;
import tonghop.model.PeriodRecord;
import tonghop.model.Submission;

/** What one version of a form says otherwise than another. */
class DifferenceTest {

    @Test
    void namesEachFigureThatChangedWithBothCells() {
        var before = figures("1.1", 5, "1.2", 3);
        var now = figures("1.1", 7, "1.2", 3);

        assertThat(Difference.between(SmallRegime.FIGURES, before, now))
                .containsExactly(new Difference(
                        "01",
                        "1.1",
                        "Chỉ tiêu 1.1",
                        "5",
                        new CellRef("Biểu 01", "D1"),
                        "7",
                        new CellRef("Biểu 01", "D1")));
    }

    @Test
    void takesSameNumberElsewhereOrWithOtherZerosForNoDifference() {
        var before = figures("1.1", "4.0", "1.2", 3);
        var now = figures("1.2", 3, "1.1", "4");

        assertThat(Difference.between(SmallRegime.FIGURES, before, now)).isEmpty();
    }

    @Test
    void tellsFigureThatIsGoneFromOneThatIsZero() {
        assertThat(Difference.between(SmallRegime.FIGURES, figures("1.1", 5), figures("1.1", null)))
                .extracting(Difference::before, Difference::now)
                .containsExactly(tuple("5", null));
        assertThat(Difference.between(SmallRegime.FIGURES, figures("1.1", 5), figures("1.2", 0)))
                .extracting(Difference::code, Difference::before, Difference::now)
                .containsExactly(tuple("1.2", null, "0"), tuple("1.1", "5", null));
    }

    @Test
    void comparesTextsUnderTheirHeadings() {
        var before = texts("Kết quả nổi bật", "Tốt.", "Kiến nghị, đề xuất", "Không.");
        var now = texts("Kết quả nổi bật", "Rất tốt.", "Kiến nghị, đề xuất", "Không.");

        assertThat(Difference.between(SmallRegime.TEXTS, before, now))
                .extracting(Difference::label, Difference::before, Difference::now)
                .containsExactly(tuple("Kết quả nổi bật", "Tốt.", "Rất tốt."));
    }

    @Test
    void knowsRowByItsNameWhereOthersCameBeforeIt() {
        var differences = Difference.between(
                SmallRegime.MODELS, models("Giếng sạch", "Đường hoa"), models("Đường đèn", "Giếng sạch", "Đường hoa"));

        assertThat(differences)
                .extracting(Difference::label, Difference::before, Difference::now)
                .containsExactly(tuple("Đường đèn – Tên mô hình", null, "Đường đèn"));
    }

    @Test
    void comparesCellsOfARowAndRowsOfOneNameInTheirOrder() {
        var before = rows(Map.of("no", "1", "name", "Mô hình", "place", "Xã A"), Map.of("name", "Mô hình"));
        var now = rows(Map.of("no", "1", "name", "Mô hình", "place", "Xã B"), Map.of("name", "Mô  hình"));

        assertThat(Difference.between(SmallRegime.MODELS, before, now))
                .extracting(Difference::label, Difference::before, Difference::now)
                .containsExactly(
                        tuple("Mô hình – Địa bàn", "Xã A", "Xã B"),
                        tuple("Mô  hình – Tên mô hình", "Mô hình", "Mô  hình"));
    }

    @Test
    void putsEachVersionBesideTheOneBeforeItOfItsOwnUnitAndForm() {
        var programme = new SmallRegime().with("an", "ba").programme();
        var versions = List.of(
                version("an", 1, figures("1.1", 1)),
                version("an", 2, figures("1.1", 2)),
                version("an", 3, figures("1.1", 2)),
                version("ba", 1, figures("1.1", 9)),
                version("ba", 2, figures("1.1", 8)));

        assertThat(VersionDifference.inOrder(programme, versions))
                .extracting(
                        d -> d.to().unit(),
                        d -> d.to().version(),
                        d -> d.differences().size())
                .containsExactly(tuple("an", 2, 1), tuple("an", 3, 0), tuple("ba", 2, 1));
        assertThatThrownBy(() -> VersionDifference.between(programme, versions.get(2), versions.get(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Submission version(String unit, int version, FormContent content) {
        PeriodRecord record = new Intake().counted(unit, version, null, content).record();
        return record.current().get(0);
    }

    @SafeVarargs
    private static FormContent.Entries rows(Map<String, String>... rows) {
        return new FormContent.Entries(
                "03",
                List.of(rows).stream()
                        .map(values -> new Entry(values, new CellRef("Biểu 03", "A1")))
                        .toList());
    }

    @Test
    void callsABlankLeftEmptySinceThatThereIsNoneWouldBeZero() {
        assertThat(ShownChange.of("1.1", "Chỉ tiêu 1.1", null, "5").before()).isEqualTo("(để trống)");
        assertThat(ShownChange.of("1.1", "Chỉ tiêu 1.1", "0", null).before()).isEqualTo("0");
    }
}

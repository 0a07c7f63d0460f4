package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static tonghop.consolidate.Intake.figures;
import static tonghop.consolidate.Intake.models;
import static tonghop.consolidate.Intake.texts;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.Narrative;
import tonghop.model.Period;
import tonghop.model.PeriodLock;
import tonghop.model.PeriodRecord;
import tonghop.model.Severity;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;
import tonghop.programme.Nature;
import tonghop.programme.ReportingPeriod;

class ConsolidatorTest {

    private final SmallRegime regime = new SmallRegime().with("an", "binh", "cau");

    private Consolidation consolidate(Intake intake) {
        return Consolidator.consolidate(regime.programme(), regime.period(), intake.record());
    }

    private IndicatorLine line(Intake intake, String code) {
        return line(consolidate(intake), code);
    }

    private static IndicatorLine line(Consolidation consolidation, String code) {
        return consolidation.tables().get(0).lines().stream()
                .filter(l -> l.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sumsFlowsAndStocksOverUnits() {
        var intake =
                new Intake().accepted("an", figures("1.1", 10, "1.4", 3)).accepted("binh", figures("1.1", 5, "1.4", 4));
        assertThat(line(intake, "1.1").total()).isEqualTo("15");
        assertThat(line(intake, "1.4").total()).isEqualTo("7");
    }

    @Test
    void writesEqualNumbersInOneWay() {
        var intake = new Intake().accepted("an", figures("1.1", "1.50")).accepted("binh", figures("1.1", "2.5"));
        assertThat(line(intake, "1.1").total()).isEqualTo(new BigDecimal("4"));
        assertThat(line(intake, "1.1").byUnit().get("an").value()).isEqualTo(new BigDecimal("1.5"));
        assertThat(line(new Intake().accepted("an", figures("1.1", "1E+2")), "1.1")
                        .total())
                .isEqualTo(new BigDecimal("100"));
    }

    @Test
    void givesEachFigureTheCellAndTheDocumentItCameFrom() {
        var figure = line(new Intake().accepted("an", figures("1.2", 1, "1.1", 10)), "1.1")
                .byUnit()
                .get("an");
        assertThat(figure.at()).isEqualTo(new CellRef("Biểu 01", "D2"));
        assertThat(figure.document().number()).isEqualTo(1);
    }

    @Test
    void keepsAnEmptyCellApartFromZeroAndFromNoReport() {
        var intake = new Intake().accepted("an", figures("1.1", null)).accepted("binh", figures("1.1", 0));
        var line = line(intake, "1.1");
        assertThat(line.byUnit()).containsOnlyKeys("an", "binh");
        assertThat(line.byUnit().get("an").value()).isNull();
        assertThat(line.byUnit().get("binh").value()).isZero();
        assertThat(line.reported()).isEqualTo(1);
        assertThat(line.expected()).isEqualTo(3);
    }

    @Test
    void hasNoTotalWhereNobodyReportedAFigure() {
        assertThat(line(new Intake().accepted("an", figures("1.1", null)), "1.1")
                        .total())
                .isNull();
        assertThat(line(new Intake(), "1.1").byUnit()).isEmpty();
    }

    @Test
    void leavesOutUnitsWhoseReportLacksTheForm() {
        var intake =
                new Intake().accepted("an", texts("Kết quả nổi bật", "Tốt")).accepted("binh", figures("1.1", 1));
        assertThat(line(intake, "1.1").byUnit()).containsOnlyKeys("binh");
    }

    @Test
    void takesTheRatioOfTheSumsAndNotTheMean() {
        var intake = new Intake()
                .accepted("an", figures("1.1", 100, "1.2", 100))
                .accepted("binh", figures("1.1", 200, "1.2", 0));
        assertThat(line(intake, "1.3").total()).isEqualTo("33.333333333333333333");
        assertThat(line(intake, "1.3").target()).isEqualTo("80");
        assertThat(line(intake, "1.1").target()).isNull();
    }

    @Test
    void computesEveryUnitsRatioAndIgnoresTheWrittenOne() {
        var line = line(new Intake().accepted("an", figures("1.1", 8, "1.2", 2, "1.3", 99)), "1.3");
        assertThat(line.byUnit().get("an").value()).isEqualTo("25");
        assertThat(line.byUnit().get("an").at()).isNull();
        assertThat(line.total()).isEqualTo("25");
    }

    @Test
    void takesTheRatioOverUnitsThatGaveBothFiguresAndSaysWhoDidNot() {
        var intake = new Intake()
                .accepted("an", figures("1.1", 10, "1.2", 5))
                .accepted("binh", figures("1.1", 20))
                .accepted("cau", figures("1.2", 7));
        var consolidation = consolidate(intake);
        assertThat(line(consolidation, "1.1").total()).isEqualTo("30");
        assertThat(line(consolidation, "1.3").total()).isEqualTo("50");
        assertThat(line(consolidation, "1.3").reported()).isEqualTo(1);
        assertThat(line(consolidation, "1.3").byUnit().get("binh").value()).isNull();
        assertThat(consolidation.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("ratio-operand-missing");
            assertThat(f.message())
                    .isEqualTo(
                            "Chỉ tiêu 1.3: tỷ lệ chung không tính 2 đơn vị (Huyện binh, Huyện cau) vì chỉ có một trong hai số"
                                    + " liệu 1.2 và 1.1. Hãy đề nghị bổ sung số liệu còn thiếu.");
        });
    }

    @Test
    void leavesARatioOverAZeroDenominatorEmpty() {
        var line = line(new Intake().accepted("an", figures("1.1", 0, "1.2", 0)), "1.3");
        assertThat(line.total()).isNull();
        assertThat(line.byUnit().get("an").value()).isNull();
        assertThat(line.reported()).isEqualTo(1);
    }

    @Test
    void addsAMembersReportThatWasNotOwedWithoutHidingAMissingOne() {
        regime.withYearly("dong");
        var consolidation = consolidate(new Intake()
                .accepted("an", figures("1.4", 1))
                .accepted("binh", figures("1.4", 2))
                .accepted("dong", figures("1.4", 4)));
        var line = line(consolidation, "1.4");
        assertThat(line.total()).isEqualTo("7");
        assertThat(line.reported()).isEqualTo(2);
        assertThat(line.expected()).isEqualTo(3);
        assertThat(consolidation.findings()).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.INFO);
            assertThat(f.message()).startsWith("Huyện dong không phải nộp báo cáo kỳ này nhưng đã nộp.");
        });
    }

    @Test
    void doesNotAddAUnitThatIsNoMemberAndSaysSo() {
        var consolidation =
                consolidate(new Intake().accepted("an", figures("1.4", 1)).accepted("la", figures("1.4", 9)));
        assertThat(line(consolidation, "1.4").total()).isEqualTo("1");
        assertThat(line(consolidation, "1.4").byUnit()).containsOnlyKeys("an");
        assertThat(consolidation.findings()).extracting(Finding::code).containsExactly("unit-not-member");
        assertThat(consolidation.findings().get(0).message()).contains("“la”", "“BC la 2.xlsx”");
    }

    @Test
    void neverAddsAParentAndItsChild() {
        regime.withChild("an-con", "an");
        var consolidation = consolidate(new Intake()
                .accepted("an", figures("1.1", 10, "1.2", 1))
                .accepted("an-con", figures("1.1", 4, "1.2", 4)));
        assertThat(line(consolidation, "1.1").total()).isEqualTo("10");
        assertThat(line(consolidation, "1.3").total()).isEqualTo("10");
        assertThat(line(consolidation, "1.1").byUnit()).containsOnlyKeys("an");
        assertThat(consolidation.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("parent-reported");
            assertThat(f.message()).contains("Huyện an và đơn vị trực thuộc Huyện an-con cùng nộp báo cáo");
        });
    }

    @Test
    void findsTheParentAboveAParentThatDidNotReport() {
        regime.withChild("an-con", "an").withChild("an-chau", "an-con");
        var intake = new Intake().accepted("an", figures("1.1", 10)).accepted("an-chau", figures("1.1", 4));
        assertThat(line(intake, "1.1").total()).isEqualTo("10");
    }

    @Test
    void addsTheChildWhoseParentGaveNoFigures() {
        regime.withChild("an-con", "an");
        var intake = new Intake()
                .accepted("an", figures("1.1", null), texts("Kết quả nổi bật", "Tốt"))
                .accepted("an-con", figures("1.1", 4));
        assertThat(line(intake, "1.1").total()).isEqualTo("4");
    }

    @Test
    void survivesACircleOfParents() {
        var circle = new SmallRegime()
                .withChild("an", "binh")
                .withChild("binh", "cau")
                .withChild("cau", "binh");
        var record = new Intake().accepted("an", figures("1.1", 4)).record();
        var consolidation = Consolidator.consolidate(circle.programme(), circle.period(), record);
        assertThat(line(consolidation, "1.1").total()).isEqualTo("4");
    }

    @Test
    void countsTheCurrentVersionOnly() {
        var intake =
                new Intake().accepted("an", figures("1.1", 10)).counted("an", 2, Timeliness.LATE, figures("1.1", 12));
        assertThat(line(intake, "1.1").total()).isEqualTo("12");
    }

    @Test
    void keepsTextsUnderTheFormsHeadingsInTheOrderOfTheUnits() {
        var consolidation = consolidate(new Intake()
                .accepted("binh", texts("Kiến nghị, đề xuất", "Thêm kinh phí", "Kết quả nổi bật", "Khá"))
                .accepted("an", texts("Kết quả nổi bật", "Tốt", "Kết quả nổi bật", "Rất tốt")));
        var headings = consolidation.narratives().get(0).headings();
        assertThat(headings)
                .extracting(Consolidation.HeadingTexts::heading)
                .containsExactly("Kết quả nổi bật", "Kiến nghị, đề xuất");
        assertThat(headings.get(0).byUnit().values())
                .extracting(Narrative::text)
                .containsExactly("Tốt\nRất tốt", "Khá");
        assertThat(headings.get(1).byUnit()).containsOnlyKeys("binh");
    }

    @Test
    void listsEntriesByUnitAndMarksTheLikelyDuplicates() {
        var consolidation = consolidate(new Intake()
                .accepted("binh", models("Camera  AN NINH.", "Vườn rau", ""))
                .accepted("an", models("Tuyến đường hoa", "Camera an ninh", "")));
        var entries = consolidation.lists().get(0).entries();
        assertThat(entries)
                .extracting(e -> e.unit().code(), UnitEntry::likelyDuplicateOf)
                .containsExactly(
                        tuple("an", null),
                        tuple("an", null),
                        tuple("an", null),
                        tuple("binh", 1),
                        tuple("binh", null),
                        tuple("binh", null));
        assertThat(entries.get(3).entry().values()).containsExactly(entry("name", "Camera  AN NINH."));
    }

    @Test
    void recognisesTheSameNameInAnotherSpelling() {
        var decomposed = Normalizer.normalize("Dân vận khéo - hòa giải", Normalizer.Form.NFD);
        var entries = consolidate(new Intake().accepted("an", models("Dân vận khéo, hoà giải", decomposed)))
                .lists()
                .get(0)
                .entries();
        assertThat(entries.get(1).likelyDuplicateOf()).isZero();
    }

    @Test
    void showsAFormOnlyIfThePeriodAsksForItOrAUnitHandedItIn() {
        var period = regime.period();
        var figuresOnly = new ReportingPeriod(
                period.period(),
                period.windowStart(),
                period.windowEnd(),
                null,
                null,
                List.of("01"),
                period.citation());
        var consolidation = Consolidator.consolidate(
                regime.programme(),
                figuresOnly,
                new Intake().accepted("an", models("Vườn rau")).record());
        assertThat(consolidation.tables()).hasSize(1);
        assertThat(consolidation.narratives()).isEmpty();
        assertThat(consolidation.lists()).hasSize(1);
    }

    @Test
    void saysThatAFormTheRegimeNoLongerHasIsNotConsolidated() {
        var consolidation =
                consolidate(new Intake().accepted("an", new FormContent.Entries("09", List.of()), figures("1.4", 1)));
        assertThat(consolidation.findings()).extracting(Finding::code).containsExactly("form-unknown");
        assertThat(line(consolidation, "1.4").total()).isEqualTo("1");
    }

    @Test
    void saysThatAFormOfAnotherKindIsNotConsolidated() {
        var consolidation = consolidate(new Intake().accepted("an", new FormContent.Entries("01", List.of())));
        assertThat(consolidation.findings()).extracting(Finding::code).containsExactly("form-unknown");
        assertThat(line(consolidation, "1.1").byUnit()).isEmpty();
    }

    @Test
    void namesTenUnitsInARemarkAndCountsTheOthers() {
        var many = new SmallRegime();
        var intake = new Intake();
        IntStream.rangeClosed(1, Remarks.NAMED_UNITS + 1).forEach(i -> {
            many.with("u" + i);
            intake.accepted("u" + i, figures("1.1", 1));
        });
        var findings = Consolidator.consolidate(many.programme(), many.period(), intake.record())
                .findings();
        assertThat(findings.get(0).message()).contains("11 đơn vị (Huyện u1, ", ", Huyện u10 và 1 đơn vị khác)");
    }

    @Test
    void isFinalOnceTheOperatorClosedThePeriod() {
        assertThat(consolidate(new Intake()).closed()).isFalse();
        assertThat(consolidate(new Intake().closed()).closed()).isTrue();
    }

    @Test
    void refusesAReportOfAnotherPeriod() {
        assertRefused(
                "document 1 is of period 2024-M05",
                () -> consolidate(new Intake().raw("an", Verdict.ACCEPTED, Period.month(2024, 5), figures("1.1", 1))));
    }

    @Test
    void refusesARecordOfAnotherPeriodOrProgramme() {
        var other = new PeriodRecord("nho", Period.month(2024, 5), List.of(), List.of(), PeriodLock.NONE);
        assertRefused(
                "the record is of period 2024-M05",
                () -> Consolidator.consolidate(regime.programme(), regime.period(), other));
        var stranger = new PeriodRecord("khac", SmallRegime.PERIOD, List.of(), List.of(), PeriodLock.NONE);
        assertRefused(
                "the record is of programme khac",
                () -> Consolidator.consolidate(regime.programme(), regime.period(), stranger));
    }

    @Test
    void refusesTwoVersionsOfOneForm() {
        var twice = new Intake()
                .raw("an", Verdict.ACCEPTED, SmallRegime.PERIOD, figures("1.1", 1))
                .raw("an", Verdict.ACCEPTED, SmallRegime.PERIOD, figures("1.1", 2));
        assertRefused("unit an has two versions of form 01", () -> consolidate(twice));
    }

    @Test
    void refusesAVersionWhoseDocumentDoesNotCount() {
        assertRefused(
                "document 1 is held",
                () -> consolidate(new Intake().raw("an", Verdict.HELD, SmallRegime.PERIOD, figures("1.1", 1))));
        assertRefused(
                "document 1 is superseded",
                () -> consolidate(new Intake().raw("an", Verdict.SUPERSEDED, SmallRegime.PERIOD, figures("1.1", 1))));
    }

    @Test
    void givesTheOperandsOfARatioNoDefaultWhereTheFormHasNoSuchRow() {
        regime.asking(SmallRegime.indicator("1.3", new Nature.Ratio("1.2", "1.1")));
        assertThat(line(new Intake().accepted("an", figures("1.3", 50)), "1.3").total())
                .isNull();
    }

    private static void assertRefused(String reason, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage("Not to be consolidated: " + reason);
    }
}

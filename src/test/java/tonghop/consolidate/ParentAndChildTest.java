package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.consolidate.Intake.figures;

import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.model.PeriodRecord;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

/** A district, its commune and the commune's village report under one regime. */
class ParentAndChildTest {

    private static final Figures OF_DISTRICT = figures("1.1", 10, "1.2", 1);
    private static final Figures OF_COMMUNE = figures("1.1", 4, "1.2", 4);
    private static final Figures OF_VILLAGE = figures("1.1", 2, "1.2", 2);

    private final SmallRegime regime =
            new SmallRegime().with("huyen", "khac").withChild("xa", "huyen").withChild("thon", "xa");

    @Test
    void countsTheParentOnlyWhicheverCameFirst() {
        for (var intake : new Intake[] {
            new Intake().accepted("huyen", OF_DISTRICT).accepted("xa", OF_COMMUNE),
            new Intake().accepted("xa", OF_COMMUNE).accepted("huyen", OF_DISTRICT)
        }) {
            assertThat(total(intake)).isEqualTo("10");
            assertThat(consolidated(intake.record()).tables().get(0).within())
                    .containsEntry("xa", SmallRegime.unit("huyen", null));
        }
    }

    @Test
    void givesTheSameWhateverTheOrderOfTheRecord() {
        var record = new Intake()
                .accepted("thon", OF_VILLAGE)
                .accepted("xa", OF_COMMUNE)
                .accepted("huyen", OF_DISTRICT)
                .record();
        var reversed = new ArrayList<>(record.current());
        Collections.reverse(reversed);
        var other = new PeriodRecord(record.programme(), record.period(), reversed, record.documents(), record.lock());
        assertThat(consolidated(other)).isEqualTo(consolidated(record));
    }

    @Test
    void countsAGrandchildInNobodyTwice() {
        assertThat(total(new Intake()
                        .accepted("thon", OF_VILLAGE)
                        .accepted("xa", OF_COMMUNE)
                        .accepted("huyen", OF_DISTRICT)))
                .isEqualTo("10");
        assertThat(total(new Intake().accepted("thon", OF_VILLAGE).accepted("xa", OF_COMMUNE)))
                .isEqualTo("4");
        assertThat(total(new Intake().accepted("thon", OF_VILLAGE).accepted("huyen", OF_DISTRICT)))
                .isEqualTo("10");
    }

    @Test
    void countsTheChildWhileItsParentIsHeldOrWasTakenBack() {
        for (var verdict : new Verdict[] {Verdict.HELD, Verdict.REJECTED}) {
            var intake = new Intake().accepted("xa", OF_COMMUNE).aside("huyen", verdict, Timeliness.ON_TIME);
            assertThat(total(intake)).isEqualTo("4");
            assertThat(consolidated(intake.record()).findings()).isEmpty();
            assertThat(consolidated(intake.record()).tables().get(0).within()).isEmpty();
        }
    }

    @Test
    void countsTheParentsNewVersionAndNeverItsChildBesideIt() {
        assertThat(total(new Intake()
                        .accepted("huyen", OF_DISTRICT)
                        .accepted("xa", OF_COMMUNE)
                        .counted("huyen", 2, Timeliness.LATE, figures("1.1", 11, "1.2", 1))))
                .isEqualTo("11");
    }

    @Test
    void countsTheChildAgainWhenTheParentsNewVersionIsEmpty() {
        assertThat(total(new Intake()
                        .accepted("huyen", OF_DISTRICT)
                        .accepted("xa", OF_COMMUNE)
                        .counted("huyen", 2, Timeliness.LATE, figures("1.1", null, "1.2", null))))
                .isEqualTo("4");
    }

    @Test
    void leavesTheCommuneOfAnotherDistrictAlone() {
        assertThat(total(new Intake().accepted("khac", OF_DISTRICT).accepted("xa", OF_COMMUNE)))
                .isEqualTo("14");
    }

    @Test
    void saysWhoseFiguresStandInWhose() {
        var consolidation = consolidated(new Intake()
                .accepted("huyen", OF_DISTRICT)
                .accepted("xa", OF_COMMUNE)
                .record());
        assertThat(consolidation.findings()).extracting(Finding::code).containsExactly("parent-reported");
        assertThat(consolidation.tables().get(0).within()).containsOnlyKeys("xa");
    }

    private Consolidation consolidated(PeriodRecord record) {
        return Consolidator.consolidate(regime.programme(), regime.period(), record);
    }

    private String total(Intake intake) {
        return String.valueOf(
                consolidated(intake.record()).tables().get(0).lines().get(0).total());
    }
}

package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.consolidate.Intake.figures;
import static tonghop.consolidate.Intake.models;
import static tonghop.consolidate.Intake.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.model.PeriodRecord;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;
import tonghop.programme.Form;
import tonghop.programme.ListRules;

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

    @Test
    void listsAndCountsTheChildsEntriesNotBesideItsParents() {
        var consolidation = consolidated(new Intake()
                .accepted("xa", models("Trồng cây", "Vệ sinh"))
                .accepted("huyen", models("Trồng cây", "Tiết kiệm"))
                .record());
        var list = consolidation.lists().get(0);
        assertThat(list.entries()).extracting(e -> e.unit().code()).containsExactly("huyen", "huyen");
        assertThat(list.entries()).allMatch(e -> e.likelyDuplicateOf() == null);
        assertThat(list.within()).containsExactly(Map.entry("xa", SmallRegime.unit("huyen", null)));
        assertThat(consolidation.within("xa")).containsOnlyKeys("03");
        assertThat(consolidation.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("parent-reported");
            assertThat(f.message()).contains("Biểu 03", "danh sách của Huyện xa không được đưa vào bản tổng hợp");
        });
    }

    @Test
    void takesTheChildsTextsNotBesideItsParents() {
        var consolidation = consolidated(new Intake()
                .accepted("xa", texts("Kết quả nổi bật", "Của xã"))
                .accepted("huyen", texts("Kết quả nổi bật", "Của huyện"))
                .record());
        assertThat(consolidation.narratives().get(0).headings().get(0).byUnit()).containsOnlyKeys("huyen");
        assertThat(consolidation.within("xa")).containsOnlyKeys("02");
        assertThat(consolidation.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("Biểu 02", "thuyết minh của Huyện xa"));
    }

    @Test
    void keepsTheChildsListsAndTextsWhereItsParentReportedOnlyFigures() {
        var consolidation = consolidated(new Intake()
                .accepted("huyen", OF_DISTRICT)
                .accepted("xa", models("Trồng cây"), texts("Kết quả nổi bật", "Của xã"))
                .record());
        assertThat(consolidation.lists().get(0).entries()).hasSize(1);
        assertThat(consolidation.narratives().get(0).headings().get(0).byUnit()).containsOnlyKeys("xa");
        assertThat(consolidation.findings()).isEmpty();
        assertThat(consolidation.within("xa")).isEmpty();
    }

    @Test
    void keepsEveryAgencysOwnTasksWhoeverStandsAboveIt() {
        var tracking = new ListRules.Tracking("name", "name", null, "place", "place", "place", Map.of(), List.of());
        var models = SmallRegime.MODELS;
        var followed = new Form.ListForm(
                models.code(), models.title(), models.columns(), new ListRules(Map.of(), null, null, tracking));
        var consolidation = Consolidator.consolidate(
                regime.withForms(followed).programme(),
                regime.period(),
                new Intake()
                        .accepted("xa", models("1"))
                        .accepted("huyen", models("2"))
                        .record());
        assertThat(consolidation.lists().get(0).entries())
                .extracting(e -> e.unit().code())
                .containsExactly("huyen", "xa");
        assertThat(consolidation.lists().get(0).within()).isEmpty();
    }

    private Consolidation consolidated(PeriodRecord record) {
        return Consolidator.consolidate(regime.programme(), regime.period(), record);
    }

    private String total(Intake intake) {
        return String.valueOf(
                consolidated(intake.record()).tables().get(0).lines().get(0).total());
    }
}

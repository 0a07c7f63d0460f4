package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.consolidate.Intake.models;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.ConsolidationPropertiesTest.Case;
import tonghop.model.CarriedCoverage;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Figures;

/** What is handed on from level to level comes to the same as what is added up at once. */
class LevelsPropertiesTest {

    @Provide
    Arbitrary<Case> cases() {
        return new ConsolidationPropertiesTest().cases();
    }

    @Property(tries = 300)
    void figuresAndRatiosComeToTheSameWhateverIsMissing(
            @ForAll("cases") Case any, @ForAll @IntRange(min = 1, max = 4) int groups) {
        assertThat(totals(through(any, groups))).isEqualTo(totals(any.consolidated()));
    }

    @Property(tries = 200)
    void threeLevelsComeToTheSame(@ForAll("cases") Case any) {
        var middle = new ArrayList<Consolidation>();
        for (int half = 0; half < 2; half++) {
            int rest = half;
            middle.add(through(any.only(unit -> unit % 2 == rest), 2));
        }
        assertThat(totals(above(any, middle))).isEqualTo(totals(any.consolidated()));
    }

    @Property(tries = 200)
    void whoIsMissingIsNamedAtEveryLevel(@ForAll("cases") Case any, @ForAll @IntRange(min = 1, max = 4) int groups) {
        long missing = any.reports().stream().filter(report -> report == null).count();
        var upper = CarriedUp.of(through(any, groups));
        assertThat(upper.missing())
                .hasSize((int) missing)
                .allSatisfy(name -> assertThat(name).matches("Huyện u\\d+ \\(Huyện u\\d+\\)"));
        assertThat(upper.reported()).isEqualTo(upper.expected()).isEqualTo(groups);
        assertThat(upper.isWhole()).isEqualTo(missing == 0);
    }

    @Property(tries = 50)
    void listsKeepAllTheirEntriesInOrder(@ForAll @IntRange(min = 1, max = 6) int units) {
        var flat = new Intake();
        var lower = new ArrayList<String>();
        var regime = new SmallRegime();
        for (int unit = 0; unit < units; unit++) {
            regime.with("u" + unit);
            flat.accepted("u" + unit, models("Mô hình " + unit));
            lower.add("Mô hình " + unit);
        }
        var below = Consolidator.consolidate(regime.programme(), regime.period(), flat.record());
        var handedOn = below.lists().get(0).entries().stream()
                .map(entry -> entry.entry().values().get("name"))
                .toArray(String[]::new);
        var above = new SmallRegime().with("tren");
        var upper = Consolidator.consolidate(
                above.programme(),
                above.period(),
                new Intake()
                        .consolidated("tren", CarriedUp.of(below), models(handedOn))
                        .record());
        assertThat(upper.lists().get(0).entries().stream()
                        .map(entry -> entry.entry().values().get("name")))
                .containsExactlyElementsOf(lower);
    }

    /** Groups of units first, then the groups. */
    private static Consolidation through(Case any, int groups) {
        var below = new ArrayList<Consolidation>();
        for (int group = 0; group < groups; group++) {
            int rest = group;
            below.add(any.only(unit -> unit % groups == rest).consolidated());
        }
        return above(any, below);
    }

    /** The consolidations as reports of the next level, each line as its workbook carries it. */
    private static Consolidation above(Case any, List<Consolidation> below) {
        var regime = new Case(any.form(), new ArrayList<@Nullable Map<String, BigDecimal>>()).regime();
        var intake = new Intake();
        for (int unit = 0; unit < below.size(); unit++) {
            regime.with("u" + unit);
            var carried = CarriedCoverage.read(CarriedUp.of(below.get(unit)).written())
                    .orElseThrow();
            intake.consolidated("u" + unit, carried, content(totals(below.get(unit))));
        }
        return Consolidator.consolidate(regime.programme(), regime.period(), intake.record());
    }

    private static FormContent content(Map<String, BigDecimal> totals) {
        var figures = new LinkedHashMap<String, Figure>();
        totals.forEach((code, value) ->
                figures.put(code, new Figure(code, value, new CellRef("Tổng hợp", "D1"), String.valueOf(value))));
        return new Figures("01", figures);
    }

    private static Map<String, BigDecimal> totals(Consolidation consolidation) {
        var totals = new LinkedHashMap<String, BigDecimal>();
        consolidation
                .tables()
                .get(0)
                .lines()
                .forEach(line -> totals.put(line.indicator().code(), line.total()));
        return totals;
    }
}

package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.FormContent.Figures;
import tonghop.programme.FormRow;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/** What holds for any form, any units and any figures. */
class ConsolidationPropertiesTest {

    /**
     * A form and what each unit reported in it.
     *
     * @param reports the n-th is unit {@code u<n>}'s: indicator code → figure or null; null where the unit did not report
     */
    record Case(List<Indicator> form, List<@Nullable Map<String, BigDecimal>> reports) {

        SmallRegime regime() {
            var regime = new SmallRegime().asking(form.toArray(FormRow[]::new));
            for (int unit = 0; unit < reports.size(); unit++) {
                regime.with("u" + unit);
            }
            return regime;
        }

        Consolidation in(List<Integer> order) {
            var intake = new Intake();
            order.stream()
                    .filter(unit -> reports.get(unit) != null)
                    .forEach(unit -> intake.accepted("u" + unit, content(reports.get(unit))));
            return Consolidator.consolidate(regime().programme(), regime().period(), intake.record());
        }

        Consolidation consolidated() {
            return in(units());
        }

        List<Integer> units() {
            var units = new ArrayList<Integer>();
            for (int unit = 0; unit < reports.size(); unit++) {
                units.add(unit);
            }
            return units;
        }

        private List<@Nullable Map<String, BigDecimal>> chosen(Predicate<Integer> which) {
            var chosen = new ArrayList<@Nullable Map<String, BigDecimal>>();
            units().stream().filter(which).forEach(unit -> chosen.add(reports.get(unit)));
            return chosen;
        }

        /** The reports of those units only; the others are no members. */
        Case only(Predicate<Integer> which) {
            return new Case(form, chosen(which));
        }
    }

    private static Figures content(Map<String, BigDecimal> report) {
        var figures = new LinkedHashMap<String, Figure>();
        report.forEach((code, value) ->
                figures.put(code, new Figure(code, value, new CellRef("Biểu 01", "D1"), String.valueOf(value))));
        return new Figures("01", figures);
    }

    @Provide
    Arbitrary<Case> cases() {
        return forms().flatMap(form -> reports(form, false).map(reports -> new Case(form, reports)));
    }

    /** Cases in which nobody gives only one operand of a ratio. */
    @Provide
    Arbitrary<Case> completeCases() {
        return forms().flatMap(form -> reports(form, true).map(reports -> new Case(form, reports)));
    }

    /** Two to six flows and stocks, then up to three ratios of them. */
    private static Arbitrary<List<Indicator>> forms() {
        return Combinators.combine(
                        Arbitraries.of(true, false).list().ofMinSize(2).ofMaxSize(6),
                        Arbitraries.integers().between(0, 5).list().ofMinSize(0).ofMaxSize(3))
                .as((flows, ratios) -> {
                    var form = new ArrayList<Indicator>();
                    flows.forEach(flow -> form.add(
                            SmallRegime.indicator("1." + form.size(), flow ? new Nature.Flow() : new Nature.Stock())));
                    for (int ratio : ratios) {
                        var numerator = "1." + ratio % flows.size();
                        var denominator = "1." + (ratio + 1) % flows.size();
                        form.add(SmallRegime.indicator("1." + form.size(), new Nature.Ratio(numerator, denominator)));
                    }
                    return List.copyOf(form);
                });
    }

    private static Arbitrary<List<Map<String, BigDecimal>>> reports(List<Indicator> form, boolean complete) {
        var figure = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("999999999999"))
                        .ofScale(2));
        var figures = (complete ? figure : figure.injectNull(0.3)).list().ofSize(form.size());
        var report = figures.map(values -> {
            Map<String, BigDecimal> byCode = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                byCode.put(form.get(i).code(), values.get(i));
            }
            return byCode;
        });
        var sent = complete
                ? Combinators.combine(report, Arbitraries.of(true, false)).as((r, blank) -> blank ? blanked(r) : r)
                : report;
        return sent.injectNull(0.2).list().ofMinSize(1).ofMaxSize(8);
    }

    private static Map<String, BigDecimal> blanked(Map<String, BigDecimal> report) {
        var blank = new LinkedHashMap<String, BigDecimal>();
        report.keySet().forEach(code -> blank.put(code, null));
        return blank;
    }

    @Property(tries = 300)
    void theOrderInWhichUnitsReportDoesNotMatter(@ForAll("cases") Case any, @ForAll Random random) {
        var shuffled = new ArrayList<>(any.units());
        Collections.shuffle(shuffled, random);
        var other = any.in(shuffled);
        assertThat(figures(other)).isEqualTo(figures(any.consolidated()));
        assertThat(other.units())
                .extracting(u -> u.unit().code(), Consolidation.UnitLine::status)
                .isEqualTo(any.consolidated().units().stream()
                        .map(u -> tuple(u.unit().code(), u.status()))
                        .toList());
        assertThat(other.findings()).isEqualTo(any.consolidated().findings());
    }

    @Property(tries = 300)
    void aUnitChangesTotalsByItsOwnFiguresOnly(@ForAll("cases") Case any) {
        int last = any.reports().size() - 1;
        var without = any.only(unit -> unit < last).consolidated();
        for (var line : summed(any.consolidated())) {
            var before = line(without, line.indicator().code());
            var own = line.byUnit().get("u" + last);
            assertThat(sum(before.total(), own == null ? null : own.value())).isEqualTo(line.total());
            assertThat(values(line.byUnit()))
                    .containsAllEntriesOf(values(before.byUnit()))
                    .hasSize(before.byUnit().size() + (own == null ? 0 : 1));
        }
    }

    @Property(tries = 300)
    void aTotalIsTheSumOfTheFiguresShownForTheUnits(@ForAll("cases") Case any) {
        for (var line : summed(any.consolidated())) {
            BigDecimal expected = null;
            for (var figure : line.byUnit().values()) {
                expected = sum(expected, figure.value());
            }
            assertThat(line.total()).isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void addingUpThroughTheLevelsGivesTheFlatTotals(
            @ForAll("completeCases") Case any, @ForAll @IntRange(min = 1, max = 4) int groups) {
        assertThat(totals(throughGroups(any, groups))).isEqualTo(totals(any.consolidated()));
    }

    @Property(tries = 300)
    void flowsAndStocksAddUpThroughTheLevelsWhateverIsMissing(
            @ForAll("cases") Case any, @ForAll @IntRange(min = 1, max = 4) int groups) {
        var flat = any.consolidated();
        var levels = throughGroups(any, groups);
        for (var line : summed(flat)) {
            assertThat(line(levels, line.indicator().code()).total()).isEqualTo(line.total());
        }
    }

    /** Consolidates groups of units first, then hands the groups' consolidations in as reports. */
    private static Consolidation throughGroups(Case any, int groups) {
        var upper = new ArrayList<@Nullable Map<String, BigDecimal>>();
        for (int group = 0; group < groups; group++) {
            int rest = group;
            var members = any.only(unit -> unit % groups == rest);
            upper.add(totals(members.consolidated()));
        }
        return new Case(any.form(), upper).consolidated();
    }

    @Property(tries = 300)
    void anEmptyCellNeverCountsAsZero(@ForAll("cases") Case any) {
        for (var line : summed(any.consolidated())) {
            var code = line.indicator().code();
            long given = any.reports().stream()
                    .filter(r -> r != null && r.get(code) != null)
                    .count();
            assertThat(line.reported()).isEqualTo((int) given);
            assertThat(line.total() == null).isEqualTo(given == 0);
            for (int unit : any.units()) {
                var report = any.reports().get(unit);
                var figure = line.byUnit().get("u" + unit);
                assertThat(figure == null).isEqualTo(report == null);
                if (report != null) {
                    assertThat(figure.value() == null).isEqualTo(report.get(code) == null);
                }
            }
        }
    }

    @Property(tries = 300)
    void aRatioIsThatOfTheSumsOverTheUnitsThatGaveBoth(@ForAll("cases") Case any) {
        var consolidation = any.consolidated();
        for (var line : consolidation.tables().get(0).lines()) {
            if (!(line.indicator().nature() instanceof Nature.Ratio ratio)) {
                continue;
            }
            var both = any.only(unit -> any.reports().get(unit) != null
                    && any.reports().get(unit).get(ratio.numerator()) != null
                    && any.reports().get(unit).get(ratio.denominator()) != null);
            assertThat(line.reported()).isEqualTo(both.reports().size());
            var denominator = both.reports().isEmpty()
                    ? null
                    : line(both.consolidated(), ratio.denominator()).total();
            if (denominator == null || denominator.signum() == 0) {
                assertThat(line.total()).isNull();
            } else {
                // total ≈ 100 n / d, checked without dividing
                var numerator = line(both.consolidated(), ratio.numerator()).total();
                var error = line.total()
                        .multiply(denominator)
                        .subtract(numerator.movePointRight(2))
                        .abs();
                assertThat(error)
                        .isLessThanOrEqualTo(numerator.movePointRight(2).movePointLeft(18));
            }
        }
    }

    @Property(tries = 300)
    void aRatioOfManyUnitsLiesBetweenTheSmallestAndTheLargest(@ForAll("completeCases") Case any) {
        for (var line : any.consolidated().tables().get(0).lines()) {
            if (line.indicator().nature() instanceof Nature.Ratio ratio
                    && any.reports().stream()
                            .allMatch(r -> r == null
                                    || r.get(ratio.denominator()) == null
                                    || r.get(ratio.denominator()).signum() > 0)) {
                var own = line.byUnit().values().stream()
                        .map(UnitFigure::value)
                        .filter(v -> v != null)
                        .toList();
                if (own.isEmpty()) {
                    continue;
                }
                var rounding = line.total().movePointLeft(18);
                assertThat(line.total().add(rounding))
                        .isGreaterThanOrEqualTo(
                                own.stream().min(BigDecimal::compareTo).orElseThrow());
                assertThat(line.total().subtract(rounding))
                        .isLessThanOrEqualTo(
                                own.stream().max(BigDecimal::compareTo).orElseThrow());
            }
        }
    }

    @Property(tries = 300)
    void coverageNamesAllUnitsThatOweThePeriod(@ForAll("cases") Case any) {
        var consolidation = any.consolidated();
        assertThat(consolidation.units()).hasSize(any.reports().size());
        long reported = any.reports().stream().filter(r -> r != null).count();
        assertThat(consolidation.units().stream().filter(u -> u.status().reported()))
                .hasSize((int) reported);
        for (var line : consolidation.tables().get(0).lines()) {
            assertThat(line.expected()).isEqualTo(any.reports().size());
            assertThat(line.reported()).isBetween(0, (int) reported);
        }
    }

    private static List<IndicatorLine> summed(Consolidation consolidation) {
        return consolidation.tables().get(0).lines().stream()
                .filter(l -> !(l.indicator().nature() instanceof Nature.Ratio))
                .toList();
    }

    private static IndicatorLine line(Consolidation consolidation, String code) {
        return consolidation.tables().get(0).lines().stream()
                .filter(l -> l.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Null stands for a figure nobody gave: it adds nothing, and nothing to nothing stays nothing. */
    private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Percentage.canonical(a.add(b));
    }

    private static Map<String, BigDecimal> totals(Consolidation consolidation) {
        var totals = new LinkedHashMap<String, BigDecimal>();
        consolidation
                .tables()
                .get(0)
                .lines()
                .forEach(l -> totals.put(l.indicator().code(), l.total()));
        return totals;
    }

    private static Map<String, BigDecimal> values(Map<String, UnitFigure> figures) {
        var values = new LinkedHashMap<String, BigDecimal>();
        figures.forEach((unit, figure) -> values.put(unit, figure.value()));
        return values;
    }

    /** Everything of the figures but the documents they came in. */
    private static List<List<Object>> figures(Consolidation consolidation) {
        var figures = new ArrayList<List<Object>>();
        for (var line : consolidation.tables().get(0).lines()) {
            var row = new ArrayList<Object>(
                    Arrays.asList(line.indicator().code(), line.total(), line.reported(), line.expected()));
            row.add(new ArrayList<>(values(line.byUnit()).entrySet()));
            figures.add(row);
        }
        return figures;
    }
}

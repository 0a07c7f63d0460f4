package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tonghop.consolidate.Intake.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Comparison.Against;
import tonghop.consolidate.Comparison.Line;
import tonghop.consolidate.Comparison.Reason;
import tonghop.model.CarriedCoverage;
import tonghop.model.CarriedCoverage.Operands;
import tonghop.model.Period;
import tonghop.programme.Extent;
import tonghop.programme.Membership;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Succession;
import tonghop.programme.Unit;
import tonghop.programme.UnitRegistry;

/** Six months of 2024 beside those of 2023; the units change on 1 September 2023 where they do. */
class ComparingTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 8, 31);

    private final List<Unit> before = new ArrayList<>();
    private final List<Unit> after = new ArrayList<>();

    @Test
    void comparesOverTheUnitsThatReportedInBothPeriods() {
        stays("an");
        stays("binh");
        stays("cau");
        var comparison = compared(
                new Intake().accepted("an", figures("1.1", 12)).accepted("binh", figures("1.1", 100)),
                new Intake().accepted("an", figures("1.1", 10)).accepted("cau", figures("1.1", 50)));

        assertThat(line(comparison, "1.1"))
                .extracting(l -> l.now() + " " + l.then() + " " + l.difference() + " " + l.percent())
                .isEqualTo("12 10 2 20");
        assertThat(line(comparison, "1.1").units()).isEqualTo(1);
        assertThat(line(comparison, "1.1").expected()).isEqualTo(3);
        assertThat(comparison.leftOut())
                .extracting(l -> l.unit().code(), Comparison.LeftOut::reason)
                .containsExactly(tuple("binh", Reason.NOT_THEN), tuple("cau", Reason.NOT_NOW));
    }

    @Test
    void leavesAUnitOutOfTheIndicatorThatItLeftEmptyInOnePeriod() {
        stays("an");
        stays("binh");
        var comparison = compared(
                new Intake()
                        .accepted("an", figures("1.1", 12, "1.4", 1))
                        .accepted("binh", figures("1.1", null, "1.4", 2)),
                new Intake()
                        .accepted("an", figures("1.1", 10, "1.4", 1))
                        .accepted("binh", figures("1.1", 7, "1.4", 0)));
        assertThat(line(comparison, "1.1").then()).isEqualTo("10");
        assertThat(line(comparison, "1.4").then()).isEqualTo("1");
        assertThat(line(comparison, "1.4").difference()).isEqualTo("2");
    }

    @Test
    void comparesRatiosInPercentagePoints() {
        stays("an");
        var comparison = compared(
                new Intake().accepted("an", figures("1.1", 200, "1.2", 180)),
                new Intake().accepted("an", figures("1.1", 100, "1.2", 80)));
        assertThat(line(comparison, "1.3").now()).isEqualTo("90");
        assertThat(line(comparison, "1.3").then()).isEqualTo("80");
        assertThat(line(comparison, "1.3").difference()).isEqualTo("10");
        assertThat(line(comparison, "1.3").percent()).isNull();
    }

    @Test
    void takesTheSumsThatAConsolidatedReportComputedItsRatioFrom() {
        stays("an");
        var carried = new CarriedCoverage(
                2, 2, List.of(), Map.of("1.3", new Operands(number("50"), number("100"))), Map.of());
        var comparison = compared(
                new Intake().consolidated("an", carried, figures("1.1", 200, "1.2", 180)),
                new Intake().accepted("an", figures("1.1", 100, "1.2", 80)));
        assertThat(line(comparison, "1.3").now()).isEqualTo("50");
    }

    @Test
    void hasNoPercentageOfNothing() {
        stays("an");
        var comparison = compared(
                new Intake().accepted("an", figures("1.1", 5)), new Intake().accepted("an", figures("1.1", 0)));
        assertThat(line(comparison, "1.1").difference()).isEqualTo("5");
        assertThat(line(comparison, "1.1").percent()).isNull();
    }

    @Test
    void setsAUnitBesideTheSumOfThoseThatWentIntoItAsAWhole() {
        became("an", whole("moi"));
        became("binh", whole("moi"));
        begins("moi");
        var comparison = compared(
                new Intake().accepted("moi", figures("1.1", 40)),
                new Intake().accepted("an", figures("1.1", 10)).accepted("binh", figures("1.1", 20)));
        assertThat(line(comparison, "1.1").then()).isEqualTo("30");
        assertThat(line(comparison, "1.1").difference()).isEqualTo("10");
        assertThat(comparison.leftOut()).isEmpty();
    }

    @Test
    void comparesNothingWithASumThatLacksOneOfItsParts() {
        became("an", whole("moi"));
        became("binh", whole("moi"));
        begins("moi");
        var comparison = compared(
                new Intake().accepted("moi", figures("1.1", 40)), new Intake().accepted("an", figures("1.1", 10)));
        assertThat(line(comparison, "1.1").then()).isNull();
        assertThat(line(comparison, "1.1").units()).isZero();
        assertThat(comparison.leftOut())
                .extracting(l -> l.unit().code(), Comparison.LeftOut::reason)
                .containsExactly(tuple("moi", Reason.NOT_THEN));
    }

    @Test
    void neverComparesAUnitThatWasSplitNorOneThatTookAPartOfIt() {
        stays("yen");
        became("an", part("moi"), part("khac"));
        became("binh", whole("moi"));
        begins("moi");
        begins("khac");
        var comparison = compared(
                new Intake()
                        .accepted("yen", figures("1.1", 1))
                        .accepted("moi", figures("1.1", 40))
                        .accepted("khac", figures("1.1", 5)),
                new Intake()
                        .accepted("yen", figures("1.1", 1))
                        .accepted("an", figures("1.1", 10))
                        .accepted("binh", figures("1.1", 20)));
        assertThat(line(comparison, "1.1").now()).isEqualTo("1");
        assertThat(comparison.leftOut())
                .extracting(l -> l.unit().code(), Comparison.LeftOut::reason)
                .containsExactly(
                        tuple("moi", Reason.SPLIT),
                        tuple("khac", Reason.SPLIT),
                        tuple("an", Reason.SPLIT),
                        tuple("binh", Reason.SPLIT));
    }

    @Test
    void tellsTwoUnitsOfOneCodeApartByDate() {
        became("an", whole("moi"));
        begins("moi");
        begins("an");
        var comparison = compared(
                new Intake().accepted("an", figures("1.1", 99)).accepted("moi", figures("1.1", 11)),
                new Intake().accepted("an", figures("1.1", 10)));
        assertThat(line(comparison, "1.1").now()).isEqualTo("11");
        assertThat(comparison.leftOut())
                .extracting(l -> l.unit().code(), Comparison.LeftOut::reason)
                .containsExactly(tuple("an", Reason.UNKNOWN));
    }

    @Test
    void leavesOutAUnitThatChangedWithinAPeriod() {
        var lastDay = LocalDate.of(2024, 2, 29);
        before.add(unit("an", LONG_AGO, lastDay, whole("moi")));
        after.add(before.get(0));
        after.add(unit("moi", lastDay.plusDays(1), null));
        var comparison = compared(
                new Intake().accepted("an", figures("1.1", 3)).accepted("moi", figures("1.1", 4)),
                new Intake().accepted("an", figures("1.1", 10)));
        assertThat(line(comparison, "1.1").now()).isNull();
        assertThat(comparison.leftOut())
                .extracting(l -> l.unit().code(), Comparison.LeftOut::reason)
                .containsExactly(tuple("an", Reason.DURING), tuple("moi", Reason.DURING));
    }

    @Test
    void saysWhereAUnitsOwnCoverageIsNotWhatItWas() {
        stays("an");
        var comparison = compared(
                new Intake()
                        .consolidated(
                                "an", new CarriedCoverage(2, 2, List.of(), Map.of(), Map.of()), figures("1.1", 4)),
                new Intake()
                        .consolidated(
                                "an",
                                new CarriedCoverage(1, 2, List.of("Xã A"), Map.of(), Map.of()),
                                figures("1.1", 3)));
        assertThat(comparison.restingOn())
                .extracting(Comparison.Coverages::now, Comparison.Coverages::then)
                .containsExactly(tuple("dựa trên 2/2 đơn vị", "dựa trên 1/2 đơn vị"));
    }

    @Test
    void comparesNothingWithAPeriodForWhichNothingCame() {
        stays("an");
        assertThat(Comparing.of(
                        Against.LAST_YEAR,
                        now(new Intake().accepted("an", figures("1.1", 4))),
                        then(new Intake()),
                        registry()))
                .isEmpty();
    }

    @Test
    void refusesPeriodsOfDifferentKindsAndALaterOne() {
        stays("an");
        var now = now(new Intake().accepted("an", figures("1.1", 4)));
        var then = then(new Intake().accepted("an", figures("1.1", 4)));
        assertThatThrownBy(() -> Comparing.of(Against.LAST_YEAR, then, now, registry()))
                .isInstanceOf(IllegalArgumentException.class);
        var quarter = at(then, Period.quarter(2023, 1), LocalDate.of(2022, 12, 15), LocalDate.of(2023, 3, 14));
        assertThatThrownBy(() -> Comparing.of(Against.PERIOD_BEFORE, now, quarter, registry()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Comparison compared(Intake now, Intake then) {
        return Comparing.of(Against.LAST_YEAR, now(now), then(then), registry()).orElseThrow();
    }

    private Consolidation now(Intake intake) {
        return consolidated(intake, after);
    }

    private Consolidation then(Intake intake) {
        return at(
                consolidated(intake, before),
                Period.cumulative(2023, 6),
                LocalDate.of(2022, 12, 15),
                LocalDate.of(2023, 6, 14));
    }

    private static Consolidation consolidated(Intake intake, List<Unit> units) {
        var regime = new SmallRegime();
        units.forEach(unit -> regime.with(new Membership(
                new Unit(unit.code(), unit.name(), unit.level(), null, List.of(), LONG_AGO, null, List.of()),
                List.of())));
        var made = Consolidator.consolidate(regime.programme(), regime.period(), intake.record());
        var lines = made.units().stream()
                .map(line -> new Consolidation.UnitLine(
                        units.stream()
                                .filter(u -> u.code().equals(line.unit().code()))
                                .findFirst()
                                .orElseThrow(),
                        line.status(),
                        line.document(),
                        line.pending()))
                .toList();
        return new Consolidation(
                made.programme(),
                made.period(),
                made.lock(),
                lines,
                made.tables(),
                made.narratives(),
                made.lists(),
                made.documents(),
                made.findings());
    }

    private static Consolidation at(Consolidation made, Period period, LocalDate from, LocalDate to) {
        return new Consolidation(
                made.programme(),
                new ReportingPeriod(period, from, to, null, null, List.of("01"), "Kế hoạch"),
                made.lock(),
                made.units(),
                made.tables(),
                made.narratives(),
                made.lists(),
                made.documents(),
                made.findings());
    }

    private UnitRegistry registry() {
        return new UnitRegistry(
                Stream.concat(before.stream(), after.stream()).distinct().toList());
    }

    private void stays(String code) {
        before.add(unit(code, LONG_AGO, null));
        after.add(unit(code, LONG_AGO, null));
    }

    private void became(String code, Succession... successors) {
        before.add(unit(code, LONG_AGO, LAST_DAY, successors));
    }

    private void begins(String code) {
        after.add(unit(code, LAST_DAY.plusDays(1), null));
    }

    private static Unit unit(String code, LocalDate from, LocalDate to, Succession... successors) {
        return new Unit(code, "Xã " + code, "xã", null, List.of(), from, to, List.of(successors));
    }

    private static Succession whole(String code) {
        return new Succession(code, Extent.WHOLE);
    }

    private static Succession part(String code) {
        return new Succession(code, Extent.PART);
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    private static Line line(Comparison comparison, String code) {
        return comparison.tables().get(0).lines().stream()
                .filter(l -> l.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

package tonghop.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.programme.HistoryLimits;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/**
 * The other periods that a unit's report of one period can be held against: those that the unit reported for, as the same unit, and
 * whose data windows fit. A period without a day in the calendar has none.
 *
 * @param cumulative the earlier ones from the same day on, the longest first
 * @param parts the ways in which periods that follow on one another make up the whole, quarters before months
 * @param lastYear the same period a year before, or null
 * @param recent the last ones of the same kind, the latest first
 * @param latest the last ones, of any kind and of the same, whose report may have been sent again
 */
public record Lookback(
        List<Period> cumulative,
        List<List<Period>> parts,
        @Nullable Period lastYear,
        List<Period> recent,
        Set<Period> latest) {

    private static final Comparator<ReportingPeriod> LATEST_FIRST = Comparator.comparing(ReportingPeriod::windowEnd)
            .reversed()
            .thenComparing(p -> p.period().code());
    private static final Lookback NOTHING = new Lookback(List.of(), List.of(), null, List.of(), Set.of());

    /** @param reported every period for which figures of the unit count */
    public static Lookback of(Programme programme, String unit, Period period, Collection<Period> reported) {
        return programme
                .period(period)
                .map(own -> of(own, asSameUnit(programme, unit, own, reported), programme.history()))
                .orElse(NOTHING);
    }

    /** The periods for which that unit reported, bearing the code as it bears it at the end of the period in hand; the latest first. */
    private static List<ReportingPeriod> asSameUnit(
            Programme programme, String unit, ReportingPeriod own, Collection<Period> reported) {
        List<Unit> bearing = programme.members().bearing(unit);
        Optional<Unit> reporting = validOn(own.windowEnd(), bearing);
        if (reporting.isEmpty()) {
            return List.of();
        }
        return reported.stream()
                .distinct()
                .flatMap(p -> programme.period(p).stream())
                .filter(p -> validOn(p.windowEnd(), bearing).equals(reporting))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private static Optional<Unit> validOn(LocalDate day, List<Unit> bearing) {
        return bearing.stream().filter(u -> u.isValidOn(day)).findFirst();
    }

    /** @param reported the latest first, with or without the own one */
    private static Lookback of(ReportingPeriod own, List<ReportingPeriod> reported, HistoryLimits limits) {
        List<ReportingPeriod> others =
                reported.stream().filter(p -> !p.period().equals(own.period())).toList();
        List<ReportingPeriod> earlier = others.stream()
                .filter(p -> p.windowEnd().isBefore(own.windowEnd()))
                .toList();
        List<Period> alike = earlier.stream()
                .map(ReportingPeriod::period)
                .filter(p -> p.kind() == own.period().kind() && p.kind() != PeriodKind.AD_HOC)
                .toList();
        var latest = new LinkedHashSet<Period>();
        earlier.stream().limit(1).forEach(p -> latest.add(p.period()));
        alike.stream().limit(1).forEach(latest::add);
        Period lastYear = own.period().in(own.period().year() - 1);
        return new Lookback(
                earlier.stream()
                        .filter(p -> isCumulative(p) && isCumulative(own))
                        .filter(p -> p.windowStart().equals(own.windowStart()))
                        .map(ReportingPeriod::period)
                        .toList(),
                ways(own, others),
                earlier.stream().anyMatch(p -> p.period().equals(lastYear)) ? lastYear : null,
                alike.stream().limit(limits.meanPeriods()).toList(),
                latest);
    }

    private static boolean isCumulative(ReportingPeriod period) {
        return period.period().kind() == PeriodKind.CUMULATIVE;
    }

    private static List<List<Period>> ways(ReportingPeriod whole, List<ReportingPeriod> others) {
        int year = whole.period().year();
        int number = whole.period().number();
        var ways = new ArrayList<List<Period>>();
        if (whole.period().kind() == PeriodKind.QUARTER) {
            ways.add(months(year, 3 * number - 2, 3 * number));
        } else if (isCumulative(whole)) {
            ways.add(IntStream.rangeClosed(1, number / 3)
                    .mapToObj(quarter -> Period.quarter(year, quarter))
                    .toList());
            ways.add(months(year, 1, number));
        }
        ways.removeIf(way -> !makesUp(whole, way, others));
        return List.copyOf(ways);
    }

    private static List<Period> months(int year, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(month -> Period.month(year, month))
                .toList();
    }

    /** True if all are there, and each begins on the day after the one before. */
    private static boolean makesUp(ReportingPeriod whole, List<Period> way, List<ReportingPeriod> others) {
        LocalDate next = whole.windowStart();
        for (Period part : way) {
            LocalDate from = next;
            Optional<ReportingPeriod> there = others.stream()
                    .filter(p -> p.period().equals(part) && p.windowStart().equals(from))
                    .findFirst();
            if (there.isEmpty()) {
                return false;
            }
            next = there.get().windowEnd().plusDays(1);
        }
        return next.equals(whole.windowEnd().plusDays(1));
    }

    /** Every period that the report is held against. */
    public Set<Period> all() {
        var all = new LinkedHashSet<>(latest);
        all.addAll(cumulative);
        parts.forEach(all::addAll);
        if (lastYear != null) {
            all.add(lastYear);
        }
        all.addAll(recent);
        return all;
    }

    /** Those of the unit's other periods whose reports are held against that one, whether it is reported for or no longer. */
    public static List<Period> restingOn(Programme programme, String unit, Period period, Collection<Period> reported) {
        Optional<ReportingPeriod> changed = programme.period(period);
        if (changed.isEmpty()) {
            return List.of();
        }
        var all = new LinkedHashSet<>(reported);
        all.add(period);
        List<ReportingPeriod> latestFirst = asSameUnit(programme, unit, changed.get(), all);
        return latestFirst.stream()
                .takeWhile(p -> !p.windowEnd().isBefore(changed.get().windowEnd()))
                .filter(p -> of(p, latestFirst, programme.history()).all().contains(period))
                .map(ReportingPeriod::period)
                .filter(reported::contains)
                .sorted()
                .toList();
    }
}

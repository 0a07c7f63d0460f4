package tonghop.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.PeriodLock;
import tonghop.model.ReportTrace;
import tonghop.model.Verdict;
import tonghop.programme.DueDay;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/**
 * Who owes what under a regime at a moment: every period that still takes reports in and is overdue, is due within some days, or has no due
 * day and is over. Periods of years in which nothing at all came yet are before the program's time here, and nobody is reminded of them.
 */
public final class OwedReports {

    private record Key(String unit, Period period) {}

    private final RegimeState state;
    private final Instant now;
    private final LocalDate today;
    private final Map<Key, ReportTrace> last = new HashMap<>();

    private OwedReports(RegimeState state, Instant now) {
        this.state = state;
        this.now = now;
        this.today = Days.of(now);
        state.traces()
                .forEach(t -> last.merge(
                        new Key(t.unit(), t.period()),
                        t,
                        (before, later) -> before.verdict() == Verdict.HELD ? later : before));
    }

    /**
     * In the order of due days.
     *
     * @param ahead a report that is due within so many days, today's included, is among them
     */
    public static List<OwedReport> of(RegimeState state, Instant now, int ahead) {
        var owed = new OwedReports(state, now);
        var all = new ArrayList<OwedReport>();
        for (ReportingPeriod period : owed.periods()) {
            for (Unit unit : state.programme().owing(period)) {
                owed.of(period, unit)
                        .filter(report -> owed.isDueSoon(report, ahead))
                        .ifPresent(all::add);
            }
        }
        all.sort(OwedReport.BY_DAY);
        return List.copyOf(all);
    }

    /** Periods whose data window has begun; of the year before the first, those that are due in the first. */
    private List<ReportingPeriod> periods() {
        Programme programme = state.programme();
        int first = state.traces().stream().mapToInt(t -> t.period().year()).reduce(today.getYear(), Math::min);
        return IntStream.rangeClosed(first - 1, today.getYear() + 1)
                .boxed()
                .flatMap(year -> programme.periods(year).stream())
                .filter(p -> p.period().year() >= first || isDueIn(first, p.due()))
                .filter(p -> !p.windowStart().isAfter(today))
                .toList();
    }

    private static boolean isDueIn(int year, @Nullable DueDay due) {
        return due != null && due.lastOnTime().getYear() >= year;
    }

    private Optional<OwedReport> of(ReportingPeriod period, Unit unit) {
        ReportTrace trace = last.get(new Key(unit.code(), period.period()));
        if (trace != null && trace.verdict() != Verdict.HELD) {
            return Optional.empty();
        }
        PeriodLock lock = state.locks().getOrDefault(period.period(), PeriodLock.NONE);
        boolean reopened = lock.isReopened(unit.code(), now);
        if (!reopened && isClosed(period, lock)) {
            return Optional.empty();
        }
        return Optional.of(new OwedReport(
                state.programme(),
                period,
                unit,
                reopened ? until(lock, unit) : lastDay(period.due()),
                reopened,
                trace == null ? 0 : trace.document()));
    }

    private boolean isClosed(ReportingPeriod period, PeriodLock lock) {
        LocalDate closes = period.closesOn();
        return lock.isClosed() || closes != null && !today.isBefore(closes);
    }

    private static LocalDate until(PeriodLock lock, Unit unit) {
        return lock.reopened().stream()
                .filter(r -> r.unit().equals(unit.code()))
                .map(PeriodChange.Reopen::until)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable LocalDate lastDay(@Nullable DueDay due) {
        return due == null ? null : due.lastOnTime();
    }

    /** What is held is said whatever its day: the unit thinks that it has reported. */
    private boolean isDueSoon(OwedReport report, int ahead) {
        LocalDate day = report.last();
        if (report.held() > 0) {
            return true;
        }
        return day == null ? today.isAfter(report.period().windowEnd()) : !day.isAfter(today.plusDays(ahead - 1L));
    }
}

package tonghop.consolidate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.UnitDiscipline.Kept;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.ReportTrace;
import tonghop.model.Timeliness;
import tonghop.model.UnitStatus;
import tonghop.model.Verdict;
import tonghop.model.VietnamTime;
import tonghop.programme.DueDay;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/** How the units of a programme keep their reporting days over time (kỷ luật báo cáo). */
public final class Discipline {

    private record Key(String unit, Period period) {}

    private final Instant asOf;
    private final @Nullable Period closed;
    private final Map<Key, List<ReportTrace>> traces = new HashMap<>();

    private Discipline(List<ReportTrace> traces, Instant asOf, @Nullable Period closed) {
        this.asOf = asOf;
        this.closed = closed;
        traces.forEach(t -> this.traces
                .computeIfAbsent(new Key(t.unit(), t.period()), k -> new ArrayList<>())
                .add(t));
    }

    /**
     * The units that owed any of the periods, in the definition's order.
     *
     * @param traces of any periods; those of others than the given are not looked at
     * @param asOf a period whose day has not come by then is nobody's failing
     */
    public static List<UnitDiscipline> of(
            Programme programme, List<ReportingPeriod> periods, List<ReportTrace> traces, Instant asOf) {
        return of(programme, periods, new Discipline(traces, asOf, null));
    }

    private static List<UnitDiscipline> of(Programme programme, List<ReportingPeriod> periods, Discipline discipline) {
        var kept = new LinkedHashMap<String, List<Kept>>();
        var units = new HashMap<String, Unit>();
        programme.members().forEach(m -> kept.put(m.unit().code(), new ArrayList<>()));
        for (var period : periods) {
            for (var unit : programme.owing(period)) {
                units.put(unit.code(), unit);
                discipline
                        .kept(unit, period)
                        .ifPresent(k -> kept.computeIfAbsent(unit.code(), u -> new ArrayList<>())
                                .add(k));
            }
        }
        var all = new ArrayList<UnitDiscipline>();
        kept.forEach((code, of) -> {
            var unit = units.get(code);
            if (unit != null && !of.isEmpty()) {
                all.add(new UnitDiscipline(unit, List.copyOf(of)));
            }
        });
        return List.copyOf(all);
    }

    /**
     * As a period's output tells it: the periods of its year that end no later, as things stood when the last document of
     * the period came. What comes for other periods afterwards does not change the output. Who sent nothing for a period that the
     * operator closed is missing in it, whatever day the last document came on.
     */
    public static List<UnitDiscipline> upTo(Consolidation consolidation, List<ReportTrace> traces) {
        var documents = consolidation.documents();
        var last = documents.stream().max(Comparator.comparingLong(LedgerLine::number));
        if (last.isEmpty()) {
            return List.of();
        }
        var known =
                traces.stream().filter(t -> t.document() <= last.get().number()).toList();
        var end = consolidation.period().windowEnd();
        var periods = periods(
                        consolidation.programme(),
                        consolidation.period().period().year(),
                        known)
                .stream()
                .filter(p -> !p.windowEnd().isAfter(end))
                .toList();
        var asOf = documents.stream()
                .map(d -> d.arrival().receivedAt())
                .max(Instant::compareTo)
                .orElseThrow();
        var closed = consolidation.closed() ? consolidation.period().period() : null;
        return of(consolidation.programme(), periods, new Discipline(known, asOf, closed));
    }

    /**
     * The periods of a year for which anything came, in the calendar's order, those opened for an occasion at the end. A
     * period for which nobody sent anything was not collected here: nobody is missing in it.
     */
    public static List<ReportingPeriod> periods(Programme programme, int year, List<ReportTrace> traces) {
        var used = traces.stream()
                .map(ReportTrace::period)
                .filter(p -> p.year() == year)
                .collect(Collectors.toCollection(TreeSet::new));
        var periods = new LinkedHashMap<Period, ReportingPeriod>();
        programme.periods(year).stream()
                .filter(p -> used.contains(p.period()))
                .forEach(p -> periods.put(p.period(), p));
        used.forEach(p -> programme.period(p).ifPresent(found -> periods.putIfAbsent(p, found)));
        return List.copyOf(periods.values());
    }

    private Optional<Kept> kept(Unit unit, ReportingPeriod period) {
        var came = traces.getOrDefault(new Key(unit.code(), period.period()), List.of());
        var counted = came.stream().filter(t -> t.verdict() != Verdict.HELD).toList();
        int held = came.size() - counted.size();
        if (!counted.isEmpty()) {
            return Optional.of(reported(period, counted, held));
        }
        if (held > 0) {
            return Optional.of(new Kept(period, UnitStatus.HELD, 0, 0, held));
        }
        return isDue(period) ? Optional.of(new Kept(period, UnitStatus.MISSING, 0, 0, 0)) : Optional.empty();
    }

    /** A unit is on time if any version was, so that a late correction does not make it late. */
    private static Kept reported(ReportingPeriod period, List<ReportTrace> counted, int held) {
        var status = UnitStatus.ACCEPTED;
        int version = 1;
        var first = counted.get(0).receivedAt();
        for (var trace : counted) {
            version = Math.max(version, trace.version() == null ? 1 : trace.version());
            first = trace.receivedAt().isBefore(first) ? trace.receivedAt() : first;
            if (trace.timeliness() == Timeliness.ON_TIME) {
                status = UnitStatus.ON_TIME;
            } else if (trace.timeliness() == Timeliness.LATE && status == UnitStatus.ACCEPTED) {
                status = UnitStatus.LATE;
            }
        }
        int late = status == UnitStatus.LATE ? daysLate(period.due(), first) : 0;
        return new Kept(period, status, late, version - 1, held);
    }

    private static int daysLate(@Nullable DueDay due, Instant received) {
        if (due == null) {
            return 0;
        }
        LocalDate firstLate = due.end().atZone(VietnamTime.ZONE).toLocalDate();
        var day = received.atZone(VietnamTime.ZONE).toLocalDate();
        return (int) Math.max(0, ChronoUnit.DAYS.between(firstLate, day) + 1);
    }

    /** Without a due day nobody is missing before the last day whose data the report covers has passed. */
    private boolean isDue(ReportingPeriod period) {
        if (period.period().equals(closed)) {
            return true;
        }
        var due = period.due();
        return due != null
                ? !asOf.isBefore(due.end())
                : asOf.atZone(VietnamTime.ZONE).toLocalDate().isAfter(period.windowEnd());
    }
}

package tonghop.consolidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tonghop.consolidate.Comparison.LeftOut;
import tonghop.consolidate.Comparison.Reason;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.programme.Extent;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Succession;
import tonghop.programme.Unit;
import tonghop.programme.UnitRegistry;

/**
 * Which units of an earlier period a unit of a later one is to be set beside: itself, and every other that went into it as a
 * whole. A unit that any part of another came to, or that was begun or ended within one of the two periods, or one of whose
 * predecessors is no unit of the earlier period, is set beside none.
 */
final class UnitMatches {

    private final Consolidation now;
    private final Consolidation then;
    private final UnitRegistry registry;
    private final Map<String, List<Succession>> predecessors = new HashMap<>();
    private final Map<String, List<Succession>> successors = new HashMap<>();
    private final Map<String, List<String>> matches = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    UnitMatches(Consolidation now, Consolidation then, UnitRegistry registry) {
        this.now = now;
        this.then = then;
        this.registry = registry;
        follow();
        match();
    }

    /** Code of a unit now → codes of the units then. */
    Map<String, List<String>> matches() {
        return matches;
    }

    /** Units now, and then units then, that changed in a way that lets nobody compare. */
    List<LeftOut> leftOut() {
        return leftOut;
    }

    private void follow() {
        LocalDate from = then.period().windowEnd();
        LocalDate to = now.period().windowEnd();
        for (Unit earlier : registry.on(from)) {
            List<Succession> became = registry.successors(earlier.code(), from, to);
            successors.put(earlier.code(), became);
            became.forEach(s -> predecessors
                    .computeIfAbsent(s.unit(), code -> new ArrayList<>())
                    .add(new Succession(earlier.code(), s.extent())));
        }
    }

    private void match() {
        Set<String> members = new HashSet<>();
        then.units().forEach(line -> members.add(line.unit().code()));
        Set<String> changedThen = changedDuring(then);
        Set<String> changedNow = changedDuring(now);
        var matched = new HashSet<String>();
        for (UnitLine line : now.units()) {
            String code = line.unit().code();
            List<Succession> from = predecessors.getOrDefault(code, List.of());
            List<String> codes = from.stream().map(Succession::unit).toList();
            if (changedNow.contains(code) || codes.stream().anyMatch(changedThen::contains)) {
                leftOut.add(new LeftOut(line.unit(), Reason.DURING));
            } else if (from.stream().anyMatch(s -> s.extent() == Extent.PART)) {
                leftOut.add(new LeftOut(line.unit(), Reason.SPLIT));
            } else if (from.isEmpty() || !members.containsAll(codes)) {
                leftOut.add(new LeftOut(line.unit(), codes.equals(List.of(code)) ? Reason.NOT_THEN : Reason.UNKNOWN));
            } else {
                matches.put(code, codes);
                matched.addAll(codes);
            }
        }
        then.units().stream()
                .map(UnitLine::unit)
                .filter(unit -> !matched.contains(unit.code()) && !isNamed(unit))
                .forEach(unit -> leftOut.add(new LeftOut(unit, gone(unit, changedThen))));
    }

    private boolean isNamed(Unit unit) {
        return leftOut.stream().anyMatch(l -> l.unit().equals(unit));
    }

    private Reason gone(Unit unit, Set<String> changedThen) {
        List<Succession> became = successors.getOrDefault(unit.code(), List.of());
        if (changedThen.contains(unit.code())) {
            return Reason.DURING;
        }
        if (became.stream().anyMatch(s -> s.extent() == Extent.PART)) {
            return Reason.SPLIT;
        }
        if (became.stream().anyMatch(s -> s.unit().equals(unit.code()))) {
            return Reason.NOT_NOW;
        }
        return leftOut.stream()
                .filter(l ->
                        became.stream().anyMatch(s -> s.unit().equals(l.unit().code())))
                .map(LeftOut::reason)
                .findFirst()
                .orElse(Reason.UNKNOWN);
    }

    /** The units that began or ended within the period, and what those that ended became. */
    private Set<String> changedDuring(Consolidation consolidation) {
        ReportingPeriod period = consolidation.period();
        var changed = new HashSet<String>();
        for (UnitLine line : consolidation.units()) {
            Unit unit = line.unit();
            LocalDate last = unit.validTo();
            boolean ended = last != null && last.isBefore(period.windowEnd());
            if (ended || unit.validFrom().isAfter(period.windowStart())) {
                changed.add(unit.code());
            }
            if (ended) {
                unit.successors().forEach(successor -> changed.add(successor.unit()));
            }
        }
        return changed;
    }
}

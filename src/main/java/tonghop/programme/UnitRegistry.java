package tonghop.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every unit that the definitions know, with its days of validity. */
public final class UnitRegistry {

    private final List<Unit> units;
    private final Map<String, List<Unit>> byCode = new LinkedHashMap<>();

    /** @param units units of the same code are valid on different days */
    public UnitRegistry(List<Unit> units) {
        this.units = List.copyOf(units);
        units.forEach(unit ->
                byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit));
    }

    /** All of them, in the definition's order. */
    public List<Unit> units() {
        return units;
    }

    /** The units that bear or bore the code, one after another; none if the code is not known. */
    public List<Unit> of(String code) {
        return List.copyOf(byCode.getOrDefault(code, List.of()));
    }

    /** The unit that bears the code on that day. */
    public Optional<Unit> of(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.isValidOn(day))
                .findFirst();
    }

    /** The units of that day, in the definition's order. */
    public List<Unit> on(LocalDate day) {
        return between(day, day);
    }

    /** The units that exist on at least one day of the span, both ends included; a unit that was renamed within it twice. */
    public List<Unit> between(LocalDate first, LocalDate last) {
        return units.stream().filter(unit -> unit.isValidBetween(first, last)).toList();
    }

    /**
     * What the unit of that code on the one day has become by the other: itself as a whole if nothing happened to it. Through
     * several changes it is whole only if every one of them left it whole. Empty where there was no such unit, and where the
     * registry does not say what became of it.
     *
     * @throws IllegalArgumentException if the second day is before the first
     */
    public List<Succession> successors(String code, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
        Map<String, Extent> found = new LinkedHashMap<>();
        of(code, from).ifPresent(unit -> follow(unit, Extent.WHOLE, to, found));
        return found.entrySet().stream()
                .map(e -> new Succession(e.getKey(), e.getValue()))
                .toList();
    }

    private void follow(Unit unit, Extent extent, LocalDate to, Map<String, Extent> found) {
        LocalDate last = unit.validTo();
        if (last == null || !last.isBefore(to)) {
            // Parts that meet again are still parts: nobody entered that they are all there were.
            found.merge(unit.code(), extent, Extent::then);
            return;
        }
        for (Succession next : unit.successors()) {
            of(next.unit(), last.plusDays(1))
                    .ifPresent(successor -> follow(successor, extent.then(next.extent()), to, found));
        }
    }

    /**
     * The units of the one day that have become, wholly or in part, the unit of that code by the other, in the definition's
     * order; the mirror of {@link #successors}.
     *
     * @throws IllegalArgumentException if the second day is before the first
     */
    public List<Succession> predecessors(String code, LocalDate from, LocalDate to) {
        return on(from).stream()
                .flatMap(earlier -> successors(earlier.code(), from, to).stream()
                        .filter(later -> later.unit().equals(code))
                        .map(later -> new Succession(earlier.code(), later.extent())))
                .toList();
    }

    /**
     * True if the unit of the one code lies below that of the other, directly or not, on any day: what is entered of it holds for reports on
     * periods of both times.
     */
    public boolean isBelow(String code, String above) {
        return isBelow(code, above, new HashSet<>());
    }

    private boolean isBelow(String code, String above, Set<String> seen) {
        return of(code).stream()
                .map(Unit::parent)
                .filter(parent -> parent != null && seen.add(parent))
                .anyMatch(parent -> above.equals(parent) || isBelow(parent, above, seen));
    }

    Set<String> codes() {
        return byCode.keySet();
    }
}

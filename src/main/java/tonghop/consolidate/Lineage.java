package tonghop.consolidate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.programme.Unit;

/** Which of a period's units stand above which. Chains of parents are followed through those units only. */
final class Lineage {

    private final Map<String, Unit> units = new HashMap<>();

    Lineage(List<UnitLine> lines) {
        lines.forEach(line -> units.put(line.unit().code(), line.unit()));
    }

    /** The nearest unit above that is among {@code giving}, or null; a circle of parents ends where it closes. */
    @Nullable
    Unit above(Unit unit, Set<String> giving) {
        var seen = new HashSet<>(Set.of(unit.code()));
        var parent = parent(unit);
        while (parent != null && seen.add(parent.code())) {
            if (giving.contains(parent.code())) {
                return parent;
            }
            parent = parent(parent);
        }
        return null;
    }

    private @Nullable Unit parent(Unit unit) {
        return unit.parent() == null ? null : units.get(unit.parent());
    }
}

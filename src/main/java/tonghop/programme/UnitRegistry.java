package tonghop.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    Set<String> codes() {
        return byCode.keySet();
    }
}

package tonghop.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Which columns may hold the period's figures: those whose head says so, the plainest before the others; the one that bears the reporting
 * unit's own name; and the sum over the units under it, where each has a column.
 */
final class ValueColumns {

    private final ColumnHeads heads;
    private final Set<Integer> hidden;
    private final Map<Integer, Integer> strengths = new TreeMap<>();
    private final Map<Integer, Set<String>> places = new LinkedHashMap<>();
    private final List<Integer> totals = new ArrayList<>();

    /** @param hidden the columns that a reader of the sheet does not see */
    ValueColumns(ColumnHeads heads, Set<Integer> hidden) {
        this.heads = heads;
        this.hidden = hidden;
    }

    /** A column that its head says to hold values. */
    void value(int column, int strength) {
        strengths.put(column, strength);
    }

    /** A column whose head is the name of units. */
    void place(int column, Set<String> units) {
        places.put(column, units);
    }

    /** A column whose head is a word for a sum. */
    void total(int column) {
        totals.add(column);
    }

    /**
     * @param values the columns that may hold the figures, all equally well said
     * @param parts the columns whose sum the values are; empty where the units under the reporting one have none
     */
    record Choice(List<Integer> values, List<Integer> parts) {}

    /** @param reporting the units that the sheet may be of, asked only where columns bear the names of units */
    Choice choose(Supplier<Set<String>> reporting) {
        Set<Integer> values = bestSaid();
        if (places.isEmpty()) {
            return new Choice(List.copyOf(values.isEmpty() ? totals : values), List.of());
        }
        Set<String> own = reporting.get();
        var parts = new ArrayList<Integer>();
        places.forEach((column, units) -> {
            if (units.stream().anyMatch(own::contains)) {
                values.add(column);
            } else {
                parts.add(column);
            }
        });
        if (!parts.isEmpty() && !own.isEmpty() && parts.stream().anyMatch(c -> !heads.areUnder(places(c), own))) {
            return new Choice(List.of(), parts);
        }
        values.addAll(totals);
        return new Choice(List.copyOf(values), parts);
    }

    /** A hidden column is a working copy that nobody checked, unless it is the only one or the better said. */
    private Set<Integer> bestSaid() {
        int best = strengths.values().stream().mapToInt(s -> s).max().orElse(0);
        var all = new TreeSet<Integer>(strengths.keySet());
        var values = new TreeSet<Integer>(all);
        values.removeIf(column -> strengths.getOrDefault(column, 0) != best);
        if (hidden.containsAll(all)) {
            return values;
        }
        values.removeAll(hidden);
        return values.isEmpty() ? all : values;
    }

    private Set<String> places(int column) {
        return places.getOrDefault(column, Set.of());
    }
}

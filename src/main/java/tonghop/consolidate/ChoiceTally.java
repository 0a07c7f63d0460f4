package tonghop.consolidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.programme.Form;
import tonghop.programme.ListColumn;
import tonghop.programme.Unit;

/**
 * How often each unit names each choice of a column. An entry that names several counts under each.
 *
 * @param byUnit in the order of the list, units without entries left out
 */
public record ChoiceTally(ListColumn column, Map<Unit, Counts> byUnit) {

    private static final String SEVERAL = "; ";

    /**
     * @param choices one count a choice, in the column's order
     * @param others entries that name something else
     * @param none entries that name nothing
     */
    public record Counts(List<Integer> choices, int others, int none) {

        public int all() {
            return choices.stream().mapToInt(Integer::intValue).sum() + others + none;
        }

        private Counts plus(Counts more) {
            var sums = new ArrayList<Integer>();
            for (int i = 0; i < choices.size(); i++) {
                sums.add(choices.get(i) + more.choices.get(i));
            }
            return new Counts(List.copyOf(sums), others + more.others, none + more.none);
        }
    }

    /** One for each column of the form that has choices. */
    public static List<ChoiceTally> of(Form.ListForm form, List<UnitEntry> entries) {
        return form.columns().stream()
                .filter(column -> !column.choices().isEmpty())
                .map(column -> of(column, entries))
                .toList();
    }

    private static ChoiceTally of(ListColumn column, List<UnitEntry> entries) {
        var positions = new LinkedHashMap<String, Integer>();
        column.choices().forEach(choice -> positions.put(choice, positions.size()));
        var byUnit = new LinkedHashMap<Unit, Counts>();
        for (UnitEntry entry : entries) {
            String written = entry.entry().values().getOrDefault(column.key(), "");
            byUnit.merge(entry.unit(), counts(written, positions), Counts::plus);
        }
        return new ChoiceTally(column, Collections.unmodifiableMap(byUnit));
    }

    private static Counts counts(String written, Map<String, Integer> positions) {
        var choices = new Integer[positions.size()];
        Arrays.fill(choices, 0);
        if (written.isEmpty()) {
            return new Counts(List.of(choices), 0, 1);
        }
        int others = 0;
        for (String one : positions.containsKey(written) ? new String[] {written} : written.split(SEVERAL)) {
            Integer position = positions.get(one);
            if (position == null) {
                others++;
            } else {
                choices[position]++;
            }
        }
        return new Counts(List.of(choices), others, 0);
    }

    /** Over all units. */
    public Counts total() {
        var zero = new Counts(Collections.nCopies(column.choices().size(), 0), 0, 0);
        return byUnit.values().stream().reduce(zero, Counts::plus);
    }
}

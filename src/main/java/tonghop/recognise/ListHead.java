package tonghop.recognise;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.programme.ListColumn;

/**
 * A list's header, of one row or two.
 *
 * @param columns the sheet's columns that are the form's
 * @param ticks those that are headed by a choice, which is the row's where somebody ticks it
 * @param others the titles of those that are neither
 */
record ListHead(
        int row, int lastRow, Map<Integer, ListColumn> columns, Map<Integer, Tick> ticks, Map<Integer, String> others) {

    /** A choice that heads a column of its own. */
    record Tick(ListColumn column, String choice) {}

    /** The form's columns that stand in it, each once. */
    Stream<ListColumn> known() {
        return Stream.concat(columns.values().stream(), ticks.values().stream().map(Tick::column))
                .distinct();
    }

    /** Where the sheet has that column of the form. */
    Optional<Integer> at(ListColumn column) {
        return columns.entrySet().stream()
                .filter(c -> c.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

package tonghop.recognise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.programme.ColumnRole;

/**
 * The header of a table of figures.
 *
 * @param firstRow from 0
 * @param lastRow inclusive
 * @param texts column → its header's text, parents first
 * @param roles column → its role; a column whose header says nothing known is absent
 * @param values the columns that may hold the period's figures, all equally well said
 */
record Header(
        int firstRow, int lastRow, Map<Integer, String> texts, Map<Integer, ColumnRole> roles, List<Integer> values) {

    Optional<Integer> column(ColumnRole role) {
        for (Map.Entry<Integer, ColumnRole> entry : roles.entrySet()) {
            if (entry.getValue() == role) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }
}

package tonghop.grid;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sheet, or whatever a document has for one.
 *
 * @param rows ordered by index; rows without content are absent
 * @param merged ordered as in the document; the content stands in the top left cell of each
 * @param hiddenColumns from 0, by hand or by a group; of the columns with content only
 */
public record Sheet(String name, Visibility visibility, List<Row> rows, List<Area> merged, Set<Integer> hiddenColumns) {

    public boolean isBlank() {
        return rows.isEmpty();
    }

    /** The cell there; empty where it is blank. */
    public Optional<Cell> cell(int row, int column) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int index = rows.get(middle).index();
            if (index == row) {
                return rows.get(middle).cells().stream()
                        .filter(c -> c.column() == column)
                        .findFirst();
            }
            if (index < row) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}

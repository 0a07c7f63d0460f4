package tonghop.recognise;

import java.util.List;
import tonghop.grid.Cell;

/**
 * Where the text under a heading stands: from the heading on, up to the next one below. Headings that stand beside each other
 * share the rows by their columns.
 *
 * @param end the first row that is no longer the heading's
 * @param left its first column, of its own row the one behind the heading
 * @param right the first column that is no longer the heading's
 */
record NarrativeArea(Cell heading, int end, int left, int right) {

    /** @param end the first row that is another form's */
    static NarrativeArea of(Cell heading, List<Cell> headings, int end) {
        int below = headings.stream()
                .mapToInt(Cell::row)
                .filter(row -> row > heading.row())
                .min()
                .orElse(end);
        int right = headings.stream()
                .filter(h -> h.row() == heading.row() && h.column() > heading.column())
                .mapToInt(Cell::column)
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean alone = headings.stream().noneMatch(h -> h.row() == heading.row() && h.column() != heading.column());
        return new NarrativeArea(heading, Math.min(below, end), alone ? 0 : heading.column(), right);
    }

    boolean contains(Cell cell) {
        boolean mine = cell.column() >= left && cell.column() < right;
        return mine && (cell.row() > heading.row() || cell.row() == heading.row() && cell.column() > heading.column());
    }
}

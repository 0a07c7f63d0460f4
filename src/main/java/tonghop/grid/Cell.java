package tonghop.grid;

import org.jspecify.annotations.Nullable;

/**
 * A cell with content.
 *
 * @param row from 0
 * @param column from 0
 * @param formula the formula without its {@code =}; empty where it is a formula whose text is not kept (the followers
 *     of a shared formula); null where the cell is no formula
 * @param doubt why a person may see something else there; null where nothing is known
 */
public record Cell(
        int row,
        int column,
        CellValue value,
        @Nullable String formula,
        @Nullable Doubt doubt) {

    public Cell(int row, int column, CellValue value, @Nullable String formula) {
        this(row, column, value, formula, null);
    }

    public Cell(int row, int column, CellValue value) {
        this(row, column, value, null, null);
    }

    public Cell with(@Nullable Doubt other) {
        return new Cell(row, column, value, formula, other);
    }

    /** The text of a text cell, empty for any other. */
    public String text() {
        return value instanceof CellValue.Text t ? t.text() : "";
    }
}

package tonghop.grid;

/** A rectangle of cells, all four bounds from 0 and inclusive. */
public record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}

package tonghop.document;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Area;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;

/** The cells that a merged area covers: every program shows the top left one in their place, and some keep what they hold. */
final class CoveredCells {

    private static final CellValue NONE = new CellValue.Text(" ");

    /** Areas of a hostile file may lie over one another. */
    private static final int LOOK_AT_CLOCK_EVERY = 4096;

    private final List<Cell> cells;
    private final Budget budget;
    private int looks;

    /** @param cells in reading order; changed in place */
    CoveredCells(List<Cell> cells, Budget budget) {
        this.cells = cells;
        this.budget = budget;
    }

    /** Marks those that hold something else than what is shown. */
    void doubt(List<Area> merged) {
        merged.forEach(this::doubt);
    }

    private void doubt(Area area) {
        @Nullable CellValue shown = null;
        int i = from(area.firstRow(), area.firstColumn());
        while (i < cells.size() && cells.get(i).row() <= area.lastRow()) {
            if (++looks % LOOK_AT_CLOCK_EVERY == 0) {
                budget.checkTime();
            }
            Cell cell = cells.get(i);
            if (cell.column() < area.firstColumn()) {
                i = from(cell.row(), area.firstColumn());
            } else if (cell.column() > area.lastColumn()) {
                i = from(cell.row() + 1, area.firstColumn());
            } else {
                boolean first = cell.row() == area.firstRow() && cell.column() == area.firstColumn();
                shown = first ? cell.value() : shown == null ? NONE : shown;
                if (!first && !cell.value().equals(shown)) {
                    cells.set(i, cell.with(Doubt.COVERED));
                }
                i++;
            }
        }
    }

    /** The place of the first cell there or behind. */
    private int from(int row, int column) {
        int found = Collections.binarySearch(cells, new Cell(row, column, NONE), SheetGrid.READING_ORDER);
        return found < 0 ? -found - 1 : found;
    }
}

package tonghop.recognise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tonghop.grid.Area;
import tonghop.grid.Cell;
import tonghop.grid.Sheet;

/** Cells that are merged over several rows: what they hold is said of each of the rows. */
final class MergedCells {

    private final Sheet sheet;

    /** Column → first row → area. */
    private final Map<Integer, TreeMap<Integer, Area>> areas = new HashMap<>();

    MergedCells(Sheet sheet) {
        this.sheet = sheet;
        for (Area area : sheet.merged()) {
            if (area.lastRow() > area.firstRow()) {
                areas.computeIfAbsent(area.firstColumn(), c -> new TreeMap<>()).put(area.firstRow(), area);
            }
        }
    }

    /**
     * The cell of a row above that reaches into this one.
     *
     * @param over what stands over the list
     */
    Optional<Cell> above(int row, int column, int over) {
        TreeMap<Integer, Area> own = areas.get(column);
        Map.Entry<Integer, Area> area = own == null ? null : own.lowerEntry(row);
        return area != null && area.getKey() > over && area.getValue().contains(row, column)
                ? sheet.cell(area.getKey(), column)
                : Optional.empty();
    }
}

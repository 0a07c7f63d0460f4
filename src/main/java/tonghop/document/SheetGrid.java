package tonghop.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Area;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.model.CellRef;

/** A sheet while it is being read: cells may come in any order, but none twice. */
final class SheetGrid {

    static final Comparator<Cell> READING_ORDER =
            Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

    private final String name;
    private final Visibility visibility;
    private final Budget budget;
    private final List<Cell> cells = new ArrayList<>();
    private final FontlessTexts fontless = new FontlessTexts();
    private final List<Area> merged = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final Map<Integer, Doubts> doubtful = new HashMap<>();

    /** Of a row. */
    private record Doubts(int firstColumn, Doubt doubt) {}

    SheetGrid(String name, Visibility visibility, Budget budget) {
        this.name = name;
        this.visibility = visibility;
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    CellRef at(int row, int column) {
        return CellRef.at(name, row, column);
    }

    void put(int row, int column, CellValue value, @Nullable String formula) {
        put(row, column, value, formula, null);
    }

    void put(int row, int column, CellValue value, @Nullable String formula, @Nullable Doubt doubt) {
        budget.keepCell();
        cells.add(new Cell(row, column, value, formula, doubt));
    }

    /** Says of all cells of the row from that column on that a person may see something else in them. */
    void doubt(int row, int firstColumn, Doubt doubt) {
        Doubts from = doubtful.get(row);
        if (from == null || from.firstColumn > firstColumn) {
            doubtful.put(row, new Doubts(firstColumn, doubt));
        }
    }

    /** Notes a text of the sheet that is set in no old font. */
    void hear(CellValue.Text text, String stored) {
        fontless.hear(text, stored);
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    /** @param last inclusive; what lies beyond a worksheet's last column is ignored */
    void hideColumns(int first, int last) {
        int end = Math.min(last + 1, CellAddress.COLUMNS);
        if (first >= 0 && first < end) {
            hiddenColumns.set(first, end);
        }
    }

    void merge(Area area) {
        budget.merge();
        merged.add(area);
    }

    /** @throws Refusal where a row or a column lies beyond a worksheet's last */
    void checkBounds(int row, int column) {
        if (row >= CellAddress.ROWS || column >= CellAddress.COLUMNS) {
            throw Refusal.damaged("trang “" + name + "” có ô nằm ngoài phạm vi của trang tính");
        }
    }

    Refusal damaged(int row, int column, String what) {
        return Refusal.damaged(at(row, column), what + " (" + at(row, column) + ")");
    }

    Sheet sheet() {
        fontless.settle(cells);
        cells.sort(READING_ORDER);
        if (!doubtful.isEmpty()) {
            cells.replaceAll(this::doubted);
        }
        new CoveredCells(cells, budget).doubt(merged);
        List<Row> rows = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= cells.size(); i++) {
            if (i == cells.size() || cells.get(i).row() != cells.get(start).row()) {
                rows.add(row(List.copyOf(cells.subList(start, i))));
                start = i;
            }
        }
        return new Sheet(name, visibility, List.copyOf(rows), List.copyOf(merged), hiddenColumnsWithContent());
    }

    private Cell doubted(Cell cell) {
        Doubts from = doubtful.get(cell.row());
        return from != null && cell.doubt() == null && cell.column() >= from.firstColumn ? cell.with(from.doubt) : cell;
    }

    private Set<Integer> hiddenColumnsWithContent() {
        return cells.stream().map(Cell::column).filter(hiddenColumns::get).collect(Collectors.toUnmodifiableSet());
    }

    private Row row(List<Cell> ordered) {
        int row = ordered.get(0).row();
        for (int i = 1; i < ordered.size(); i++) {
            int column = ordered.get(i).column();
            if (ordered.get(i - 1).column() == column) {
                throw damaged(row, column, "một ô có hai nội dung khác nhau");
            }
        }
        return new Row(row, hiddenRows.get(row), ordered);
    }
}

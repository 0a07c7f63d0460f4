package tonghop.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Area;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.grid.Sheet;

/** The formulas of a workbook that look into another one by way of a cell that does. */
final class OutsideCells {

    private static final Pattern REFERENCE = Pattern.compile("(?:(?:'((?:[^']|'')+)'|([\\p{L}\\p{N}_.]+))!)?"
            + "\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}))?(?![\\w(!])");
    private static final int LONGEST = 2_000;
    /** Cells that are looked at. Links in a report are few; beyond, what is found so far counts. */
    private static final int MOST_LOOKS = 2_000_000;

    /** By sheet and row, the columns. */
    private final Map<String, NavigableMap<Integer, TreeSet<Integer>>> outside = new HashMap<>();

    private int looks;

    private OutsideCells() {}

    /** The sheets with the formulas marked that rest on cells whose formulas look outside. */
    static List<Sheet> spread(List<Sheet> sheets) {
        var cells = new OutsideCells();
        sheets.forEach(s -> formulas(s).forEach(cell -> {
            if (OutsideReference.isIn(String.valueOf(cell.formula()))) {
                cells.add(s, cell);
            }
        }));
        if (cells.outside.isEmpty()) {
            return sheets;
        }
        boolean more = true;
        while (more && cells.looks < MOST_LOOKS) {
            more = false;
            for (Sheet sheet : sheets) {
                for (Cell cell : formulas(sheet)) {
                    more |= !cells.has(sheet, cell) && cells.restsOnAny(sheet, cell) && cells.add(sheet, cell);
                }
            }
        }
        return sheets.stream().map(cells::marked).toList();
    }

    private static List<Cell> formulas(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.formula() != null)
                .toList();
    }

    private boolean add(Sheet sheet, Cell cell) {
        return outside.computeIfAbsent(key(sheet.name()), s -> new TreeMap<>())
                .computeIfAbsent(cell.row(), r -> new TreeSet<>())
                .add(cell.column());
    }

    private static String key(String sheet) {
        return sheet.toLowerCase(Locale.ROOT);
    }

    private boolean has(Sheet sheet, Cell cell) {
        return any(sheet.name(), new Area(cell.row(), cell.column(), cell.row(), cell.column()));
    }

    private boolean any(String sheet, Area area) {
        NavigableMap<Integer, TreeSet<Integer>> rows = outside.get(key(sheet));
        if (rows == null || area.firstRow() > area.lastRow()) {
            return false;
        }
        return rows.subMap(area.firstRow(), true, area.lastRow(), true).values().stream()
                .peek(r -> looks++)
                .map(columns -> columns.ceiling(area.firstColumn()))
                .anyMatch(column -> column != null && column <= area.lastColumn());
    }

    private boolean restsOnAny(Sheet sheet, Cell cell) {
        String formula = String.valueOf(cell.formula());
        looks += formula.length() / 10 + 1;
        if (formula.length() > LONGEST || looks > MOST_LOOKS) {
            return false;
        }
        Matcher reference = REFERENCE.matcher(formula);
        while (reference.find()) {
            Area area = area(reference);
            if (area != null && any(sheet(reference, sheet.name()), area)) {
                return true;
            }
        }
        return false;
    }

    private static String sheet(Matcher reference, String own) {
        String quoted = reference.group(1);
        String plain = reference.group(2);
        return quoted != null ? quoted.replace("''", "'") : plain != null ? plain : own;
    }

    private static @Nullable Area area(Matcher reference) {
        String first = reference.group(3) + reference.group(4);
        String last = reference.group(5) == null ? first : reference.group(5) + reference.group(6);
        return CellAddress.area((first + ":" + last).toUpperCase(Locale.ROOT));
    }

    private Sheet marked(Sheet sheet) {
        if (!outside.containsKey(key(sheet.name()))) {
            return sheet;
        }
        var rows = new ArrayList<Row>();
        for (Row row : sheet.rows()) {
            List<Cell> cells = row.cells().stream()
                    .map(c -> c.formula() != null && has(sheet, c) ? marked(c) : c)
                    .toList();
            rows.add(new Row(row.index(), row.hidden(), cells));
        }
        return new Sheet(sheet.name(), sheet.visibility(), List.copyOf(rows), sheet.merged(), sheet.hiddenColumns());
    }

    private static Cell marked(Cell cell) {
        String formula = OutsideReference.marked(String.valueOf(cell.formula()));
        return new Cell(cell.row(), cell.column(), cell.value(), formula, cell.doubt());
    }
}

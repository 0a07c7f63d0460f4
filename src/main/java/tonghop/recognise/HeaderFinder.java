package tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Area;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.Period;
import tonghop.programme.ColumnRole;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;

/** Finds the headers of tables of figures: one to five rows, merged cells spread over what they cover. */
final class HeaderFinder {

    private static final int MAX_DEPTH = 5;
    private static final int MAX_ABOVE = 2;

    private final ColumnHeads heads;

    HeaderFinder(ColumnHeads heads) {
        this.heads = heads;
    }

    /**
     * All headers of the sheet, top to bottom.
     *
     * @param period tells the columns of other years and periods apart; null where it is not known
     * @param reporting the units that the sheet may be of, which tell the columns of its parts apart
     */
    List<Header> find(Sheet sheet, @Nullable Period period, Supplier<Set<String>> reporting) {
        var headers = new ArrayList<Header>();
        int from = 0;
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            if (row.index() < from) {
                continue;
            }
            Optional<Cell> name = nameCell(row);
            if (name.isPresent()) {
                Header header = header(sheet, i, name.get(), period, reporting);
                if (header.roles().size() > 1
                        || !header.values().isEmpty()
                        || !header.parts().isEmpty()) {
                    headers.add(header);
                    from = header.lastRow() + 1;
                }
            }
        }
        return headers;
    }

    private Optional<Cell> nameCell(Row row) {
        if (row.cells().size() < 2) {
            return Optional.empty();
        }
        return row.cells().stream()
                .filter(c -> heads.isName(c.text()))
                .findFirst()
                .filter(name -> row.cells().stream().noneMatch(c -> c.column() < name.column() && isData(c)));
    }

    /** True for the code or a figure of a row, whose remark may begin like the head of the names. */
    private static boolean isData(Cell cell) {
        return cell.value() instanceof CellValue.Number || NumberText.read(cell.text()) instanceof NumberReading.Value;
    }

    private Header header(Sheet sheet, int rowAt, Cell name, @Nullable Period period, Supplier<Set<String>> reporting) {
        int first = name.row();
        int last = lastRow(sheet, rowAt, name);
        Map<Integer, String> lowest = new TreeMap<>();
        Map<Integer, String> texts = texts(sheet, firstAbove(sheet, rowAt, name, period), last, lowest);
        Map<Integer, ColumnRole> roles = new TreeMap<>();
        roles.put(name.column(), ColumnRole.NAME);
        var columns = new ValueColumns(heads, sheet.hiddenColumns());
        texts.forEach((column, text) -> {
            if (column != name.column()) {
                sort(column, text, lowest.getOrDefault(column, text), period, roles, columns);
            }
        });
        ValueColumns.Choice choice = columns.choose(reporting);
        List<Integer> values = choice.values().size() < 2
                ? choice.values()
                : choice.values().stream()
                        .filter(c -> !isBlankRest(sheet, first, last, c))
                        .toList();
        boolean none = values.isEmpty() && choice.parts().isEmpty();
        return new Header(first, last, texts, roles, none ? estimates(texts, period) : values, choice.parts());
    }

    /** The columns of estimates for the period, which count where no column says that it has the period's figures. */
    private List<Integer> estimates(Map<Integer, String> texts, @Nullable Period period) {
        return texts.entrySet().stream()
                .filter(e -> heads.isEstimate(e.getValue(), period))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void sort(
            int column,
            String text,
            String lowest,
            @Nullable Period period,
            Map<Integer, ColumnRole> roles,
            ValueColumns columns) {
        boolean own = heads.ownRole(text) != null;
        Set<String> units = own ? Set.of() : heads.units(lowest);
        if (!units.isEmpty()) {
            columns.place(column, units);
            return;
        }
        ColumnRole role = heads.role(text, period);
        if (!own && heads.isTotal(lowest) && (role == null || role == ColumnRole.VALUE || !role.hasFigures())) {
            columns.total(column);
        }
        if (role == ColumnRole.VALUE) {
            columns.value(column, heads.strength(text, period));
        } else if (role != null && role != ColumnRole.NAME) {
            roles.put(column, role);
        }
    }

    /** True if the column is but the rest of what a head is merged over, with nothing under it. */
    private static boolean isBlankRest(Sheet sheet, int first, int last, int column) {
        return sheet.merged().stream()
                        .anyMatch(a -> a.firstRow() <= last
                                && a.lastRow() == last
                                && a.firstRow() >= first
                                && a.firstColumn() < column
                                && a.lastColumn() >= column)
                && sheet.rows().stream()
                        .filter(r -> r.index() > last)
                        .allMatch(r -> FigureTables.cell(r, column) == null);
    }

    /** The first of the rows right above the names' head that say of the columns behind it what figures they are. */
    private int firstAbove(Sheet sheet, int rowAt, Cell name, @Nullable Period period) {
        int first = name.row();
        for (int i = rowAt - 1; i >= 0 && first > name.row() - MAX_ABOVE; i--) {
            Row row = sheet.rows().get(i);
            if (row.index() != first - 1
                    || row.cells().isEmpty()
                    || !row.cells().stream()
                            .allMatch(c -> c.column() > name.column() && heads.saysFigures(text(c), period))) {
                break;
            }
            first = row.index();
        }
        return first;
    }

    /** The header ends with its merged name cell, or with rows under it that neither name nor number anything. */
    private static int lastRow(Sheet sheet, int rowAt, Cell name) {
        int last = sheet.merged().stream()
                .filter(a -> a.contains(name.row(), name.column()))
                .mapToInt(Area::lastRow)
                .max()
                .orElse(name.row());
        for (int i = rowAt + 1; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            if (row.index() <= last) {
                continue;
            }
            boolean sub = row.index() == last + 1
                    && row.index() < name.row() + MAX_DEPTH
                    && row.cells().stream().allMatch(c -> c.column() > name.column() && isHeading(c));
            if (!sub) {
                break;
            }
            last = row.index();
        }
        return Math.min(last, name.row() + MAX_DEPTH - 1);
    }

    /** Words, or the number of a year. */
    private static boolean isHeading(Cell cell) {
        return !cell.text().isEmpty()
                || cell.value() instanceof CellValue.Number n
                        && n.value().toPlainString().matches("20\\d\\d");
    }

    private static String text(Cell cell) {
        return cell.value() instanceof CellValue.Number n ? n.value().toPlainString() : cell.text();
    }

    /** @param lowest is given each column's lowest text, which the ones above it are not a part of */
    private static Map<Integer, String> texts(Sheet sheet, int first, int last, Map<Integer, String> lowest) {
        var texts = new TreeMap<Integer, String>();
        for (Row row : sheet.rows()) {
            if (row.index() < first || row.index() > last) {
                continue;
            }
            for (Cell cell : row.cells()) {
                Area area = sheet.merged().stream()
                        .filter(a -> a.contains(cell.row(), cell.column()))
                        .findFirst()
                        .orElse(new Area(cell.row(), cell.column(), cell.row(), cell.column()));
                String text = text(cell);
                int end = Math.min(area.lastColumn(), area.firstColumn() + 50);
                for (int column = area.firstColumn(); column <= end && !text.isEmpty(); column++) {
                    texts.merge(column, text, (above, below) -> above + " " + below);
                    lowest.put(column, text);
                }
            }
        }
        return texts;
    }
}

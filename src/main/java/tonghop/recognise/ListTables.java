package tonghop.recognise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;

/** Finds and reads the tables of a list form on a sheet. */
final class ListTables {

    private static final int MIN_COLUMNS = 3;

    private final ListForm form;
    private final Words words;
    private final Map<String, ListColumn> byTitle = new LinkedHashMap<>();
    private final Remembered<Optional<ListColumn>> titled = new Remembered<>(this::titled);
    private final ListValues cells;

    ListTables(ListForm form, Words words) {
        this.form = form;
        this.words = words;
        this.cells = new ListValues(form, words);
        for (ListColumn column : form.columns()) {
            byTitle.put(words.expanded(column.title()), column);
            column.aliases().forEach(alias -> byTitle.put(words.expanded(alias), column));
        }
    }

    /** A header of this form, of one row or two. */
    record Found(int row, int lastRow, Map<Integer, ListColumn> columns) {}

    /**
     * The first header of the form on the sheet.
     *
     * @param taken rows of a table of figures, whatever their words
     */
    Optional<Found> find(Sheet sheet, IntPredicate taken) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            Map<Integer, ListColumn> columns = columns(row);
            if (columns.isEmpty()) {
                continue;
            }
            int last = row.index();
            Optional<Map<Integer, ListColumn>> under = columns.size() > 1 ? under(sheet, i) : Optional.empty();
            if (under.isPresent()) {
                columns.values().removeIf(under.get()::containsValue);
                columns.putAll(under.get());
                last++;
            }
            boolean required =
                    form.columns().stream().filter(ListColumn::required).allMatch(columns::containsValue);
            if (columns.values().stream().distinct().count()
                            >= Math.min(MIN_COLUMNS, form.columns().size())
                    && required
                    && !taken.test(row.index())) {
                return Optional.of(new Found(row.index(), last, columns));
            }
        }
        return Optional.empty();
    }

    /** The header's second row, which titles parts of what the first one spans. */
    private Optional<Map<Integer, ListColumn>> under(Sheet sheet, int i) {
        if (i + 1 >= sheet.rows().size()
                || sheet.rows().get(i + 1).index() != sheet.rows().get(i).index() + 1) {
            return Optional.empty();
        }
        return Optional.of(columns(sheet.rows().get(i + 1)))
                .filter(c -> !c.isEmpty() && c.values().stream().noneMatch(ListColumn::required));
    }

    private Optional<ListColumn> titled(String text) {
        return Optional.ofNullable(byTitle.get(words.expanded(text)));
    }

    private Map<Integer, ListColumn> columns(Row row) {
        var columns = new TreeMap<Integer, ListColumn>();
        for (Cell cell : row.cells()) {
            Optional<ListColumn> column = titled.of(cell.text());
            if (column.isPresent()) {
                columns.put(cell.column(), column.get());
            }
        }
        return columns;
    }

    /**
     * The rows under the header. What a row lacks or says in unknown words is said.
     *
     * @param end the first row that is another form's
     */
    FormContent.Entries read(Sheet sheet, Found found, int end, List<Finding> findings) {
        var rows = new ListRows(form, words, cells, sheet.name(), found, findings);
        for (Row row : sheet.rows()) {
            if (row.index() <= found.lastRow() || isNumbering(row) || isHeader(row, found)) {
                continue;
            }
            if (row.index() >= end || isEnding(row, found)) {
                break;
            }
            rows.add(row);
        }
        return new FormContent.Entries(form.code(), rows.entries());
    }

    /** The header printed once more, as on the next page. */
    private boolean isHeader(Row row, Found found) {
        Map<Integer, ListColumn> again = columns(row);
        return again.size() >= MIN_COLUMNS && found.columns().entrySet().containsAll(again.entrySet());
    }

    private boolean isEnding(Row row, Found found) {
        if (ListRows.isNumbered(row)) {
            return false;
        }
        boolean says = row.cells().stream()
                .map(Cell::text)
                .filter(t -> !t.isEmpty())
                .anyMatch(t -> Words.startsWithAny(words.expanded(t), words.endings));
        return says
                && row.cells().stream()
                                .filter(c -> found.columns().containsKey(c.column()))
                                .count()
                        < MIN_COLUMNS;
    }

    private static boolean isNumbering(Row row) {
        return row.cells().size() >= MIN_COLUMNS
                && row.cells().stream()
                        .allMatch(c -> c.value() instanceof CellValue.Number
                                || c.text().strip().matches("\\(?\\s*(?:[A-ZĐ]|\\d{1,2})\\s*\\)?"));
    }
}

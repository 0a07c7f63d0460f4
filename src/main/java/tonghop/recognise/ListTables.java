package tonghop.recognise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final ListValues cells;
    private final ListHeads heads;

    ListTables(ListForm form, Words words) {
        this.form = form;
        this.words = words;
        this.cells = new ListValues(form, words);
        this.heads = new ListHeads(form, words, cells);
    }

    /**
     * The first header of the form on the sheet.
     *
     * @param taken rows of a table of figures, whatever their words
     */
    Optional<ListHead> find(Sheet sheet, IntPredicate taken) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            Optional<ListHead> head = heads.at(sheet, i);
            if (head.isPresent()
                    && head.get().known().count()
                            >= Math.min(MIN_COLUMNS, form.columns().size())
                    && !taken.test(head.get().row())) {
                return head;
            }
        }
        return Optional.empty();
    }

    /**
     * The rows under the header. What a row lacks or says in unknown words is said.
     *
     * @param end the first row that is another form's
     */
    FormContent.Entries read(Sheet sheet, ListHead first, int end, List<Finding> findings) {
        var rows = new ListRows(form, words, cells, sheet, first, findings);
        ListHead head = first;
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            if (row.index() <= head.lastRow() || isNumbering(row) || isHeader(row, head)) {
                continue;
            }
            if (row.index() >= end || isEnding(row, head)) {
                break;
            }
            Optional<ListHead> next = heads.at(sheet, i).filter(h -> h.columns().size() > 1);
            if (next.isPresent()) {
                head = next.get();
                rows.under(head);
            } else {
                rows.add(row);
            }
        }
        return new FormContent.Entries(form.code(), rows.entries());
    }

    /** The header printed once more, as on the next page. */
    private boolean isHeader(Row row, ListHead head) {
        Map<Integer, ListColumn> again = heads.columns(row);
        return again.size() >= MIN_COLUMNS && head.columns().entrySet().containsAll(again.entrySet());
    }

    private boolean isEnding(Row row, ListHead head) {
        if (ListRows.isNumbered(row)) {
            return false;
        }
        boolean says = row.cells().stream()
                .map(Cell::text)
                .filter(t -> !t.isEmpty())
                .anyMatch(t -> Words.startsWithAny(words.expanded(t), words.endings));
        return says
                && row.cells().stream()
                                .filter(c -> head.columns().containsKey(c.column()))
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

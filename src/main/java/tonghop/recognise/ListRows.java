package tonghop.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.Continuation;
import tonghop.model.Entry;
import tonghop.model.Finding;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;

/** The rows of one list: entries, what goes on from them, sums, and rows that head those under them. */
final class ListRows {

    private static final Pattern RUNNING_NUMBER = Pattern.compile("\\d{1,4}[.)]?");

    private static final Pattern NOTHING = Pattern.compile(
            "(?:không|chưa)(?: (?:có|phát sinh|đăng ký))?"
                    + "(?: (?:mô hình|điển hình|tập thể|cá nhân|trường hợp|nhiệm vụ|nội dung))?(?: dân vận khéo)?(?: nào| mới)?");

    private final ListForm form;
    private final Words words;
    private final ListValues cells;
    private final String sheet;
    private final MergedCells merged;
    private final Ticks ticks;
    private final UnreadColumns unread;
    private final SaidProgress progress;
    private final List<Finding> findings;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<CellRef> alone = new HashSet<>();
    private final ListGroups groups;
    private final ListColumn naming;
    private final UntouchedTasks untouched;
    private ListHead head;

    /** Rows of one text, which are a part of the list only if an entry follows: else they stand under it. */
    private final List<Finding> lines = new ArrayList<>();

    ListRows(ListForm form, Words words, ListValues cells, Sheet sheet, ListHead head, List<Finding> findings) {
        this.form = form;
        this.words = words;
        this.cells = cells;
        this.sheet = sheet.name();
        this.merged = new MergedCells(sheet);
        this.head = head;
        this.ticks = new Ticks(form);
        this.progress = new SaidProgress(form, cells);
        this.unread = new UnreadColumns(form, words, head);
        this.findings = findings;
        this.untouched = new UntouchedTasks(form);
        this.groups = new ListGroups(form, words, cells);
        this.naming = form.columns().stream()
                .filter(ListColumn::required)
                .findFirst()
                .orElse(form.columns().get(0));
    }

    /** What was read; says which tasks were left as they were handed out, which rows and columns were not read. */
    List<Entry> entries() {
        untouched.finding().ifPresent(findings::add);
        unread.find(findings);
        return LoneRows.without(entries, alone, form, naming, findings);
    }

    /** The list goes on under another header. */
    void under(ListHead next) {
        head = next;
        unread.under(next);
    }

    void add(Row row) {
        if (Continuation.isMarked(row.cells().get(0).text()) && !entries.isEmpty()) {
            List<Cell> rest = row.cells().subList(1, row.cells().size());
            goOn(new Row(row.index(), row.hidden(), rest), " ");
            return;
        }
        if (mergedCell(row, naming).isPresent() && !entries.isEmpty()) {
            goOn(row, "; ");
            return;
        }
        if (groups.takes(row, head)) {
            return;
        }
        var noticed = new ArrayList<Finding>();
        Map<String, String> values = values(row, noticed);
        CellRef at = CellRef.at(sheet, row.index(), row.cells().get(0).column());
        if (untouched.takes(values, at)) {
            lines.clear();
        } else if (saysNone(values)) {
            findings.add(none(values, at));
        } else if (values.containsKey(naming.key())) {
            addEntry(row, values, at);
            findings.addAll(noticed);
        } else if (texts(values) > 1) {
            findings.add(incomplete(row, at));
        } else if (texts(values) == 1) {
            lines.add(incomplete(row, at));
        }
    }

    private void addEntry(Row row, Map<String, String> values, CellRef at) {
        progress.settle(values);
        boolean isAlone = values.keySet().equals(Set.of(naming.key()));
        for (ListColumn column : form.columns().subList(1, form.columns().size())) {
            mergedCell(row, column).ifPresent(cell -> put(values, column, cell, new ArrayList<>()));
        }
        if (isAlone && values.size() == 1) {
            alone.add(at);
        }
        groups.choices().forEach(values::putIfAbsent);
        entries.add(new Entry(inOrder(values), at));
        findings.addAll(lines);
        lines.clear();
        row.cells().forEach(c -> unread.see(c, CellRef.at(sheet, c.row(), c.column())));
    }

    private boolean saysNone(Map<String, String> values) {
        String name = words.expanded(values.getOrDefault(naming.key(), ""));
        return texts(values) == 1 && NOTHING.matcher(name).matches();
    }

    private Finding none(Map<String, String> values, CellRef at) {
        return Finding.info(
                "list-none",
                at,
                "Ô " + at.cell() + " của biểu " + form.code() + " thuộc dòng ghi “" + values.get(naming.key())
                        + "”, nên không tính là một mục.");
    }

    /** The cell of a row above that holds for this one, too. */
    private Optional<Cell> mergedCell(Row row, ListColumn column) {
        return head.at(column).flatMap(c -> merged.above(row.index(), c, head.lastRow()));
    }

    /** The rest of the last entry's texts. */
    private void goOn(Row row, String between) {
        Entry entry = entries.remove(entries.size() - 1);
        var values = new LinkedHashMap<>(entry.values());
        Map<String, String> more = values(row, new ArrayList<>());
        more.remove(form.columns().get(0).key());
        more.forEach((key, text) -> values.merge(key, text, (a, b) -> a + between + b));
        entries.add(new Entry(inOrder(values), entry.at()));
    }

    private Map<String, String> values(Row row, List<Finding> noticed) {
        var values = new LinkedHashMap<String, String>();
        for (Cell cell : row.cells()) {
            ListColumn column = head.columns().get(cell.column());
            ListHead.Tick tick = head.ticks().get(cell.column());
            if (column != null) {
                put(values, column, cell, noticed);
            } else if (tick != null) {
                ticks.read(tick, cell, CellRef.at(sheet, cell.row(), cell.column()), values, noticed);
            }
        }
        return values;
    }

    private void put(Map<String, String> values, ListColumn column, Cell cell, List<Finding> noticed) {
        String text = cells.read(column, cell, CellRef.at(sheet, cell.row(), cell.column()), noticed);
        if (!text.isEmpty()) {
            values.merge(column.key(), text, (a, b) -> a + "; " + b);
        }
    }

    private Map<String, String> inOrder(Map<String, String> values) {
        var ordered = new LinkedHashMap<String, String>();
        form.columns().stream()
                .map(ListColumn::key)
                .filter(values::containsKey)
                .forEach(k -> ordered.put(k, values.get(k)));
        return ordered;
    }

    /** True if the row begins with a running number: then it is an entry, whatever its words. */
    static boolean isNumbered(Row row) {
        Cell first = row.cells().get(0);
        return first.value() instanceof CellValue.Number
                || RUNNING_NUMBER.matcher(first.text().strip()).matches();
    }

    /** In how many columns there is more than running numbers and dots. */
    private static long texts(Map<String, String> values) {
        return values.values().stream()
                .filter(t -> t.codePoints().anyMatch(Character::isLetter))
                .count();
    }

    private Finding incomplete(Row row, CellRef at) {
        return Finding.warning(
                "row-incomplete",
                at,
                "Dòng " + (row.index() + 1) + " của biểu " + form.code() + " có nội dung nhưng không ghi “"
                        + naming.title()
                        + "”, nên không được lấy. Hãy điền cột này; nếu là phần tiếp của dòng trên, hãy gộp vào một ô.");
    }
}

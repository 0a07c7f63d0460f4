package tonghop.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.model.CellRef;
import tonghop.model.Continuation;
import tonghop.model.Entry;
import tonghop.model.Finding;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;

/**
 * The rows of one list: entries, sums, and rows that head those under them (“II. Lĩnh vực kinh tế”), whose choice holds for
 * entries that name none.
 */
final class ListRows {

    private static final Pattern NUMBERING = Pattern.compile("^\\s*(?:[IVX]+|\\d{1,2}|[A-Za-zđ])\\s*[.)/-]\\s*");
    private static final Pattern RUNNING_NUMBER = Pattern.compile("\\d{1,4}[.)]?");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+\\.?");

    private final ListForm form;
    private final Words words;
    private final ListValues cells;
    private final String sheet;
    private final ListTables.Found found;
    private final List<Finding> findings;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> inherited = new HashMap<>();
    private final ListColumn naming;
    private final UntouchedTasks untouched;

    /** Rows of one text, which are a part of the list only if an entry follows: else they stand under it. */
    private final List<Finding> lines = new ArrayList<>();

    ListRows(
            ListForm form,
            Words words,
            ListValues cells,
            String sheet,
            ListTables.Found found,
            List<Finding> findings) {
        this.form = form;
        this.words = words;
        this.cells = cells;
        this.sheet = sheet;
        this.found = found;
        this.findings = findings;
        this.untouched = new UntouchedTasks(form);
        this.naming = form.columns().stream()
                .filter(ListColumn::required)
                .findFirst()
                .orElse(form.columns().get(0));
    }

    /** What was read; says which tasks were left as they were handed out. */
    List<Entry> entries() {
        untouched.finding().ifPresent(findings::add);
        return List.copyOf(entries);
    }

    void add(Row row) {
        if (Continuation.isMarked(row.cells().get(0).text()) && !entries.isEmpty()) {
            goOn(row);
            return;
        }
        if (isHeading(row)) {
            return;
        }
        var noticed = new ArrayList<Finding>();
        Map<String, String> values = values(row, noticed);
        CellRef at = CellRef.at(sheet, row.index(), row.cells().get(0).column());
        if (untouched.takes(values, at)) {
            lines.clear();
        } else if (values.containsKey(naming.key())) {
            inherited.forEach(values::putIfAbsent);
            entries.add(new Entry(inOrder(values), at));
            findings.addAll(lines);
            lines.clear();
            findings.addAll(noticed);
        } else if (texts(values) > 1) {
            findings.add(incomplete(row, at));
        } else if (texts(values) == 1) {
            lines.add(incomplete(row, at));
        }
    }

    /** The rest of the last entry's texts. */
    private void goOn(Row row) {
        Entry entry = entries.remove(entries.size() - 1);
        var values = new LinkedHashMap<>(entry.values());
        var rest = new Row(
                row.index(), row.hidden(), row.cells().subList(1, row.cells().size()));
        values(rest, new ArrayList<>()).forEach((key, text) -> values.merge(key, text, (a, b) -> a + " " + b));
        entries.add(new Entry(inOrder(values), entry.at()));
    }

    private Map<String, String> values(Row row, List<Finding> noticed) {
        var values = new LinkedHashMap<String, String>();
        for (Cell cell : row.cells()) {
            ListColumn column = found.columns().get(cell.column());
            if (column != null) {
                String text = cells.read(column, cell, CellRef.at(sheet, cell.row(), cell.column()), noticed);
                if (!text.isEmpty()) {
                    values.merge(column.key(), text, (a, b) -> a + "; " + b);
                }
            }
        }
        return values;
    }

    private Map<String, String> inOrder(Map<String, String> values) {
        var ordered = new LinkedHashMap<String, String>();
        form.columns().stream()
                .map(ListColumn::key)
                .filter(values::containsKey)
                .forEach(k -> ordered.put(k, values.get(k)));
        return ordered;
    }

    /** A row of one text that sums up or heads the rows under it; it is no entry. */
    private boolean isHeading(Row row) {
        List<Cell> texts = row.cells().stream().filter(c -> !numbers(c)).toList();
        if (texts.size() != 1) {
            return texts.isEmpty();
        }
        String text = NUMBERING.matcher(texts.get(0).text()).replaceFirst("");
        Optional<Map.Entry<ListColumn, String>> heading = cells.heading(text)
                .filter(h -> !h.getKey().equals(found.columns().get(texts.get(0).column())));
        boolean heads = heading.isPresent()
                || isHolder(text)
                || row.cells().stream()
                        .anyMatch(c -> c != texts.get(0)
                                && ROMAN.matcher(c.text().strip()).matches());
        if (heads) {
            inherited.clear();
            heading.ifPresent(h -> inherited.put(h.getKey().key(), h.getValue()));
        }
        return heads || Words.startsWithAny(words.expanded(text), words.totals) && !isNumbered(row);
    }

    private boolean isHolder(String text) {
        var holders = form.rules().holders();
        return holders != null
                && holders.openings().keySet().stream()
                        .anyMatch(k -> words.expanded(k).equals(words.expanded(text)));
    }

    /** True if the cell holds no more than a number or a mark that stands for one. */
    private static boolean numbers(Cell cell) {
        return cell.value() instanceof CellValue.Number
                || cell.text().codePoints().noneMatch(Character::isLetter)
                || ROMAN.matcher(cell.text().strip()).matches();
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

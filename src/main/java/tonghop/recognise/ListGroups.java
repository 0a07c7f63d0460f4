package tonghop.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;

/** The groups of a list: rows that head those under them (“II. Lĩnh vực kinh tế”), whose choice holds for entries that name none. */
final class ListGroups {

    private static final Pattern NUMBERING = Pattern.compile("^\\s*(?:[IVX]+|\\d{1,2}|[A-Za-zđ])\\s*[.)/-]\\s*");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+\\.?");

    /** “B. MÔ HÌNH MỚI” heads the rows under it, whatever it says. */
    private static final Pattern GROUP = Pattern.compile("^\\s*(?:[IVX]{1,5}|[A-ZĐ])\\s*[.)/-]\\s*\\p{L}");

    /** How many there are, beside the word for them or for their sum. */
    private static final Pattern COUNT =
            Pattern.compile("(?iu)\\d{1,4}\\s+(?:mô hình|điển hình|tập thể|cá nhân|người|đồng chí|nhiệm vụ|danh hiệu)");

    private final ListForm form;
    private final Words words;
    private final ListValues cells;
    private final Map<String, String> inherited = new HashMap<>();

    ListGroups(ListForm form, Words words, ListValues cells) {
        this.form = form;
        this.words = words;
        this.cells = cells;
    }

    /** What the last of them says of the entries under it, by column. */
    Map<String, String> choices() {
        return inherited;
    }

    /** A row of one text that sums up or heads the rows under it; it is no entry. */
    boolean takes(Row row, ListHead head) {
        List<Cell> texts = row.cells().stream().filter(c -> !numbers(c)).toList();
        if (texts.size() != 1) {
            return texts.isEmpty();
        }
        String text = NUMBERING.matcher(texts.get(0).text()).replaceFirst("");
        Optional<Map.Entry<ListColumn, String>> heading = cells.heading(text)
                .filter(h -> !h.getKey().equals(head.columns().get(texts.get(0).column())));
        boolean heads = heading.isPresent()
                || isHolder(text)
                || GROUP.matcher(texts.get(0).text()).find() && isNumber(texts.get(0), head)
                || row.cells().stream()
                        .anyMatch(c -> c != texts.get(0)
                                && !head.ticks().containsKey(c.column())
                                && ROMAN.matcher(c.text().strip()).matches());
        if (heads) {
            inherited.clear();
            heading.ifPresent(h -> inherited.put(h.getKey().key(), h.getValue()));
        }
        return heads || Words.startsWithAny(words.expanded(text), words.totals) && !ListRows.isNumbered(row);
    }

    /** True if the cell stands in the column of the rows' numbers. */
    private boolean isNumber(Cell cell, ListHead head) {
        ListColumn column = head.columns().get(cell.column());
        return column != null && form.columns().get(0).equals(column) && !column.required();
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
                || ROMAN.matcher(cell.text().strip()).matches()
                || COUNT.matcher(cell.text().strip()).matches();
    }
}

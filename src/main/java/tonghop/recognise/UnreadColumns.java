package tonghop.recognise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.grid.Cell;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.programme.ColumnRole;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;
import tonghop.text.MatchKey;

/** Columns of a list that are none of the form's, with something in them: a query where the form's own column may be meant. */
final class UnreadColumns {

    private final ListForm form;
    private final Words words;

    /** By its title, where the column first says something. */
    private final Map<String, CellRef> seen = new LinkedHashMap<>();

    private ListHead head;

    UnreadColumns(ListForm form, Words words, ListHead head) {
        this.form = form;
        this.words = words;
        this.head = head;
    }

    void under(ListHead next) {
        head = next;
    }

    /** Keeps a cell of an entry's row in mind that stands in no column of the form. */
    void see(Cell cell, CellRef at) {
        String title = head.others().getOrDefault(cell.column(), "");
        boolean says = cell.text().codePoints().anyMatch(Character::isLetterOrDigit);
        if (says && !title.isEmpty() && !isAside(title)) {
            seen.putIfAbsent(title, at);
        }
    }

    void find(List<Finding> findings) {
        List<ListColumn> known = head.known().toList();
        String missing = form.columns().stream()
                .filter(c -> !known.contains(c) && !isAside(c.title()))
                .map(c -> "“" + c.title() + "”")
                .collect(Collectors.joining(", "));
        seen.forEach((title, at) -> findings.add(unread(title, at, missing)));
    }

    private Finding unread(String title, CellRef at, String missing) {
        String said = "Cột “" + title + "” không có trong biểu " + form.code() + ", nên không được đọc.";
        return missing.isEmpty()
                ? Finding.info("column-unread", at, said)
                : Finding.warning(
                        "column-unread",
                        at,
                        said + " Biểu này còn thiếu cột " + missing
                                + ". Nếu là một cột ấy, hãy ghi tiêu đề đúng như biểu mẫu rồi gửi lại.");
    }

    /** True for numbers of rows and for remarks, which no list needs. */
    private boolean isAside(String title) {
        String key = MatchKey.of(title);
        return Stream.of(ColumnRole.CODE, ColumnRole.EXPLANATION)
                .flatMap(role -> words.columnKeys(role).stream())
                .anyMatch(key::equals);
    }
}

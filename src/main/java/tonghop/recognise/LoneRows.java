package tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.Finding;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;

/**
 * Rows of a numbered list that hold a name and nothing else, no number either: the rest of the name above them, or what heads the rows under
 * them. They are not counted, and said.
 */
final class LoneRows {

    private LoneRows() {}

    /**
     * The entries without them; all, where the list has no numbers.
     *
     * @param alone where rows begin that hold but a name
     */
    static List<Entry> without(
            List<Entry> entries, Set<CellRef> alone, ListForm form, ListColumn naming, List<Finding> findings) {
        String number = form.columns().get(0).key();
        long numbered =
                entries.stream().filter(e -> e.values().containsKey(number)).count();
        if (number.equals(naming.key()) || numbered < alone.size()) {
            return List.copyOf(entries);
        }
        var counted = new ArrayList<Entry>();
        for (Entry entry : entries) {
            if (alone.contains(entry.at())) {
                findings.add(lone(entry, form, entry.values().getOrDefault(naming.key(), "")));
            } else {
                counted.add(entry);
            }
        }
        return List.copyOf(counted);
    }

    private static Finding lone(Entry entry, ListForm form, String name) {
        return Finding.warning(
                "row-alone",
                entry.at(),
                "Ô " + entry.at().cell() + " của biểu " + form.code() + " chỉ ghi “" + name
                        + "”, không có số thứ tự, nên không tính là một mục. Nếu là một mục, hãy đánh số; nếu là phần tiếp của dòng trên,"
                        + " hãy gộp vào một ô.");
    }
}

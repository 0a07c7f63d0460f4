package tonghop.programme;

import java.util.List;
import java.util.Optional;

/** Reads a form: of figures (groups), of texts (headings) or of rows (columns). */
final class FormReader {

    /** The name under which the consolidated JSON says whose row it is. */
    private static final String RESERVED_KEY = "unit";

    private final Problems problems;

    FormReader(Problems problems) {
        this.problems = problems;
    }

    /** Empty, and noted, if the file does not say which kind of form it is. */
    Optional<Form> read(Node root) {
        if (root instanceof Node.Mapping form) {
            if (form.values().containsKey("groups")) {
                var fields = Fields.of(root, problems, "code", "title", "ratio-tolerance", "groups", "rules");
                return Optional.of(new IndicatorFormReader(problems).read(fields));
            }
            if (form.values().containsKey("headings")) {
                return Optional.of(narratives(Fields.of(root, problems, "code", "title", "headings")));
            }
            if (form.values().containsKey("columns")) {
                return Optional.of(list(Fields.of(root, problems, "code", "title", "columns")));
            }
        }
        Fields.of(root, problems, "code", "title", "ratio-tolerance", "groups", "rules", "headings", "columns");
        problems.add(
                root.place(),
                "biểu mẫu không nói nó gồm gì; thêm groups (số liệu), headings (thuyết minh) hoặc columns (danh sách)");
        return Optional.empty();
    }

    private Form narratives(Fields form) {
        var words = new Distinct("tên mục", problems);
        List<Heading> headings = form.requiredItems("headings").stream()
                .map(node -> heading(Fields.of(node, problems, "name", "aliases"), words))
                .toList();
        return new Form.NarrativeForm(form.code("code"), form.text("title"), headings);
    }

    private static Heading heading(Fields fields, Distinct words) {
        var heading = new Heading(fields.text("name"), fields.texts("aliases"));
        words.add(heading.name(), fields.place("name"));
        fields.scalars("aliases").forEach(alias -> words.add(alias.text(), alias.place()));
        return heading;
    }

    private Form list(Fields form) {
        var keys = new Distinct("khóa cột", problems);
        var titles = new Distinct("tên cột", problems);
        List<ListColumn> columns = form.requiredItems("columns").stream()
                .map(node -> column(
                        Fields.of(node, problems, "key", "title", "aliases", "required", "choices"), keys, titles))
                .toList();
        if (!columns.isEmpty() && columns.stream().noneMatch(ListColumn::required)) {
            form.problem(
                    "columns",
                    "không có cột bắt buộc để nhận ra dòng có nội dung; ghi required: true ở ít nhất một cột");
        }
        return new Form.ListForm(form.code("code"), form.text("title"), columns);
    }

    private static ListColumn column(Fields fields, Distinct keys, Distinct titles) {
        var column = new ListColumn(
                fields.code("key"),
                fields.text("title"),
                fields.texts("aliases"),
                fields.flag("required", false),
                fields.texts("choices"));
        keys.add(column.key(), fields.place("key"));
        titles.add(column.title(), fields.place("title"));
        fields.scalars("aliases").forEach(alias -> titles.add(alias.text(), alias.place()));
        if (column.key().equals(RESERVED_KEY)) {
            fields.problem("key", "khóa “" + RESERVED_KEY + "” dành cho đơn vị báo cáo; đặt khóa khác");
        }
        return column;
    }
}

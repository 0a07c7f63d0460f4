package tonghop.programme;

import java.util.List;
import java.util.Optional;

/** Reads a form: of figures (groups), of texts (headings) or of rows (columns). */
final class FormReader {

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
                return Optional.of(new ListFormReader(problems).read(root));
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
                .map(node -> heading(Fields.of(node, problems, "name", "aliases", "part"), words))
                .toList();
        return new Form.NarrativeForm(form.code("code"), form.text("title"), headings);
    }

    private static Heading heading(Fields fields, Distinct words) {
        var heading = new Heading(
                fields.text("name"),
                fields.texts("aliases"),
                fields.textIfPresent("part").orElse(""));
        words.add(heading.name(), fields.place("name"));
        fields.scalars("aliases").forEach(alias -> words.add(alias.text(), alias.place()));
        return heading;
    }
}

package tonghop.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.text.MatchKey;

/** Reads a form of rows: its columns with their choices, and what is asked of the rows. */
final class ListFormReader {

    /** Names under which the consolidated JSON says something of its own about a row. */
    private static final Map<String, String> RESERVED_KEYS = Map.of(
            "unit", "đơn vị báo cáo",
            "likelyDuplicateOf", "dấu có thể trùng",
            "overdue", "dấu quá hạn");

    private final Problems problems;
    private final Map<String, Map<String, String>> wordings = new LinkedHashMap<>();
    private final Map<String, String> bearers = new LinkedHashMap<>();
    private final Map<String, Place> bearerPlaces = new LinkedHashMap<>();

    ListFormReader(Problems problems) {
        this.problems = problems;
    }

    Form.ListForm read(Node root) {
        var form = Fields.of(root, problems, "code", "title", "columns", "duplicates", "holders", "tracking");
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
        ListRules rules = new ListRulesReader(columns, wordings, problems).read(form, bearers, bearerPlaces);
        return new Form.ListForm(form.code("code"), form.text("title"), columns, rules);
    }

    private ListColumn column(Fields fields, Distinct keys, Distinct titles) {
        String key = key(fields);
        var column = new ListColumn(
                key,
                fields.text("title"),
                fields.texts("aliases"),
                fields.flag("required", false),
                choices(key, fields.items("choices")));
        keys.add(column.key(), fields.place("key"));
        titles.add(column.title(), fields.place("title"));
        fields.scalars("aliases").forEach(alias -> titles.add(alias.text(), alias.place()));
        return column;
    }

    private static String key(Fields fields) {
        String written = fields.textIfPresent("key").orElse("");
        String reserved = RESERVED_KEYS.get(written);
        if (reserved != null) {
            fields.problem("key", "khóa “" + written + "” dành cho " + reserved + "; đặt khóa khác");
            return written;
        }
        return fields.code("key");
    }

    private List<String> choices(String column, List<Node> nodes) {
        var words = new Distinct("giá trị", problems);
        return nodes.stream()
                .map(node -> choice(column, node, words))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A choice is a text, or a mapping with its other wordings and who may bear it. */
    private String choice(String column, Node node, Distinct words) {
        if (node instanceof Node.Scalar scalar) {
            words.add(MatchKey.of(scalar.text()), scalar.place());
            return scalar.text().strip();
        }
        Fields fields = Fields.of(node, problems, "name", "aliases", "holder");
        String name = fields.text("name");
        words.add(MatchKey.of(name), fields.place("name"));
        for (Node.Scalar alias : fields.scalars("aliases")) {
            words.add(MatchKey.of(alias.text()), alias.place());
            wordings.computeIfAbsent(column, k -> new LinkedHashMap<>()).put(alias.text(), name);
        }
        @Nullable String holder = fields.textIfPresent("holder").orElse(null);
        if (holder != null) {
            bearers.put(name, holder);
            bearerPlaces.put(name, fields.place("holder"));
        }
        return name;
    }
}

package tonghop.programme;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.programme.ListRules.Duplicates;
import tonghop.programme.ListRules.Holders;
import tonghop.programme.ListRules.Tracking;

/** Reads what a list form asks of its rows. */
final class ListRulesReader {

    private static final String[] STATES =
            Stream.of(TaskState.values()).map(TaskState::code).toArray(String[]::new);

    private final List<ListColumn> columns;
    private final List<String> keys;
    private final Map<String, Map<String, String>> wordings;
    private final Problems problems;

    ListRulesReader(List<ListColumn> columns, Map<String, Map<String, String>> wordings, Problems problems) {
        this.columns = columns;
        this.keys = columns.stream().map(ListColumn::key).toList();
        this.wordings = wordings;
        this.problems = problems;
    }

    /**
     * @param bearers choice → the kind of holder that may bear it
     * @param places where that stands
     */
    ListRules read(Fields form, Map<String, String> bearers, Map<String, Place> places) {
        Holders holders =
                form.find("holders").map(node -> holders(node, bearers, places)).orElse(null);
        if (holders == null) {
            places.forEach((choice, place) -> problems.add(
                    place, "“holder” cần mục holders của biểu mẫu; thêm holders hoặc bỏ “holder” ở giá trị này"));
        }
        return new ListRules(
                Map.copyOf(wordings),
                form.find("duplicates").map(this::duplicates).orElse(null),
                holders,
                form.find("tracking").map(this::tracking).orElse(null));
    }

    private Duplicates duplicates(Node node) {
        Fields fields = Fields.of(node, problems, "name", "place", "fillers");
        String name = column(fields, "name");
        @Nullable String place = fields.has("place") ? column(fields, "place") : null;
        return new Duplicates(name, place, fields.texts("fillers"));
    }

    private Holders holders(Node node, Map<String, String> bearers, Map<String, Place> places) {
        Fields fields = Fields.of(node, problems, "column", "person", "kinds");
        var openings = new LinkedHashMap<String, List<String>>();
        for (Node item : fields.requiredItems("kinds")) {
            Fields kind = Fields.of(item, problems, "name", "openings");
            openings.put(kind.text("name"), kind.texts("openings"));
        }
        String person = known(fields.text("person"), fields.place("person"), openings);
        bearers.forEach((choice, kind) -> known(kind, places.getOrDefault(choice, fields.place()), openings));
        return new Holders(column(fields, "column"), person, openings, Map.copyOf(bearers));
    }

    private String known(String kind, Place place, Map<String, List<String>> openings) {
        if (!kind.isEmpty() && !openings.containsKey(kind)) {
            problems.add(
                    place,
                    "không có loại đối tượng “" + kind + "” trong kinds; " + Nearest.to(kind, openings.keySet()));
        }
        return kind;
    }

    private Tracking tracking(Node node) {
        Fields fields = Fields.of(
                node,
                problems,
                Stream.concat(Stream.of("code", "name", "lead", "due", "progress", "status"), Stream.of(STATES))
                        .toArray(String[]::new));
        String status = column(fields, "status");
        var states = new EnumMap<TaskState, String>(TaskState.class);
        List<String> choices = columns.stream()
                .filter(c -> c.key().equals(status))
                .flatMap(c -> c.choices().stream())
                .toList();
        for (TaskState state : TaskState.values()) {
            String word = fields.text(state.code());
            if (!word.isEmpty() && !choices.contains(word)) {
                fields.problem(
                        state.code(),
                        "cột “" + status + "” không có giá trị “" + word + "”; " + Nearest.to(word, choices));
            }
            states.put(state, word);
        }
        return new Tracking(
                column(fields, "code"),
                column(fields, "name"),
                fields.has("lead") ? column(fields, "lead") : null,
                column(fields, "due"),
                column(fields, "progress"),
                status,
                states,
                List.of());
    }

    /** The key of one of the form's columns. */
    private String column(Fields fields, String key) {
        String column = fields.text(key);
        if (!column.isEmpty() && !keys.contains(column)) {
            fields.problem(key, "biểu mẫu không có cột “" + column + "”; " + Nearest.to(column, keys));
        }
        return column;
    }
}

package tonghop.programme;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the words by which documents are recognised. An office's own file stands in for the whole of the built-in one. */
final class VocabularyReader {

    private final Problems problems;

    VocabularyReader(Problems problems) {
        this.problems = problems;
    }

    Vocabulary read(@Nullable Node builtIn, @Nullable Node office) {
        Node root = office != null ? office : builtIn;
        if (root == null) {
            throw new IllegalStateException("the built-in vocabulary is missing");
        }
        var fields = Fields.of(
                root,
                problems,
                "columns",
                "abbreviations",
                "offices",
                "authorities",
                "superiors",
                "own-offices",
                "mottos",
                "unit-labels",
                "period-labels",
                "addressees",
                "titles",
                "form-titles",
                "endings",
                "coverage",
                "totals",
                "asides",
                "scales");
        return new Vocabulary(
                columns(fields),
                abbreviations(fields),
                phrases(fields, "offices"),
                phrases(fields, "authorities"),
                phrasesIfAny(fields, "superiors"),
                phrasesIfAny(fields, "own-offices"),
                phrases(fields, "mottos"),
                phrases(fields, "unit-labels"),
                phrases(fields, "period-labels"),
                phrases(fields, "addressees"),
                phrases(fields, "titles"),
                phrases(fields, "form-titles"),
                phrases(fields, "endings"),
                phrases(fields, "coverage"),
                phrases(fields, "totals"),
                phrases(fields, "asides"),
                phrases(fields, "scales"));
    }

    /** Of words that an office's own file of an earlier time does not have. */
    private static List<String> phrasesIfAny(Fields fields, String key) {
        return fields.scalars(fields.items(key), key).stream()
                .map(Node.Scalar::text)
                .toList();
    }

    private static List<String> phrases(Fields fields, String key) {
        return fields.scalars(fields.requiredItems(key), key).stream()
                .map(Node.Scalar::text)
                .toList();
    }

    private Map<ColumnRole, List<String>> columns(Fields fields) {
        var columns = new EnumMap<ColumnRole, List<String>>(ColumnRole.class);
        String[] names = java.util.stream.Stream.of(ColumnRole.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        fields.required("columns").ifPresent(node -> {
            var roles = Fields.of(node, problems, names);
            for (ColumnRole role : ColumnRole.values()) {
                columns.put(role, phrases(roles, role.name().toLowerCase(Locale.ROOT)));
            }
        });
        return columns;
    }

    private Map<String, String> abbreviations(Fields fields) {
        var abbreviations = new LinkedHashMap<String, String>();
        fields.required("abbreviations").ifPresent(node -> {
            String[] keys = node instanceof Node.Mapping mapping
                    ? mapping.values().keySet().toArray(String[]::new)
                    : new String[0];
            var shorts = Fields.of(node, problems, keys);
            for (String key : keys) {
                abbreviations.put(key, shorts.text(key));
            }
        });
        return abbreviations;
    }
}

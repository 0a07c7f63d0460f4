package tonghop.programme;

import java.util.List;

/**
 * A heading of a form of texts.
 *
 * @param aliases other wordings that offices use for the heading
 * @param part under which it stands in the report in words, together with others of that part; empty for one of its own
 */
public record Heading(String name, List<String> aliases, String part) {

    /** A heading that is a part of its own. */
    public Heading(String name, List<String> aliases) {
        this(name, aliases, "");
    }
}

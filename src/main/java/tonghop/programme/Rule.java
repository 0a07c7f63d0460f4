package tonghop.programme;

import java.util.List;
import java.util.Set;
import tonghop.model.Severity;

/**
 * What the figures of one report must obey; not evaluated where an operand is empty.
 *
 * @param code e.g. {@code R01}
 * @param left indicator codes whose sum stands on the left
 * @param right indicator codes whose sum stands on the right
 * @param message what is wrong when it is broken, in Vietnamese
 */
public record Rule(
        String code, Severity severity, List<String> left, Comparison comparison, List<String> right, String message) {

    /** The checks against earlier periods, which every form of figures has; no rule of a form's own may bear their codes. */
    public static final Set<String> OF_HISTORY = Set.of("R13", "R14", "R15");

    /** How the two sums must stand to each other. */
    public enum Comparison {
        EQUAL,
        AT_MOST
    }
}

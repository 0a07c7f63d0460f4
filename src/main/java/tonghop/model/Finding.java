package tonghop.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that was noticed in a document.
 *
 * @param code stable, in lower-case words joined by hyphens or the name of a form's rule, e.g. {@code number-unclear},
 *     {@code R01}
 * @param at where, or null when it concerns the whole document
 * @param message for the clerk, in Vietnamese: what was expected, what was found, how to mend it
 * @param explanation where a person explained it, so that it no longer holds the report; null otherwise
 * @param isPast where it is about a form of the document that a later version replaced
 */
public record Finding(
        Severity severity,
        String code,
        @Nullable CellRef at,
        String message,
        @Nullable Explanation explanation,
        boolean isPast) {

    /** A finding about what counts, or may count. */
    public Finding(
            Severity severity, String code, @Nullable CellRef at, String message, @Nullable Explanation explanation) {
        this(severity, code, at, message, explanation, false);
    }

    /** A finding that nobody explained. */
    public Finding(Severity severity, String code, @Nullable CellRef at, String message) {
        this(severity, code, at, message, null);
    }

    public static Finding error(String code, @Nullable CellRef at, String message) {
        return new Finding(Severity.ERROR, code, at, message);
    }

    public static Finding warning(String code, @Nullable CellRef at, String message) {
        return new Finding(Severity.WARNING, code, at, message);
    }

    public static Finding info(String code, @Nullable CellRef at, String message) {
        return new Finding(Severity.INFO, code, at, message);
    }

    /** True for a query about what counts that nobody has explained. */
    public boolean isOpenQuery() {
        return severity == Severity.WARNING && explanation == null && !isPast;
    }

    /** The same finding about a form that was replaced. */
    public Finding past() {
        return new Finding(severity, code, at, message, explanation, true);
    }

    /** The same finding, no longer an error, with the explanation that lets the report count. */
    public Finding explained(Explanation explanation) {
        return new Finding(Severity.WARNING, code, at, message, explanation);
    }
}

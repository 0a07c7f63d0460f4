package tonghop.consolidate;

import org.jspecify.annotations.Nullable;
import tonghop.text.PrintedFigure;

/**
 * What changed, as people read it.
 *
 * @param code the indicator's code; empty for what has no code of its own
 * @param before a figure as reports print it, or a text; says so where there is none
 * @param now likewise
 * @param isFigure true for figures of an indicator
 */
public record ShownChange(String code, String label, String before, String now, boolean isFigure) {

    /** Not that there is none, which would be zero. */
    private static final String NONE = "(để trống)";

    /** Of a unit whose report does not count. */
    private static final String NOT_YET = "(chưa có)";

    static ShownChange of(String code, String label, @Nullable String before, @Nullable String now) {
        // A cell of a list: a year or a telephone number there is no figure.
        if (code.contains("/")) {
            return new ShownChange("", label, text(before), text(now), false);
        }
        var pair = PrintedFigure.pair(before, now);
        boolean hasCode = !code.equals(label);
        String none = code.equals(Facts.STATUS) ? NOT_YET : NONE;
        return new ShownChange(
                hasCode ? code : "", label, or(pair.get(0), none), or(pair.get(1), none), hasCode && !code.isEmpty());
    }

    private static String text(@Nullable String value) {
        return or(value != null && value.matches("-?\\d+\\.\\d+") ? value.replace('.', ',') : value, NONE);
    }

    private static String or(@Nullable String value, String none) {
        return value == null || value.isEmpty() ? none : value;
    }
}

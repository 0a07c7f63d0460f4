package tonghop.document;

import org.jspecify.annotations.Nullable;

/**
 * What of a font matters for the text that is set in it.
 *
 * @param name null where the document names none
 * @param struck whether a line goes through it
 */
record FontLook(@Nullable String name, boolean struck, Position position) {

    static final FontLook NONE = new FontLook(null, false, Position.ON_LINE);

    enum Position {
        ON_LINE,
        RAISED,
        LOWERED
    }

    /** The text with its digits raised or lowered as they are seen. */
    String shown(String text) {
        return switch (position) {
            case RAISED -> Digits.raised(text);
            case LOWERED -> Digits.lowered(text);
            case ON_LINE -> text;
        };
    }

    /** Whether a text in this font is struck out; blank space is not. */
    boolean strikes(String text) {
        return struck && !text.isBlank();
    }
}

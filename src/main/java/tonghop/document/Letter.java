package tonghop.document;

import org.jspecify.annotations.Nullable;

/**
 * What a message says of itself.
 *
 * @param sender the address in {@code From}, or null; anyone may write anything there
 * @param subject decoded, empty where there is none
 * @param text the plain text or else that of its HTML, empty where there is none
 * @param hasFigures whether figures stand in its text as they do in a report, its own or that of a message in it that is no file
 */
public record Letter(@Nullable String sender, String subject, String text, boolean hasFigures) {

    /** One without figures. */
    public Letter(@Nullable String sender, String subject, String text) {
        this(sender, subject, text, false);
    }
}

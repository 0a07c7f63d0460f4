package tonghop.document;

import org.jspecify.annotations.Nullable;

/**
 * What a message says of itself.
 *
 * @param sender the address in {@code From}, or null; anyone may write anything there
 * @param subject decoded, empty where there is none
 * @param text the plain text, empty where there is none
 */
public record Letter(@Nullable String sender, String subject, String text) {}

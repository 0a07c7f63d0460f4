package tonghop.document;

import org.jspecify.annotations.Nullable;

/**
 * Characters of one font.
 *
 * @param font null where the run has the font of its cell
 */
record TextRun(String text, @Nullable String font) {}

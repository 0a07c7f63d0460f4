package tonghop.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a cell's text that is set in one font.
 *
 * @param text as stored
 * @param font the font's name as stored; null where the document names none
 */
public record FontRun(String text, @Nullable String font) {}

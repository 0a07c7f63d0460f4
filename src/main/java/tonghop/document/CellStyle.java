package tonghop.document;

import org.jspecify.annotations.Nullable;
import tonghop.grid.NumberKind;

/**
 * What of a cell's format matters for its content.
 *
 * @param font the font's name; null where the document names none
 */
record CellStyle(@Nullable String font, NumberKind numberKind) {

    static final CellStyle NONE = new CellStyle(null, NumberKind.PLAIN);
}

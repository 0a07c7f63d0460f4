package tonghop.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
import tonghop.grid.NumberKind;

/**
 * What of a cell's format matters for its content.
 */
record CellStyle(FontLook look, ShownFormat format) {

    static final CellStyle NONE = new CellStyle(FontLook.NONE, ShownFormat.PLAIN);

    @Nullable
    String font() {
        return look.name();
    }

    NumberKind numberKind() {
        return format.kind();
    }

    /** Why a person may see something else than that value in a cell of this style. */
    @Nullable
    Doubt doubt(CellValue value) {
        if (look.struck()) {
            return Doubt.CHANGED;
        }
        if (value instanceof CellValue.Number number) {
            return format.doubt(number.value());
        }
        // As of any number: zero is seldom dressed otherwise.
        return value instanceof CellValue.NotComputed ? format.doubt(BigDecimal.ONE) : null;
    }
}

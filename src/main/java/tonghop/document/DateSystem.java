package tonghop.document;

import java.math.BigDecimal;
import tonghop.grid.NumberKind;

/** The day that a workbook counts its serial days from. */
enum DateSystem {
    FROM_1900(0),
    /** Of old Macintosh workbooks: every serial day is 1,462 days short of the usual one. */
    FROM_1904(1462);

    private final BigDecimal shift;

    DateSystem(int shift) {
        this.shift = BigDecimal.valueOf(shift);
    }

    /** The value with a date brought to the usual count, so that whoever reads it need not know the workbook's. */
    BigDecimal usual(BigDecimal stored, NumberKind kind) {
        return kind == NumberKind.DATE && this == FROM_1904 ? stored.add(shift) : stored;
    }
}

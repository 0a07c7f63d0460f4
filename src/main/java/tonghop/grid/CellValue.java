package tonghop.grid;

import java.math.BigDecimal;

/** What a cell holds. Blank cells do not exist in a {@link Sheet}. */
public sealed interface CellValue {

    /**
     * @param text Unicode NFC, decoded from the old fonts where the cell is set in one; never empty or only spaces
     * @param pointInDoubt whether the point in {@code 1.234} may be an English decimal point: the document has numbers
     *     only as they were shown, and does not tell by its others where
     */
    record Text(String text, boolean pointInDoubt) implements CellValue {

        public Text(String text) {
            this(text, false);
        }
    }

    /** @param value as stored, brought to the 15 significant digits that a spreadsheet keeps */
    record Number(BigDecimal value, NumberKind kind) implements CellValue {}

    record Bool(boolean value) implements CellValue {}

    /** @param code as the spreadsheet shows it, e.g. {@code #REF!} */
    record ErrorCode(String code) implements CellValue {}

    /**
     * A formula whose result the writing program did not store: its value is not known, and is not zero.
     *
     * @param kind what a number would be shown as
     */
    record NotComputed(NumberKind kind) implements CellValue {

        public NotComputed() {
            this(NumberKind.PLAIN);
        }
    }
}

package tonghop.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report.
 *
 * @param indicator the indicator's code in its form
 * @param value what counts, in the indicator's unit of measure; null is reported as empty, which is not zero
 * @param at the cell it was read from
 * @param written the cell's content as the office wrote it
 * @param correction where the value is not what the office reported but what a person put in its place; null otherwise
 * @param note what the office says about it in the row's column of notes; empty where it says nothing
 */
public record Figure(
        String indicator,
        @Nullable BigDecimal value,
        CellRef at,
        String written,
        @Nullable Correction correction,
        String note) {

    /** A figure as it was reported, without a note. */
    public Figure(String indicator, @Nullable BigDecimal value, CellRef at, String written) {
        this(indicator, value, at, written, null, "");
    }

    public Figure withNote(String said) {
        return new Figure(indicator, value, at, written, correction, said);
    }

    /** What the office reported, whatever was put in its place. */
    public @Nullable BigDecimal reported() {
        return correction == null ? value : correction.reported();
    }

    /** The same figure with another value in the place of the reported one. */
    public Figure corrected(@Nullable BigDecimal instead, Explanation why) {
        return new Figure(indicator, instead, at, written, new Correction(reported(), why), note);
    }
}

package tonghop.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A remark of the receiving office on an output that it returned.
 *
 * @param number in the order of all remarks, from 1; 0 until it is written down
 * @param version of the delivered output it is about
 * @param unit whom it concerns, or null where it concerns the whole output
 * @param indicator the figure it is about, or null
 * @param document the number of the document that the figure, or the unit's report, was read from; null where there is none
 * @param at the figure's cell in that document, or null
 * @param ending how it was dealt with; null while it is open
 */
public record OfficeRemark(
        long number,
        int version,
        @Nullable String unit,
        @Nullable String indicator,
        String text,
        @Nullable Long document,
        @Nullable CellRef at,
        @Nullable Ending ending) {

    /** How a remark was dealt with. */
    public sealed interface Ending {}

    /** @param document the number of the unit's later document that counts */
    public record Corrected(long document, int version, Instant at) implements Ending {}

    /** Somebody closed it. */
    public record Closed(String by, Instant at, String reason) implements Ending {}

    public boolean isOpen() {
        return ending == null;
    }
}

package tonghop.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reporting unit as the registry has it.
 *
 * @param name in full, e.g. {@code Huyện Vĩnh Cửu}
 * @param level e.g. {@code huyện}
 * @param parent the code of the unit above, or null
 * @param aliases other spellings and the offices that report for it
 * @param validFrom first day
 * @param validTo last day, or null
 * @param successors the units that it became on the day after its last: one as a whole, or several in parts; empty while it
 *     exists, and where nobody entered them
 * @param number its official number (mã số đơn vị hành chính), or null; later units may be given it again
 */
public record Unit(
        String code,
        String name,
        String level,
        @Nullable String parent,
        List<String> aliases,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Succession> successors,
        @Nullable String number) {

    /** A unit without an official number. */
    public Unit(
            String code,
            String name,
            String level,
            @Nullable String parent,
            List<String> aliases,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Succession> successors) {
        this(code, name, level, parent, aliases, validFrom, validTo, successors, null);
    }

    public boolean isValidOn(LocalDate day) {
        return isValidBetween(day, day);
    }

    /** True if the unit exists on at least one day of the span, both ends included. */
    public boolean isValidBetween(LocalDate first, LocalDate last) {
        return !validFrom.isAfter(last) && (validTo == null || !validTo.isBefore(first));
    }
}

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
 * @param successors codes of the units it became
 */
public record Unit(
        String code,
        String name,
        String level,
        @Nullable String parent,
        List<String> aliases,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors) {

    public boolean isValidOn(LocalDate day) {
        return isValidBetween(day, day);
    }

    /** True if the unit exists on at least one day of the span, both ends included. */
    public boolean isValidBetween(LocalDate first, LocalDate last) {
        return !validFrom.isAfter(last) && (validTo == null || !validTo.isBefore(first));
    }
}

package tonghop.model;

import java.util.Locale;

/**
 * That somebody may send for a unit from now on, or no longer.
 *
 * @param contact of a removal the address and the unit count
 */
public record ContactChange(Kind kind, UnitContact contact) {

    /** What is done. */
    public enum Kind {
        /** In the place of what was said before of the same address and unit. */
        ADD,
        REMOVE;

        /** How the store names it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static ContactChange add(UnitContact contact) {
        return new ContactChange(Kind.ADD, contact);
    }

    public static ContactChange remove(UnitContact contact) {
        return new ContactChange(Kind.REMOVE, contact);
    }
}

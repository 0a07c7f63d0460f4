package tonghop.model;

import java.util.Locale;

/**
 * Who may send for a reporting unit.
 *
 * @param address one address, or all of a domain
 * @param unit the unit's code
 * @param name of the person or section, empty where nobody wrote it; likewise phone
 */
public record UnitContact(MailAddress address, String unit, Scope scope, String name, String phone) {

    /** For which units it may send. */
    public enum Scope {
        UNIT,
        /** Also for the units below it. */
        BELOW;

        /** How the store names it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package tonghop.model;

import java.util.Locale;

/**
 * Words of one unit's own in its reports to one regime, and what they mean there.
 *
 * @param text as the unit writes them
 * @param meaning of a row the indicator's code; of a heading the column's role, in lower case
 */
public record Wording(String programme, String unit, Kind kind, String text, String meaning) {

    /** What the words are the name of. */
    public enum Kind {
        ROW,
        HEADING;

        /** As the ledger names it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A wording that a person explained.
     *
     * @param why who, when, and for what reason
     */
    public record Mapped(Wording wording, Explanation why) {}
}

package tonghop.consolidate;

/**
 * Why an entry of a list looks like an earlier one.
 *
 * @param earlier the position in the list (from 0) of the first entry that it looks like
 */
public record Likeness(int earlier, Kind kind) {

    /** What is alike, the surest first. */
    public enum Kind {
        /** The same name, whatever its spelling, and the same place or none to tell them apart. */
        SAME("Trùng tên"),
        /** The same name at another place. */
        SAME_NAME("Trùng tên, khác địa bàn"),
        /** One letter apart, or accents. */
        NEAR_NAME("Tên gần giống"),
        /** The same place, and one word apart. */
        SAME_PLACE("Cùng địa bàn, tên tương tự");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As people read it, in Vietnamese. */
        public String label() {
            return label;
        }
    }
}

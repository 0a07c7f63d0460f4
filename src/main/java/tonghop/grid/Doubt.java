package tonghop.grid;

/**
 * Why a person may see something else in a cell than its content.
 *
 * @param detail see {@link Kind}
 */
public record Doubt(Kind kind, String detail) {

    /** Stands for the number in the detail of {@link Kind#DRESSED}. */
    public static final String NUMBER = "#";

    public static final Doubt CHANGED = new Doubt(Kind.CHANGED, "");
    public static final Doubt COVERED = new Doubt(Kind.COVERED, "");
    public static final Doubt HIDDEN = new Doubt(Kind.HIDDEN, "");
    public static final Doubt SHIFTED = new Doubt(Kind.SHIFTED, "");

    public enum Kind {
        /** The number format adds words or signs to the number; the detail is what is seen, e.g. {@code # đồng}. */
        DRESSED,
        /** The number format shows another number, or none; the detail is its code. */
        OTHERWISE,
        /** Some of the content is struck out, or marked as put in. */
        CHANGED,
        /** A merged area shows another cell in its place. */
        COVERED,
        /** Only this cell is hidden, or cells are before it in the row, so that what follows is seen elsewhere. */
        HIDDEN,
        /** The row has more fields than the table has columns: a separator stands within one of them. */
        SHIFTED
    }
}

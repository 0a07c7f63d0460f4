package tonghop.model;

/** How a consolidated report marks a row that goes on with the texts of the row above, so that the next level reads one. */
public final class Continuation {

    /** Stands behind the first cell's text. */
    public static final String MARK = " (tiếp)";

    private Continuation() {}

    public static boolean isMarked(String text) {
        return text.endsWith(MARK);
    }
}

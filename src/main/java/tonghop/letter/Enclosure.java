package tonghop.letter;

/** What goes with a letter about a document. */
public enum Enclosure {
    NOTHING,

    /** The sender's own workbook, with the cells in question marked. */
    ANNOTATED_COPY,

    /** A list of the points, where the document cannot be marked. */
    LIST
}

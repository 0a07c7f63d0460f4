package tonghop.model;

/**
 * A text that an office wrote under one of a form's headings.
 *
 * @param heading the heading as the form has it
 * @param text Unicode NFC, paragraphs separated by a line feed
 * @param at the first cell of the text
 */
public record Narrative(String heading, String text, CellRef at) {

    /** Stands in a consolidated report under a heading that no unit filled in; at the next level it is no text. */
    public static final String NONE = "Không có đơn vị nào nêu.";
}

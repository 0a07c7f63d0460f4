package tonghop.recognise;

import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.model.CellRef;
import tonghop.model.Continuation;

/** The cells under a heading as one text, a line each; a text that a long row went on with in the next is one again. */
final class Paragraphs {

    private static final String SENTENCE_ENDS = ".;:!?";

    private final String sheet;
    private final StringBuilder text = new StringBuilder();
    private int continued = -1;

    @Nullable
    private CellRef at;

    Paragraphs(String sheet) {
        this.sheet = sheet;
    }

    void add(Cell cell, String paragraph) {
        if (Continuation.isMarked(paragraph) && at != null) {
            continued = cell.row();
            return;
        }
        if (at == null) {
            at = CellRef.at(sheet, cell.row(), cell.column());
        } else {
            text.append(cell.row() == continued && isOpen() ? ' ' : '\n');
        }
        text.append(paragraph);
    }

    /** True if the text so far breaks off within a sentence. */
    private boolean isOpen() {
        return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** The first cell, or null where there is no text. */
    @Nullable
    CellRef at() {
        return at;
    }

    String text() {
        return text.toString();
    }
}

package tonghop.document;

import java.util.ArrayList;
import java.util.List;

/** A table of a Word document: rows of cells whose edges need not stand under each other. */
final class WordTable {

    /** How a cell is merged with those above and below it. */
    enum Vertical {
        ALONE,
        FIRST,
        FURTHER
    }

    /** @param left where it begins from the table's left edge, in twentieths of a point @param right where it ends */
    record Cell(long left, long right, Vertical vertical, WordText text) {

        /** This cell merged with the one to its right. */
        Cell joined(Cell next) {
            text.addParagraph(next.text);
            return new Cell(left, next.right, vertical, text);
        }
    }

    record Row(boolean hidden, List<Cell> cells) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<WordTable> nested = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
    }

    /** A table within a cell of this one. */
    void nest(WordTable table) {
        nested.add(table);
    }

    List<Row> rows() {
        return rows;
    }

    List<WordTable> nested() {
        return nested;
    }
}

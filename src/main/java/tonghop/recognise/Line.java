package tonghop.recognise;

import tonghop.model.CellRef;

/**
 * A line of text outside the tables.
 *
 * @param row from 0
 * @param column from 0
 * @param key the match key with abbreviations written out
 */
record Line(String text, String key, CellRef at, int row, int column) {

    /** A part of the line as a line of its own, at the same place. */
    Line with(String part, Words words) {
        return new Line(part, words.expanded(part), at, row, column);
    }
}

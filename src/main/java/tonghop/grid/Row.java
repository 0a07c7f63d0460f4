package tonghop.grid;

import java.util.List;

/**
 * A row with content.
 *
 * @param index from 0
 * @param hidden by hand, by a group or by a filter
 * @param cells ordered by column, never empty
 */
public record Row(int index, boolean hidden, List<Cell> cells) {

    /** By its place: rows of one sheet are kept in maps, and to hash all their cells costs more than to read them. */
    @Override
    public int hashCode() {
        return index;
    }
}

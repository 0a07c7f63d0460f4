package tonghop.grid;

import java.util.List;

/**
 * A row with content.
 *
 * @param index from 0
 * @param hidden by hand, by a group or by a filter
 * @param cells ordered by column, never empty
 */
public record Row(int index, boolean hidden, List<Cell> cells) {}

package tonghop.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure that an office reported.
 *
 * @param indicator the indicator's code in its form
 * @param value in the indicator's unit of measure; null is reported as empty, which is not zero
 * @param at the cell it was read from
 * @param written the cell's content as the office wrote it
 */
public record Figure(String indicator, @Nullable BigDecimal value, CellRef at, String written) {}

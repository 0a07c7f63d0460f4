package tonghop.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * That a person put another figure in the place of the one that was reported.
 *
 * @param reported what the report says, null where it says nothing that could be read
 */
public record Correction(@Nullable BigDecimal reported, Explanation why) {}

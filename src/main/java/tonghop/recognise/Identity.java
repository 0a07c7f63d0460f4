package tonghop.recognise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.Period;

/**
 * Whose report it is: what the evidence leaves.
 *
 * @param findings why a part of it is null
 */
record Identity(
        @Nullable String programme,
        @Nullable String unit,
        @Nullable Period period,
        List<Finding> findings) {}

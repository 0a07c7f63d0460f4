package tonghop.consolidate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a period's consolidation: how it came about, beside what it says.
 *
 * @param replacement null where no delivered output is replaced
 * @param corrections each version of a form beside the one before it, by unit, form and version
 */
public record Dossier(@Nullable Replacement replacement, List<VersionDifference> corrections) {

    /** Of a period in which nothing was corrected or delivered. */
    public static final Dossier EMPTY = new Dossier(null, List.of());
}

package tonghop.consolidate;

import java.util.List;

/**
 * What goes with a period's consolidation: how it came about, beside what it says.
 *
 * @param corrections each version of a form beside the one before it, by unit, form and version
 */
public record Dossier(List<VersionDifference> corrections) {

    /** Of a period in which nothing was corrected. */
    public static final Dossier EMPTY = new Dossier(List.of());
}

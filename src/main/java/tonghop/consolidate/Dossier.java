package tonghop.consolidate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.OfficeRemark;

/**
 * What goes with a period's consolidation: how it came about, beside what it says.
 *
 * @param comparisons the period beside earlier ones; none where there is no earlier period
 * @param replacement null where no delivered output is replaced
 * @param corrections each version of a form beside the one before it, by unit, form and version
 * @param remarks of the receiving office on delivered outputs, as they stand now, in order
 * @param discipline how the units kept the days of the year up to this period; empty where nothing came
 */
public record Dossier(
        List<Comparison> comparisons,
        @Nullable Replacement replacement,
        List<VersionDifference> corrections,
        List<OfficeRemark> remarks,
        List<UnitDiscipline> discipline) {

    /** Of a period in which nothing was corrected or delivered. */
    public static final Dossier EMPTY = new Dossier(List.of(), null, List.of(), List.of(), List.of());
}

package tonghop.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reported for an earlier period, as far as it counts.
 *
 * @param document the number of its document in the ledger
 * @param file the document's name
 * @param form the form of figures
 * @param values indicator code → the figure as it was reported, null where empty
 * @param corrected indicator code → the figure that a person put in the place of the reported one, null for none
 */
public record EarlierReport(
        Period period,
        long document,
        String file,
        String form,
        Map<String, @Nullable BigDecimal> values,
        Map<String, @Nullable BigDecimal> corrected) {

    /** The figure that counts; null where there is none. */
    public @Nullable BigDecimal counted(String indicator) {
        return corrected.containsKey(indicator) ? corrected.get(indicator) : values.get(indicator);
    }
}

package tonghop.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, as far as it could be recognised.
 *
 * @param programme the regime's code, or null if it is in doubt
 * @param period null if it is in doubt
 * @param unit the reporting unit's code, or null if it is in doubt
 * @param forms what was read, at most one content a form
 * @param findings what was noticed on the way; whatever is in doubt is an error among them
 * @param origin what unit and period were read from
 */
public record Report(
        @Nullable String programme,
        @Nullable Period period,
        @Nullable String unit,
        List<FormContent> forms,
        List<Finding> findings,
        Origin origin) {

    /** A report of which nobody asks where its identity was read. */
    public Report(
            @Nullable String programme,
            @Nullable Period period,
            @Nullable String unit,
            List<FormContent> forms,
            List<Finding> findings) {
        this(programme, period, unit, forms, findings, Origin.UNKNOWN);
    }

    /** True if programme, period and unit are all known. */
    public boolean isIdentified() {
        return programme != null && period != null && unit != null;
    }
}

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
 * @param coverage what the report rests on where it is the consolidated output of the level below; null otherwise
 */
public record Report(
        @Nullable String programme,
        @Nullable Period period,
        @Nullable String unit,
        List<FormContent> forms,
        List<Finding> findings,
        Origin origin,
        @Nullable CarriedCoverage coverage) {

    /** A report that is no consolidated output. */
    public Report(
            @Nullable String programme,
            @Nullable Period period,
            @Nullable String unit,
            List<FormContent> forms,
            List<Finding> findings,
            Origin origin) {
        this(programme, period, unit, forms, findings, origin, null);
    }

    /** A report of which nobody asks where its identity was read. */
    public Report(
            @Nullable String programme,
            @Nullable Period period,
            @Nullable String unit,
            List<FormContent> forms,
            List<Finding> findings) {
        this(programme, period, unit, forms, findings, Origin.UNKNOWN);
    }

    /** The same report saying something else, or with other findings. */
    public Report with(List<FormContent> otherForms, List<Finding> otherFindings) {
        return new Report(programme, period, unit, otherForms, otherFindings, origin, coverage);
    }

    /** True if programme, period and unit are all known. */
    public boolean isIdentified() {
        return programme != null && period != null && unit != null;
    }
}

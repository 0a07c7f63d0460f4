package tonghop.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document's line in the ledger: that it came, and what became of it.
 *
 * @param number the document's number in the order of intake, from 1
 * @param programme null where the document's regime is not known; likewise period and unit
 * @param version of the unit's report in this period, counted a form; null while the document does not count
 * @param timeliness null without a due day, or where the period is not known
 * @param findings capped, errors first
 * @param coverage what the report rests on where it is the consolidated output of the level below; null otherwise
 */
public record LedgerLine(
        long number,
        Arrival arrival,
        Verdict verdict,
        @Nullable String programme,
        @Nullable Period period,
        @Nullable String unit,
        @Nullable Integer version,
        @Nullable Timeliness timeliness,
        List<Finding> findings,
        @Nullable CarriedCoverage coverage) {

    /** A document that is no consolidated output. */
    public LedgerLine(
            long number,
            Arrival arrival,
            Verdict verdict,
            @Nullable String programme,
            @Nullable Period period,
            @Nullable String unit,
            @Nullable Integer version,
            @Nullable Timeliness timeliness,
            List<Finding> findings) {
        this(number, arrival, verdict, programme, period, unit, version, timeliness, findings, null);
    }

    /** The same line with other findings. */
    public LedgerLine withFindings(List<Finding> others) {
        return new LedgerLine(number, arrival, verdict, programme, period, unit, version, timeliness, others, coverage);
    }

    /** True where it stands as it does because a person decided so. */
    public boolean isDecided() {
        return findings.stream().map(Finding::explanation).anyMatch(why -> why != null && !why.isOfSender());
    }
}

package tonghop.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a report came: as much of a ledger line as tells how a unit keeps its days.
 *
 * @param verdict one under which it counts or counted once, or held
 * @param version null while it does not count
 * @param timeliness null without a due day
 */
public record ReportTrace(
        long document,
        Period period,
        String unit,
        Verdict verdict,
        @Nullable Integer version,
        @Nullable Timeliness timeliness,
        Instant receivedAt) {}

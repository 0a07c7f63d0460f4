package tonghop.store;

import java.time.Instant;
import tonghop.model.Period;

/**
 * The files of a period that were put into the out folder.
 *
 * @param revision the state of the period that they show
 * @param seen the last event before the ledger was read for them
 * @param madeAt when, by which it is judged what is overdue
 * @param sha256 of the workbook
 * @param jsonSha256 of the figures beside it
 * @param definitions SHA-256 over the definitions that they were made by
 */
public record MadeOutput(
        String programme,
        Period period,
        long revision,
        Seen seen,
        Instant madeAt,
        String sha256,
        String jsonSha256,
        String definitions) {

    /**
     * Between which events the ledger was read; where they are one, nothing happened meanwhile.
     *
     * @param first the last event before
     * @param last the last event after
     */
    public record Seen(long first, long last) {}
}

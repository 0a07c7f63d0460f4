package tonghop.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Verdict;

/**
 * The ledger in numbers, of one moment.
 *
 * @param balance documents by verdict
 * @param lastIntake when the last document came, or null
 * @param waitingLetters letters that are still to be sent
 * @param deadLetters letters that did not arrive and nobody has taken up since
 * @param mailsInHand messages that were taken and are not worked off
 * @param changedPeriods periods whose output is not up to date
 */
public record LedgerState(
        Map<Verdict, Long> balance,
        @Nullable Instant lastIntake,
        long waitingLetters,
        long deadLetters,
        long mailsInHand,
        long changedPeriods) {

    private static final String LAST = "SELECT received_at FROM document ORDER BY number DESC LIMIT 1";
    private static final String WAITING = "SELECT count(*) FROM outgoing WHERE due_at IS NOT NULL";
    private static final String DEAD = """
            SELECT count(*) FROM outgoing_attempt a
             WHERE a.outcome IN ('given-up', 'bounced')
               AND NOT EXISTS (SELECT 1 FROM outgoing_attempt l WHERE l.letter = a.letter AND l.position > a.position)""";
    private static final String MAILS = "SELECT count(*) FROM mail WHERE worked_at IS NULL";
    private static final String CHANGED = "SELECT count(*) FROM reporting_period WHERE revision > consolidated";

    public static LedgerState of(Store store) {
        return store.engine().read(session -> {
            var last = new ArrayList<Instant>();
            session.query(LAST, row -> last.add(StoredValue.instant(row, "received_at")));
            return new LedgerState(
                    Balance.of(session),
                    last.isEmpty() ? null : last.get(0),
                    session.number(WAITING),
                    session.number(DEAD),
                    session.number(MAILS),
                    session.number(CHANGED));
        });
    }
}

package tonghop.model;

import java.time.Instant;

/**
 * Why something stands although the program had doubts: a person said so.
 *
 * @param decision the decision's number in the ledger; 0 where the report itself says why
 * @param by who decided, or {@link #SENDER}
 * @param at when it was decided, or when the report came
 * @param reason in that person's words
 */
public record Explanation(long decision, String by, Instant at, String reason) {

    /** Whoever sent the report. */
    public static final String SENDER = "đơn vị báo cáo";

    /** What a report says about a figure of its own. */
    public static Explanation ofSender(Instant receivedAt, String note) {
        return new Explanation(0, SENDER, receivedAt, note);
    }

    public boolean isOfSender() {
        return decision == 0;
    }
}

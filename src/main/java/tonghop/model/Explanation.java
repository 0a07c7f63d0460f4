package tonghop.model;

import java.time.Instant;

/**
 * Why something stands although the program had doubts: a person said so.
 *
 * @param decision the decision's number in the ledger
 * @param by who decided
 * @param reason in that person's words
 */
public record Explanation(long decision, String by, Instant at, String reason) {}

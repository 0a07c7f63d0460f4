package tonghop.pipeline;

/**
 * How far the work is that came in.
 *
 * @param filesWaiting files that are in the inbox
 * @param mailsTaken messages that were taken from the mailboxes; how many are still there only their servers know
 * @param mailsWorked those of which all is in the ledger
 */
public record IntakeState(int filesWaiting, int mailsTaken, int mailsWorked) {}

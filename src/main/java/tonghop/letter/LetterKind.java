package tonghop.letter;

import java.util.Locale;

/** What a letter is about; each has a template of its own as text and one as HTML. */
public enum LetterKind {
    /** A document came; what becomes of it is said later. */
    RECEIVED,
    ACCEPTED,
    /** Accepted, and something in it is to be explained. */
    QUERIED,
    /** Not counted until it is mended or explained. */
    HELD,
    REJECTED,
    DUPLICATE,
    /** A later version took its place. */
    SUPERSEDED,
    /** A container or a workbook of several units, and what became of what was in it. */
    UNPACKED,
    /** A message came without a file. */
    NO_FILE,
    /** What would become of the files of a message, of which none was filed. */
    CHECKED,
    /** Files came from an address that is entered for no unit. */
    UNKNOWN_SENDER,
    /** What became of the files of many messages of one sender. */
    DIGEST,
    /** To the operator: a sender answered a letter in words. */
    SAID,
    /** To the operator: a letter did not reach whom it was for. */
    UNDELIVERABLE,
    /** Something is due soon, and nothing is overdue. */
    REMINDER_BEFORE,
    /** Something is overdue. */
    REMINDER_AFTER,
    /** To the operator: whom reminders went to on a day, and to whom none could. */
    REMINDED,
    /** To the operator: nothing could be taken from a mailbox for a while. */
    MAILBOX_FAILING,
    /** To the operator: reports wait because nobody entered who sent them. */
    SENDERS_WAITING,
    /** Goes with a consolidated workbook to the receiving office. */
    DELIVERY,
    /** The same, where the workbook takes the place of one that was delivered. */
    REPLACEMENT;

    /** The name of its templates without the ending, e.g. {@code reminder-after}. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package tonghop.store;

/**
 * Something wrong with the chain of events.
 *
 * @param sequence the event's number
 */
public record ChainFault(Kind kind, long sequence) {

    /** What is wrong. */
    public enum Kind {
        /** The event does not say what it said when it was written. */
        ALTERED,
        /** The event does not follow the one that stands before it. */
        UNLINKED,
        /** The event is not there, and later ones are. */
        MISSING,
        /** The chain ends here, and it went on. */
        CUT,
        /** No event has the hash that somebody wrote down; of the chain's last event. */
        UNKNOWN_HEAD
    }
}

package tonghop.store;

/**
 * A second look at a report when it is recorded, with all that was recorded before it: only then is it known what the
 * ledger remembers of its unit, in whatever order documents were read.
 */
public interface Review {

    /** @param outcome of a report that counts or is held */
    Outcome review(Outcome outcome, UnitHistory history);
}

package tonghop.store;

import java.time.Instant;
import java.util.List;
import tonghop.model.Arrival;
import tonghop.model.Period;

/**
 * A second look at a report when it is recorded, with all that was recorded before it: only then is it known what the
 * ledger remembers of its unit, in whatever order documents were read.
 */
public interface Review {

    /**
     * @param outcome of a report that counts or is held
     * @param arrival how it came
     */
    Outcome review(Outcome outcome, Arrival arrival, UnitHistory history);

    /**
     * One more look at a report that counts, after another period of its unit changed.
     *
     * @param number the document's in the ledger
     * @return what it is now; it counts as before
     */
    default Outcome again(Outcome outcome, Arrival arrival, long number, UnitHistory history) {
        return outcome;
    }

    /**
     * The other periods of a unit whose reports must be looked at again when what counts of that period changes.
     *
     * @param at when it changed: a period that the plan closed by then is none of them
     */
    default List<Period> restingOn(String programme, String unit, Period period, Instant at, UnitHistory history) {
        return List.of();
    }
}

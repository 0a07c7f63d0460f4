package tonghop.store;

import java.util.List;
import tonghop.model.Arrival;

/**
 * A document to be recorded: how it came, and what was decided about it.
 *
 * @param parts what was in it, where the document is a container whose parts have no bytes of their own: they bear its SHA-256 and
 *     arrival keys of their own, and are recorded with it or, where it came before, not at all
 */
public record Recording(Arrival arrival, Outcome outcome, List<Recording> parts) {

    public Recording(Arrival arrival, Outcome outcome) {
        this(arrival, outcome, List.of());
    }
}

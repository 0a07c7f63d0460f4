package tonghop.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * A person's decision about a document. It is never changed; another one may undo it.
 *
 * @param number in the order of all decisions, from 1
 * @param document the document's number in the ledger
 * @param reason in the person's own words, for whoever asks later and, where it is a rejection, for the sender
 */
public record Decision(long number, long document, Resolution resolution, String by, Instant at, String reason) {

    /** Those of a document's decisions that stand, in order: no undone one, and none that undoes. */
    public static List<Decision> standing(List<Decision> decisions) {
        var undone = new HashSet<Long>();
        for (var decision : decisions) {
            if (decision.resolution() instanceof Resolution.Undo undo) {
                undone.add(undo.decision());
                undone.add(decision.number());
            }
        }
        return decisions.stream().filter(d -> !undone.contains(d.number())).toList();
    }

    /** How what it brings about is explained. */
    public Explanation explanation() {
        return new Explanation(number, by, at, reason);
    }
}

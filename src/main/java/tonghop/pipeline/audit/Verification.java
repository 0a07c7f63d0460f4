package tonghop.pipeline.audit;

import java.util.List;
import tonghop.store.EventHead;

/**
 * What was verified, and what came of it.
 *
 * @param head how far the chain of events goes; its hash is to be written down
 * @param notes what could not be verified, and why; nothing of it is wrong
 */
public record Verification(EventHead head, Counts counts, List<AuditFinding> findings, List<AuditFinding> notes) {

    /**
     * How much was looked at.
     *
     * @param originals kept bytes, each once
     * @param removed of which only the tombstone is left
     * @param outputs made again and compared
     * @param deliveries approved outputs
     */
    public record Counts(int originals, int removed, int outputs, int deliveries) {}

    public boolean isClean() {
        return findings.isEmpty();
    }
}

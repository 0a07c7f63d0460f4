package tonghop.consolidate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.model.Decision;
import tonghop.model.DeliveredOutput;
import tonghop.model.LedgerLine;
import tonghop.model.Period;

/**
 * That an output takes the place of one that was delivered (bản thay thế).
 *
 * @param replaces the delivered output whose place it takes; its version is the number of the replacement
 * @param changes what it says otherwise, with why; never empty
 * @param touched later outputs of the year that were delivered and rest on the same days, in their order
 */
public record Replacement(DeliveredOutput replaces, List<Change> changes, List<Period> touched) {

    /** Lần thay thế: the first replacement takes the place of the first delivered output. */
    public int number() {
        return replaces.version();
    }

    /** An output that was delivered, and what it told its reader. */
    public record Delivered(DeliveredOutput output, List<Fact> facts) {}

    /**
     * Reasons for what changed.
     *
     * @param documents by number: the period's, and those that counted in the delivered output
     * @param decisions by document, in order
     */
    public record Reasons(Map<Long, LedgerLine> documents, Map<Long, List<Decision>> decisions) {}

    /**
     * What an output of these facts takes the place of: the last delivered one if it tells anything otherwise; if it tells
     * the same, it is that one, and what that one took the place of.
     *
     * @param delivered in order of their versions; the last two are looked at
     * @return empty where nothing was delivered, or only what this output tells
     */
    public static Optional<Replacement> of(
            List<Fact> facts, List<Delivered> delivered, Reasons reasons, List<Period> touched) {
        for (int i = delivered.size() - 1; i >= Math.max(0, delivered.size() - 2); i--) {
            var earlier = delivered.get(i);
            var changes = Change.between(earlier.facts(), facts);
            if (!changes.isEmpty()) {
                var causes = new Causes(earlier.output().at(), reasons);
                return Optional.of(new Replacement(
                        earlier.output(),
                        changes.stream().map(c -> c.because(causes.of(c))).toList(),
                        touched));
            }
        }
        return Optional.empty();
    }

    /** The numbers of the documents that what changed comes from, before or now. */
    public static Set<Long> documents(List<Fact> before, List<Fact> now) {
        var documents = new HashSet<Long>();
        for (var change : Change.between(before, now)) {
            Stream.of(change.before(), change.now())
                    .filter(fact -> fact != null && fact.document() > 0)
                    .forEach(fact -> documents.add(fact.document()));
        }
        return documents;
    }

    /** True where something was delivered, and an output of these facts is not what was delivered last. */
    public static boolean isOpen(List<Fact> facts, List<Delivered> delivered) {
        return !delivered.isEmpty()
                && !Change.between(delivered.get(delivered.size() - 1).facts(), facts)
                        .isEmpty();
    }
}

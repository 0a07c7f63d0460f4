package tonghop.pipeline.daily;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.consolidate.Fact;
import tonghop.consolidate.Replacement.Delivered;
import tonghop.model.LedgerLine;
import tonghop.model.OfficeRemark;
import tonghop.model.PeriodRecord;
import tonghop.model.Verdict;

/**
 * What a careful operator would look at before a replacement goes out. Where there is any of it the replacement waits for a person, whatever
 * the settings say.
 */
final class ReplacementDoubts {

    private final PeriodRecord record;
    private final List<OfficeRemark> remarks;
    private final Delivered last;

    /** @param last what was delivered last */
    ReplacementDoubts(PeriodRecord record, List<OfficeRemark> remarks, Delivered last) {
        this.record = record;
        this.remarks = remarks;
        this.last = last;
    }

    /** @param now what the replacement tells */
    boolean areAny(List<Fact> now) {
        return record.lock().isClosed()
                || remarks.stream().anyMatch(OfficeRemark::isOpen)
                || record.documents().stream().anyMatch(this::isHeld)
                || isAnyNewOneQuestioned()
                || isAnyUnitGone(now);
    }

    /** A report that waits for a decision; one after which the unit sent another that counts does not. */
    private boolean isHeld(LedgerLine line) {
        Predicate<LedgerLine> isLater = counted -> counted.number() > line.number()
                && counted.unit() != null
                && counted.unit().equals(line.unit());
        return line.verdict() == Verdict.HELD
                && record.current().stream().map(s -> s.document()).noneMatch(isLater);
    }

    /** What counts now and did not in the delivered output was accepted without a word. */
    private boolean isAnyNewOneQuestioned() {
        Set<Long> delivered = last.facts().stream().map(Fact::document).collect(Collectors.toSet());
        return record.current().stream()
                .map(s -> s.document())
                .anyMatch(line -> !delivered.contains(line.number()) && line.verdict() != Verdict.ACCEPTED);
    }

    /** A unit that had reported and now has not: its report was taken out. */
    private boolean isAnyUnitGone(List<Fact> now) {
        Set<String> reporting = reporting(now);
        return !reporting.containsAll(reporting(last.facts()));
    }

    private static Set<String> reporting(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.isReporting() && fact.value() != null)
                .map(Fact::unit)
                .collect(Collectors.toSet());
    }
}

package tonghop.pipeline.retention;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tonghop.model.LedgerLine;
import tonghop.model.PeriodEvent;
import tonghop.model.PeriodLock;
import tonghop.model.Verdict;
import tonghop.model.VietnamTime;
import tonghop.store.Store;

/**
 * Finds the documents of which nobody needs the original bytes any more: their period was closed before a moment and is open for nobody since;
 * what belongs to no period came before it. What waits for a person's decision is needed, and so is a container of anything that is.
 */
final class OldDocuments {

    /** Of a key, what says which part of its container the document is. */
    private static final Pattern PART = Pattern.compile("[/#][1-9][0-9]*$");

    private final Instant moment;
    private final Map<String, PeriodLock> locks;
    private final Set<String> needed = new HashSet<>();
    private final Map<String, Boolean> oldByContent = new HashMap<>();

    private OldDocuments(Instant moment, Map<String, PeriodLock> locks) {
        this.moment = moment;
        this.locks = locks;
    }

    /** The SHA-256 of bytes of which every document is that old. */
    static Set<String> before(Store store, Instant moment) {
        Map<String, List<PeriodEvent>> events = store.periodEvents().all().stream()
                .collect(Collectors.groupingBy(
                        e -> e.programme() + "/" + e.period().code()));
        Map<String, PeriodLock> locks = new HashMap<>();
        events.forEach((period, own) -> locks.put(period, PeriodLock.of(own)));
        var old = new OldDocuments(moment, locks);
        store.ledger(old::need);
        store.ledger(old::judge);
        return old.oldByContent.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Notes which containers a document that is needed came in. */
    private void need(LedgerLine line) {
        if (isOld(line)) {
            return;
        }
        String key = line.arrival().key();
        for (var part = PART.matcher(key); part.find(); part = PART.matcher(key)) {
            key = key.substring(0, part.start());
            needed.add(key);
        }
    }

    private void judge(LedgerLine line) {
        boolean isOld = isOld(line) && !needed.contains(line.arrival().key());
        oldByContent.merge(line.arrival().sha256(), isOld, Boolean::logicalAnd);
    }

    private boolean isOld(LedgerLine line) {
        if (line.verdict() == Verdict.HELD || !line.arrival().receivedAt().isBefore(moment)) {
            return false;
        }
        if (line.programme() == null || line.period() == null) {
            return true;
        }
        return isOld(locks.getOrDefault(line.programme() + "/" + line.period().code(), PeriodLock.NONE));
    }

    private boolean isOld(PeriodLock lock) {
        var day = moment.atZone(VietnamTime.ZONE).toLocalDate();
        return lock.closedAt() != null
                && lock.closedAt().isBefore(moment)
                && lock.reopened().stream().allMatch(unit -> unit.until().isBefore(day));
    }
}

package tonghop.pipeline.decision;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tonghop.check.Judgement;
import tonghop.model.Decision;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.model.Resolution;
import tonghop.model.Verdict;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.LostOriginalException;
import tonghop.pipeline.reading.SecondReading;
import tonghop.programme.Definitions;
import tonghop.store.Decisions;
import tonghop.store.Outcome;
import tonghop.store.Store;

/**
 * Reads what came before once more, by the definitions, mappings and the program of today, with every decision that stands.
 * What changes is shown or, with somebody's signature, becomes so: a decision and a transaction a document, in the order of
 * intake, each on what those before it left.
 */
public final class Replaying {

    private static final int TRIES = 10;

    private final Store store;
    private final Decisions decisions;
    private final SecondReading reading;

    public Replaying(Home home, Definitions definitions, Store store) {
        this.store = store;
        this.reading = new SecondReading(home, definitions, store);
        this.decisions = reading.decisions();
    }

    /**
     * Which documents are meant: those that are or were of the regime and period.
     *
     * @param programme null for all; likewise period
     */
    public record Scope(
            @Nullable String programme, @Nullable Period period) {

        public static final Scope ALL = new Scope(null, null);

        private boolean mayHave(@Nullable String of, @Nullable Period when) {
            return (programme == null || of == null || programme.equals(of))
                    && (period == null || when == null || period.equals(when));
        }

        private boolean has(@Nullable String of, @Nullable Period when) {
            return (programme == null || programme.equals(of)) && (period == null || period.equals(when));
        }
    }

    /**
     * @param read how many documents were read
     * @param changed how many of them say something else
     * @param closed how many were left as they are because nothing of their period may change
     * @param lost those that were left as they are because their original is not there, or not what it was
     */
    public record Summary(int read, int changed, int closed, List<LedgerLine> lost) {

        public Summary {
            lost = List.copyOf(lost);
        }
    }

    /**
     * @param at the day that decides whether a period is closed
     * @param signature whose decision the changes are; null where they are only shown
     * @param onChange told of every document that changes, after it did where it does
     */
    public Summary replay(Scope scope, Instant at, @Nullable Signature signature, Consumer<Rereading> onChange)
            throws IOException {
        var numbers = new ArrayList<Long>();
        Set<String> removed = store.kept().removed().keySet();
        store.ledger(line -> {
            if (isReadable(line)
                    && !removed.contains(line.arrival().sha256())
                    && scope.mayHave(line.programme(), line.period())) {
                numbers.add(line.number());
            }
        });
        var fates = new EnumMap<Fate, Integer>(Fate.class);
        var lost = new ArrayList<LedgerLine>();
        for (long number : numbers) {
            Fate fate = replay(number, scope, at, signature, onChange);
            fates.merge(fate, 1, Integer::sum);
            if (fate == Fate.LOST) {
                lost.add(Decidable.line(store, number));
            }
        }
        int changed = fates.getOrDefault(Fate.CHANGED, 0);
        return new Summary(
                fates.getOrDefault(Fate.SAME, 0) + changed, changed, fates.getOrDefault(Fate.CLOSED, 0), lost);
    }

    public enum Fate {
        NOT_MEANT,
        CLOSED,
        /** Its original is not there, or not what it was when it came: nothing was read from it. */
        LOST,
        SAME,
        CHANGED
    }

    private static boolean isReadable(LedgerLine line) {
        return line.verdict() != Verdict.DUPLICATE && line.verdict() != Verdict.UNPACKED;
    }

    /** Reads one document again. */
    public Fate replay(
            long number, Scope scope, Instant at, @Nullable Signature signature, Consumer<Rereading> onChange)
            throws IOException {
        for (int i = 0; i < TRIES; i++) {
            // Asked first: whatever is decided from here on takes this number, and then all is read again.
            long next = decisions.next();
            LedgerLine line = Decidable.line(store, number);
            List<Decision> standing = Decision.standing(decisions.about(number));
            if (standing.stream().anyMatch(d -> d.resolution() instanceof Resolution.Reject)) {
                return Fate.NOT_MEANT;
            }
            if (reading.isClosed(line.programme(), line.period(), line.unit(), at)) {
                return scope.has(line.programme(), line.period()) ? Fate.CLOSED : Fate.NOT_MEANT;
            }
            Judgement judgement;
            try {
                judgement = reading.of(line, standing);
            } catch (LostOriginalException e) {
                return scope.has(line.programme(), line.period()) ? Fate.LOST : Fate.NOT_MEANT;
            }
            var rereading = Rereading.of(line, store.contents(number), judgement);
            Report now = judgement.report();
            if (!scope.has(line.programme(), line.period()) && !scope.has(now.programme(), now.period())) {
                return Fate.NOT_MEANT;
            }
            if (rereading.isSame()) {
                return Fate.SAME;
            }
            if (reading.isClosed(now.programme(), now.period(), now.unit(), at)) {
                return Fate.CLOSED;
            }
            if (signature == null || isApplied(judgement, signature.on(next, number, new Resolution.Replay()))) {
                onChange.accept(rereading);
                return Fate.CHANGED;
            }
        }
        throw Decidable.refusal("Người khác đang ra quyết định cùng lúc. Hãy thử lại.");
    }

    private boolean isApplied(Judgement judgement, Decision decision) {
        var outcome = new Outcome(judgement.verdict(), judgement.report(), judgement.timeliness());
        return decisions.take(decision, outcome, Set.of()).isPresent();
    }
}

package tonghop.pipeline.reading;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.check.Judgement;
import tonghop.model.Decision;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.PeriodLock;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.store.Decisions;
import tonghop.store.Store;

/** Reads the kept original of a document of the ledger again and judges it, with what people decided about it. */
public final class SecondReading {

    private final Store store;
    private final CurrentRegimes regimes;
    private final Reading reading;
    private final UnitMemory memory;

    public SecondReading(Home home, Definitions definitions, Store store) {
        this.store = store;
        this.regimes = CurrentRegimes.of(definitions, store.periodEvents());
        this.reading = new Reading(
                new Originals(home.originals()),
                ReadingLimits.of(home),
                regimes,
                UnitWordings.of(store.decisions()),
                Senders.of(store, home));
        this.memory = new UnitMemory(regimes);
    }

    /** Decisions that look again at what rests on the reports they are about. */
    public Decisions decisions() {
        return store.reviewing(memory).decisions();
    }

    /**
     * @param standing the decisions about the document that are to hold
     * @throws tonghop.pipeline.home.LostOriginalException if the original is not there, or not what it was
     */
    public Judgement of(LedgerLine line, List<Decision> standing) throws IOException {
        Judgement read = reading.readDecided(line.arrival(), new Decided(standing, line));
        return memory.review(read, line.arrival().receivedAt(), store.history(), line.number());
    }

    /**
     * True if nothing of the unit in the period may change any more: the operator closed it or its closing day has come, and it
     * is not reopened for the unit.
     */
    public boolean isClosed(@Nullable String programme, @Nullable Period period, @Nullable String unit, Instant at) {
        if (programme == null || period == null) {
            return false;
        }
        Definitions now = regimes.now();
        PeriodLock lock = regimes.lock(programme, period);
        Programme regime = now.programmes().get(programme);
        return (lock.isClosed() || regime != null && isClosedByPlan(regime, period, at)) && !lock.isReopened(unit, at);
    }

    private static boolean isClosedByPlan(Programme programme, Period period, Instant at) {
        return programme.period(period).stream().anyMatch(p -> p.isClosedByPlan(at));
    }
}

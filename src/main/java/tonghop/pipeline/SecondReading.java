package tonghop.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.check.Judgement;
import tonghop.model.Decision;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.VietnamTime;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.store.Store;

/** Reads the kept original of a document of the ledger again and judges it, with what people decided about it. */
final class SecondReading {

    private final Store store;
    private final Map<String, Programme> programmes;
    private final Reading reading;
    private final UnitMemory memory;

    SecondReading(Home home, Definitions definitions, Store store) {
        this.store = store;
        this.programmes = definitions.programmes();
        this.reading = new Reading(
                new Originals(home.originals()),
                definitions,
                UnitWordings.of(store.decisions()),
                report -> isClosed(report.programme(), report.period()));
        this.memory = new UnitMemory(programmes);
    }

    /** @param standing the decisions about the document that are to hold */
    Judgement of(LedgerLine line, List<Decision> standing) throws IOException {
        Judgement read = reading.readDecided(line.arrival(), new Decided(standing));
        return memory.review(read, line.arrival().receivedAt(), store.history(), line.number());
    }

    /** True if nothing of the period may change any more: the operator closed it, or its closing day has come. */
    boolean isClosed(@Nullable String programme, @Nullable Period period, Instant at) {
        return isClosed(programme, period) || programme != null && period != null && byPlan(programme, period, at);
    }

    private boolean isClosed(@Nullable String programme, @Nullable Period period) {
        return programme != null && period != null && store.isClosed(programme, period);
    }

    private boolean byPlan(String programme, Period period, Instant at) {
        LocalDate today = at.atZone(VietnamTime.ZONE).toLocalDate();
        return Optional.ofNullable(programmes.get(programme)).flatMap(p -> p.period(period)).stream()
                .map(p -> p.closesOn())
                .anyMatch(day -> day != null && !today.isBefore(day));
    }
}

package tonghop.pipeline.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.model.PeriodEvent;
import tonghop.model.PeriodLock;
import tonghop.programme.Definitions;
import tonghop.store.PeriodEvents;

/**
 * The regimes as they stand at the moment: the definitions, with the periods that people opened, closed and reopened; another
 * process may go on doing so.
 */
public final class CurrentRegimes {

    private final Definitions defined;
    private final LongSupplier last;
    private final Supplier<List<PeriodEvent>> all;
    private volatile Known known;

    /**
     * @param last the number of the last event that is known
     * @param locks by {@link #key}
     */
    private record Known(long last, Definitions definitions, Map<String, PeriodLock> locks) {}

    private CurrentRegimes(Definitions defined, LongSupplier last, Supplier<List<PeriodEvent>> all) {
        this.defined = defined;
        this.last = last;
        this.all = all;
        this.known = new Known(0, defined, Map.of());
    }

    public static CurrentRegimes of(Definitions defined, PeriodEvents events) {
        return new CurrentRegimes(defined, events::last, events::all);
    }

    /** Where no ledger is asked. */
    public static CurrentRegimes asDefined(Definitions defined) {
        return new CurrentRegimes(defined, () -> 0, List::of);
    }

    /** The definitions with what people opened so far. */
    public Definitions now() {
        long latest = last.getAsLong();
        Known before = known;
        if (before.last() != latest) {
            // Those that came after the number was asked for are read again with the next question.
            List<PeriodEvent> events = all.get();
            before = new Known(latest, defined.opened(events), locks(events));
            known = before;
        }
        return before.definitions();
    }

    /** As {@link #now} found them last, without asking the ledger again. */
    public Definitions known() {
        return known.definitions();
    }

    /** Whether that period is closed, as {@link #now} found it last. */
    PeriodLock lock(@Nullable String programme, @Nullable Period period) {
        return programme == null || period == null
                ? PeriodLock.NONE
                : known.locks().getOrDefault(key(programme, period), PeriodLock.NONE);
    }

    private static Map<String, PeriodLock> locks(List<PeriodEvent> events) {
        Map<String, List<PeriodEvent>> byPeriod =
                events.stream().collect(Collectors.groupingBy(e -> key(e.programme(), e.period())));
        var locks = new HashMap<String, PeriodLock>();
        byPeriod.forEach((key, own) -> locks.put(key, PeriodLock.of(own)));
        return locks;
    }

    private static String key(String programme, Period period) {
        return programme + "/" + period.code();
    }
}

package tonghop.store;

import java.time.Instant;
import java.util.List;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.PeriodEvent;

/** What people did to periods, to which is only added. */
public final class PeriodEvents {

    private final Engine engine;

    PeriodEvents(Engine engine) {
        this.engine = engine;
    }

    /** The last event's number, 0 if there is none. */
    public long last() {
        return engine.read(session -> new PeriodEventRows(session).last());
    }

    /** All of them, in order. */
    public List<PeriodEvent> all() {
        return engine.read(session -> new PeriodEventRows(session).all());
    }

    /** Those of one period, in order. */
    public List<PeriodEvent> of(String programme, Period period) {
        return engine.read(session -> new PeriodEventRows(session).of(programme, period));
    }

    /**
     * Writes a change down and marks the period as changed, so that what is given out says it.
     *
     * @return the event with its number
     */
    public PeriodEvent add(String programme, Period period, PeriodChange change, String by, Instant at, String reason) {
        return engine.write(session -> {
            session.execute(Decisions.WAIT);
            var rows = new PeriodEventRows(session);
            var event = new PeriodEvent(rows.last() + 1, programme, period, change, by, at, reason);
            session.event("period", programme + "/" + period.code());
            rows.add(event);
            new Periods(session).changed(programme, period);
            return event;
        });
    }
}

package tonghop.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import tonghop.model.VietnamTime;

/** The clock of an instance: the machine's, one that started at another instant and goes on, or one that stands still. */
public final class WorkClock extends Clock {

    private volatile Clock clock;

    private WorkClock(Clock clock) {
        this.clock = clock;
    }

    public static WorkClock ofMachine() {
        return new WorkClock(Clock.system(VietnamTime.ZONE));
    }

    /** Stands still until {@link #set} moves it. */
    public static WorkClock at(Instant now) {
        return new WorkClock(Clock.fixed(now, VietnamTime.ZONE));
    }

    /** Starts at that instant and goes on. */
    public static WorkClock from(Instant now) {
        Clock machine = Clock.system(VietnamTime.ZONE);
        return new WorkClock(Clock.offset(machine, java.time.Duration.between(machine.instant(), now)));
    }

    /** Stands still at another instant. */
    public void set(Instant now) {
        clock = Clock.fixed(now, VietnamTime.ZONE);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}

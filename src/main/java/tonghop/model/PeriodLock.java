package tonghop.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a period is closed by a person, and for whom not.
 *
 * @param closedAt when it was closed, or null where it is not
 * @param reopened the units that may still report, the last word about each
 */
public record PeriodLock(@Nullable Instant closedAt, List<PeriodChange.Reopen> reopened) {

    /** Nobody closed it. */
    public static final PeriodLock NONE = new PeriodLock(null, List.of());

    public PeriodLock {
        reopened = List.copyOf(reopened);
    }

    /** What follows from the changes of one period, in their order. */
    public static PeriodLock of(List<PeriodEvent> events) {
        PeriodLock lock = NONE;
        for (PeriodEvent event : events) {
            lock = lock.after(event);
        }
        return lock;
    }

    private PeriodLock after(PeriodEvent event) {
        if (event.change() instanceof PeriodChange.Open) {
            return NONE;
        }
        if (event.change() instanceof PeriodChange.Reopen reopen) {
            var all = new ArrayList<>(reopened);
            all.removeIf(r -> r.unit().equals(reopen.unit()));
            all.add(reopen);
            return new PeriodLock(closedAt, all);
        }
        return new PeriodLock(event.at(), List.of());
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** True if that unit may report at that moment although the period is closed, by a person or by its plan. */
    public boolean isReopened(@Nullable String unit, Instant at) {
        LocalDate day = at.atZone(VietnamTime.ZONE).toLocalDate();
        return of(unit).filter(r -> !day.isAfter(r.until())).isPresent();
    }

    private Optional<PeriodChange.Reopen> of(@Nullable String unit) {
        return reopened.stream().filter(r -> r.unit().equals(unit)).findFirst();
    }
}

package tonghop.consolidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.programme.Task;
import tonghop.programme.Unit;

/**
 * One task of the plan over the agencies.
 *
 * @param lastDay the last day on which it is in time, in the period's year
 * @param passed whether that day has passed
 * @param agencies those that lead it, also where they reported nothing, in the plan's order; then others that reported it
 */
public record TaskLine(Task task, LocalDate lastDay, boolean passed, List<Agency> agencies) {

    /**
     * What one agency says of the task.
     *
     * @param leads whether the plan gives it the task
     * @param entry its row in the list (from 0), or null where it reported none; of several rows the last
     * @param progress in percent, or null where none is said
     * @param status as written, empty where none is
     */
    public record Agency(
            Unit unit,
            boolean leads,
            @Nullable Integer entry,
            @Nullable BigDecimal progress,
            String status,
            boolean overdue) {}

    /** True if its last day has passed and no agency reported it. */
    public boolean isMissed() {
        return passed && !isReported();
    }

    /** True if any agency reported it. */
    public boolean isReported() {
        return agencies.stream().anyMatch(a -> a.entry() != null);
    }
}

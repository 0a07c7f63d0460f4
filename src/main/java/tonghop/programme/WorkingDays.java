package tonghop.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * On which days offices work: Monday to Friday without the holidays, and the weekend days that make up for one.
 *
 * @param holidays days off of one year
 * @param everyYear days off of any year
 * @param worked weekend days and holidays on which offices work all the same
 */
public record WorkingDays(Set<LocalDate> holidays, Set<MonthDay> everyYear, Set<LocalDate> worked) {

    /** No place has this many days off in a row; a longer run is a mistake in the list. */
    static final int LONGEST_BREAK = 30;

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        everyYear = Set.copyOf(everyYear);
        worked = Set.copyOf(worked);
    }

    public boolean isWorking(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean off = weekend || holidays.contains(day) || everyYear.contains(MonthDay.from(day));
        return !off || worked.contains(day);
    }

    /** The day itself if offices work on it, otherwise the last before it on which they do. */
    public LocalDate onOrBefore(LocalDate day) {
        return from(day, Shift.PREVIOUS);
    }

    /** The day itself if offices work on it, otherwise the first after it on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        return from(day, Shift.NEXT);
    }

    /** The day itself if offices work on it, otherwise the nearest one in that direction on which they do. */
    LocalDate from(LocalDate day, Shift shift) {
        LocalDate found = day;
        for (int i = 0; i < LONGEST_BREAK && !isWorking(found); i++) {
            found = found.plusDays(shift == Shift.NEXT ? 1 : -1);
        }
        return found;
    }

    /** Where a due day moves that is no working day. */
    enum Shift {
        NEXT,
        PREVIOUS
    }

    /** How a regime moves its due days. */
    record Rule(WorkingDays days, Shift shift) {

        /** The last day that is on time moves, and with it the day before which a report is due. */
        DueDay applied(DueDay due) {
            LocalDate last = days.from(due.lastOnTime(), shift);
            return new DueDay(due.inclusive() ? last : last.plusDays(1), due.inclusive());
        }
    }
}

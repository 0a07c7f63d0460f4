package tonghop.programme;

import tonghop.model.Period;

/**
 * A due day that comes back in every period.
 *
 * @param day seen from the period's last month
 * @param inclusive as {@link DueDay#inclusive}
 */
public record DuePattern(DayPattern day, boolean inclusive) {

    DueDay of(Period period) {
        return new DueDay(day.seenFrom(Recurrence.lastMonth(period)), inclusive);
    }
}

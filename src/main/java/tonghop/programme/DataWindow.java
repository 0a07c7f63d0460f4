package tonghop.programme;

import java.time.LocalDate;
import tonghop.model.Period;

/**
 * The days whose data a period's report covers, both ends included.
 *
 * @param from seen from the period's first month
 * @param to seen from the period's last month
 */
public record DataWindow(DayPattern from, DayPattern to) {

    /**
     * Decree 09/2019/NĐ-CP, for months, quarters and the months from the start of a year: from the 15th of the month
     * before to the 14th of the last month.
     */
    static final DataWindow OF_DECREE_09 = new DataWindow(new DayPattern(15, null, -1), new DayPattern(14, null, 0));

    LocalDate start(Period period) {
        return from.seenFrom(Recurrence.firstMonth(period));
    }

    LocalDate end(Period period) {
        return to.seenFrom(Recurrence.lastMonth(period));
    }
}

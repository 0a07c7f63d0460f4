package tonghop.programme;

import java.time.LocalDate;

/** When a unit must exist to owe a period whose data window it does not live through. */
public enum Presence {

    /** On any day of the window: a unit that was merged within it reports for the days it had. */
    ANY_DAY,

    /** On the window's last day: what is left at the end reports for its predecessors, too. */
    LAST_DAY;

    boolean holds(Unit unit, ReportingPeriod period) {
        LocalDate first = this == ANY_DAY ? period.windowStart() : period.windowEnd();
        return unit.isValidBetween(first, period.windowEnd());
    }
}

package tonghop.store;

import java.sql.SQLException;
import java.util.List;
import tonghop.model.Period;
import tonghop.model.PeriodKind;

/**
 * The periods whose outputs set an earlier one beside their own figures: what changes in that one changes them, too. One that
 * the operator closed stays as it was given out.
 */
final class ComparedPeriods {

    private static final String CHANGED = """
            UPDATE reporting_period SET revision = revision + 1
             WHERE programme = ? AND period IN (?, ?, ?)
               AND coalesce((SELECT e.kind FROM period_event e
                              WHERE e.programme = reporting_period.programme AND e.period = reporting_period.period
                                AND e.kind <> 'reopen'
                              ORDER BY e.number DESC LIMIT 1), 'open') = 'open'""";

    private final Session session;

    ComparedPeriods(Session session) {
        this.session = session;
    }

    /** Marks those dirty that anything came for. */
    void changed(String programme, Period earlier) throws SQLException {
        List<Period> later = comparedWith(earlier);
        if (!later.isEmpty()) {
            session.execute(CHANGED, programme, later.get(0), later.get(1), later.get(2));
        }
    }

    /** The same period of the next year, and whichever may come next: the calendar says which numbers a year has. */
    private static List<Period> comparedWith(Period earlier) {
        if (earlier.kind() == PeriodKind.AD_HOC) {
            return List.of();
        }
        var nextYear = earlier.in(earlier.year() + 1);
        return switch (earlier.kind()) {
            case MONTH, QUARTER, ROUND ->
                List.of(
                        nextYear,
                        new Period(earlier.year(), earlier.kind(), earlier.number() + 1, ""),
                        new Period(earlier.year() + 1, earlier.kind(), 1, ""));
            default -> List.of(nextYear, nextYear, nextYear);
        };
    }
}

package tonghop.programme;

import java.util.List;
import java.util.Optional;
import tonghop.model.Period;

/** A recurring period of a regime: every year's instance comes from the same definition. */
public interface CalendarRule {

    /** This rule's periods of that year, in order; empty where it does not apply to the year. */
    List<ReportingPeriod> in(int year);

    /** That period if it is one of this rule's. */
    default Optional<ReportingPeriod> at(Period period) {
        return in(period.year()).stream().filter(p -> p.period().equals(period)).findFirst();
    }
}

package tonghop.programme;

import java.util.List;
import tonghop.model.Period;

/**
 * A unit's part in a regime.
 *
 * @param only the kinds of period it owes, by code without the year ({@code 6M}, {@code 12M}); empty for all
 * @param presence when it must exist to owe a period
 */
public record Membership(Unit unit, List<String> only, Presence presence) {

    /** Of a unit that owes whatever period it exists in. */
    public Membership(Unit unit, List<String> only) {
        this(unit, only, Presence.ANY_DAY);
    }

    public boolean owes(Period period) {
        return only.isEmpty() || only.contains(period.code().substring(5));
    }

    /** True if the unit owes that kind of period, and exists in its data window as the definition asks. */
    public boolean owes(ReportingPeriod period) {
        return owes(period.period()) && presence.holds(unit, period);
    }
}

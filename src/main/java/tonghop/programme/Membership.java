package tonghop.programme;

import java.util.List;
import tonghop.model.Period;

/**
 * A unit's part in a regime.
 *
 * @param only the kinds of period it owes, by code without the year ({@code 6M}, {@code 12M}); empty for all
 */
public record Membership(Unit unit, List<String> only) {

    public boolean owes(Period period) {
        return only.isEmpty() || only.contains(period.code().substring(5));
    }
}

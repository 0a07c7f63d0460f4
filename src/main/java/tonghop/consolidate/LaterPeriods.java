package tonghop.consolidate;

import java.util.List;
import tonghop.model.Period;
import tonghop.model.PeriodKind;

/** Which periods of a year rest on the days of an earlier one: a change there may have to be carried on. */
public final class LaterPeriods {

    private LaterPeriods() {}

    /**
     * Those of the periods that hold the days of the changed one and more: of a month its quarter, of months, quarters and
     * cumulative periods every cumulative one that reaches as far. Rounds, registrations and ad hoc periods touch nothing.
     */
    public static List<Period> touchedBy(Period changed, List<Period> periods) {
        return periods.stream().filter(p -> isTouched(changed, p)).sorted().toList();
    }

    private static boolean isTouched(Period changed, Period other) {
        if (changed.year() != other.year() || changed.equals(other) || lastMonth(changed) == 0) {
            return false;
        }
        return switch (other.kind()) {
            case CUMULATIVE -> lastMonth(other) >= lastMonth(changed);
            case QUARTER -> changed.kind() == PeriodKind.MONTH && (changed.number() + 2) / 3 == other.number();
            default -> false;
        };
    }

    /** 0 for a period that is not counted in months. */
    private static int lastMonth(Period period) {
        return switch (period.kind()) {
            case MONTH, CUMULATIVE -> period.number();
            case QUARTER -> period.number() * 3;
            default -> 0;
        };
    }
}

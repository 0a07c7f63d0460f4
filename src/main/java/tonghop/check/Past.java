package tonghop.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.EarlierReport;
import tonghop.model.Period;

/** What counts of a unit in one form, period by period. */
record Past(String form, Lookback lookback, List<EarlierReport> reports) {

    /** Null where it was not reported or left empty. */
    @Nullable
    BigDecimal value(Period period, String indicator) {
        for (EarlierReport report : reports) {
            if (report.period().equals(period) && report.form().equals(form)) {
                return report.counted(indicator);
            }
        }
        return null;
    }

    /** The values of all the periods, in their order; empty where one of them has none. */
    Optional<List<BigDecimal>> values(List<Period> periods, String indicator) {
        List<BigDecimal> values = reported(periods, indicator);
        return values.size() == periods.size() ? Optional.of(values) : Optional.empty();
    }

    /** The values of those periods that have one, in their order. */
    List<BigDecimal> reported(List<Period> periods, String indicator) {
        return periods.stream()
                .flatMap(p -> Optional.ofNullable(value(p, indicator)).stream())
                .toList();
    }
}

package tonghop.consolidate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.consolidate.Comparison.Against;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/**
 * With which earlier periods of a regime a period is compared: the one before it and the same one of the year before, both of
 * its own kind.
 *
 * <p>The months from the start of the year have no period before: six months contain the first three, and to set the one beside
 * the other would show growth that is only time passing. They are compared with the year before.
 */
public final class EarlierPeriods {

    private EarlierPeriods() {}

    /** Those that the calendar has; none where it begins with the period. One period is not named twice. */
    public static Map<Against, ReportingPeriod> of(Programme programme, ReportingPeriod period) {
        var earlier = new LinkedHashMap<Against, ReportingPeriod>();
        Optional<ReportingPeriod> lastYear = lastYear(programme, period.period());
        before(programme, period)
                .filter(p -> !lastYear.equals(Optional.of(p)))
                .ifPresent(p -> earlier.put(Against.PERIOD_BEFORE, p));
        lastYear.ifPresent(p -> earlier.put(Against.LAST_YEAR, p));
        return earlier;
    }

    private static Optional<ReportingPeriod> lastYear(Programme programme, Period period) {
        return period.kind() == PeriodKind.AD_HOC ? Optional.empty() : programme.period(period.in(period.year() - 1));
    }

    private static Optional<ReportingPeriod> before(Programme programme, ReportingPeriod period) {
        PeriodKind kind = period.period().kind();
        if (kind == PeriodKind.CUMULATIVE || kind == PeriodKind.AD_HOC) {
            return Optional.empty();
        }
        int year = period.period().year();
        return Stream.of(year - 1, year)
                .flatMap(y -> programme.periods(y).stream())
                .filter(p -> p.period().kind() == kind && p.windowEnd().isBefore(period.windowEnd()))
                .max(Comparator.comparing(ReportingPeriod::windowEnd));
    }
}

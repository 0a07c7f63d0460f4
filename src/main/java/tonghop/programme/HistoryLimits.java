package tonghop.programme;

import java.math.BigDecimal;

/**
 * How far a figure may be from what its unit reported before until somebody is asked why.
 *
 * @param yearFactor a figure so many times that of the same period last year, or so many times less, is queried
 * @param yearDifference but only where the two are further apart than this
 * @param meanFactor a figure further from the mean of the last periods than so many times that mean is queried
 * @param meanDifference but only where it is further from the mean than this
 * @param meanPeriods how many last periods of the same kind the mean is of
 */
public record HistoryLimits(
        BigDecimal yearFactor,
        BigDecimal yearDifference,
        BigDecimal meanFactor,
        BigDecimal meanDifference,
        int meanPeriods) {

    /** Where a definition does not say. */
    public static final HistoryLimits USUAL =
            new HistoryLimits(BigDecimal.TEN, BigDecimal.valueOf(20), BigDecimal.valueOf(5), BigDecimal.valueOf(50), 4);

    private static final int MOST_PERIODS = 12;

    /** Reads the key {@code history} of a regime, in which every line may be left out. */
    static HistoryLimits read(Fields programme, Problems problems) {
        if (!programme.has("history")) {
            return USUAL;
        }
        Fields fields = Fields.of(
                programme.required("history").orElseThrow(),
                problems,
                "year-factor",
                "year-difference",
                "mean-factor",
                "mean-difference",
                "mean-periods");
        return new HistoryLimits(
                factor("year-factor", fields, USUAL.yearFactor),
                fields.decimal("year-difference").orElse(USUAL.yearDifference),
                factor("mean-factor", fields, USUAL.meanFactor),
                fields.decimal("mean-difference").orElse(USUAL.meanDifference),
                periods(fields));
    }

    private static BigDecimal factor(String key, Fields fields, BigDecimal otherwise) {
        BigDecimal factor = fields.decimal(key).orElse(otherwise);
        if (factor.compareTo(BigDecimal.ONE) < 0) {
            fields.problem(key, "“" + key + "” là " + factor.toPlainString() + "; viết số lần từ 1 trở lên, ví dụ 10");
        }
        return factor;
    }

    private static int periods(Fields fields) {
        BigDecimal periods = fields.decimal("mean-periods").orElse(BigDecimal.valueOf(USUAL.meanPeriods));
        boolean good = periods.stripTrailingZeros().scale() <= 0
                && periods.signum() > 0
                && periods.compareTo(BigDecimal.valueOf(MOST_PERIODS)) <= 0;
        if (!good) {
            fields.problem(
                    "mean-periods",
                    "“mean-periods” là " + periods.toPlainString() + "; viết số kỳ, từ 1 đến " + MOST_PERIODS);
        }
        return good ? periods.intValueExact() : USUAL.meanPeriods;
    }
}

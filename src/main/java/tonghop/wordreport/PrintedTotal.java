package tonghop.wordreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.text.PrintedFigure;

/** Figures as the report prints them: those that units gave in full, ratios with two decimals. */
final class PrintedTotal {

    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 10;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private PrintedTotal() {}

    /** Without its unit of measure. */
    static String of(Indicator indicator, BigDecimal value) {
        return of(indicator, value, null);
    }

    /**
     * As {@link #of(Indicator, BigDecimal)}; a ratio has as many decimals as it takes to see that it is not the target, all or
     * nothing, if it is not.
     */
    static String of(Indicator indicator, BigDecimal value, @Nullable BigDecimal target) {
        if (!(indicator.nature() instanceof Nature.Ratio)) {
            return PrintedFigure.of(value);
        }
        int decimals = DECIMALS;
        while (decimals < MOST_DECIMALS
                && (reads(value, ALL, decimals)
                        || reads(value, BigDecimal.ZERO, decimals)
                        || target != null && reads(value, target, decimals))) {
            decimals++;
        }
        return PrintedFigure.of(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    private static boolean reads(BigDecimal value, BigDecimal as, int decimals) {
        return value.compareTo(as) != 0
                && value.setScale(decimals, RoundingMode.HALF_UP).compareTo(as) == 0;
    }

    /** With its unit of measure: {@code 12 văn bản}, {@code 98,36%}. */
    static String measured(Indicator indicator, BigDecimal value) {
        String unit = indicator.unit();
        return of(indicator, value) + (unit.equals("%") ? "" : " ") + unit;
    }
}

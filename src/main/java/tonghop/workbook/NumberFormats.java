package tonghop.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.text.PrintedFigure;

/**
 * How an indicator's figures are shown: in the manner of Viet Nam, 1.234,5. LibreOffice follows the language named in the
 * format on any machine; Excel takes the separators of its own country setting.
 */
final class NumberFormats {

    private static final String VIETNAMESE = "[$-42A]";

    static final String WHOLE = VIETNAMESE + "#,##0";
    static final String DECIMAL = VIETNAMESE + "#,##0.0##";
    static final String RATIO = VIETNAMESE + "0.00";

    /** Of figures of any kind beside each other: decimals only where there are some, two at most. */
    static final String SHORT = VIETNAMESE + "#,##0.##";

    /** Keeps what people type as they type it: 3/2 is no day. */
    static final String TEXT = "@";

    private static final int MOST_DECIMALS = 6;

    private NumberFormats() {}

    /** The indicator's own format; with decimals for a figure that has some, so that none is rounded away unseen. */
    static String of(Indicator indicator, @Nullable BigDecimal value) {
        if (indicator.nature() instanceof Nature.Ratio) {
            return RATIO;
        }
        return indicator.decimals()
                        || value != null && value.stripTrailingZeros().scale() > 0
                ? DECIMAL
                : WHOLE;
    }

    /** As {@link #of}, with as many decimals as it takes to see on which side of the target a ratio is, six at most. */
    static String beside(@Nullable BigDecimal target, Indicator indicator, @Nullable BigDecimal value) {
        String format = of(indicator, value);
        if (target == null || value == null || !format.equals(RATIO)) {
            return format;
        }
        String printed = PrintedFigure.pair(value.toPlainString(), target.toPlainString())
                .get(0);
        int decimals = printed.length() - printed.indexOf(',') - 1;
        return printed.indexOf(',') < 0 || decimals <= 2
                ? format
                : VIETNAMESE + "0." + "0".repeat(Math.min(decimals, MOST_DECIMALS));
    }

    /** Characters that the number takes in that format, at most. */
    static int length(Indicator indicator, BigDecimal value) {
        int whole = Math.max(1, value.precision() - value.scale());
        int separators = (whole - 1) / 3 + (value.signum() < 0 ? 1 : 0);
        return whole + separators + (of(indicator, value).equals(WHOLE) ? 0 : 4);
    }
}

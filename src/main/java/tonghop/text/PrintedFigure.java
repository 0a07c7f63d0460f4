package tonghop.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as reports of Viet Nam print them, e.g. {@code 1.234.567,5}. */
public final class PrintedFigure {

    /** As many as the tables of a report print. */
    private static final int DECIMALS = 2;

    private PrintedFigure() {}

    /** In full: nothing is rounded away. */
    public static String of(BigDecimal value) {
        return rounded(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /**
     * A figure before and after, each with two decimals at most, or with as many as it takes to see that they differ.
     *
     * @param before a figure with a point; any other text stays as it is, and null is empty
     * @param now likewise
     * @return both, in this order
     */
    public static List<String> pair(@Nullable String before, @Nullable String now) {
        BigDecimal was = number(before);
        BigDecimal is = number(now);
        int decimals = DECIMALS;
        while (was != null && is != null && was.compareTo(is) != 0 && isSame(was, is, decimals)) {
            decimals++;
        }
        return List.of(printed(before, was, decimals), printed(now, is, decimals));
    }

    private static boolean isSame(BigDecimal one, BigDecimal other, int decimals) {
        return rounded(one, decimals).equals(rounded(other, decimals));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text != null && text.matches("-?\\d+(?:\\.\\d+)?") ? new BigDecimal(text) : null;
    }

    private static String printed(@Nullable String text, @Nullable BigDecimal figure, int decimals) {
        if (figure != null) {
            return rounded(figure, decimals);
        }
        return text == null ? "" : text;
    }

    private static String rounded(BigDecimal value, int decimals) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}

package tonghop.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures as reports of Viet Nam print them, e.g. {@code 1.234.567,5}. */
public final class PrintedFigure {

    /** As many as the tables of a report print. */
    private static final int DECIMALS = 2;

    private static final int GROUP = 3;
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(?:\\.\\d+)?");

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
        return one.setScale(decimals, RoundingMode.HALF_UP).compareTo(other.setScale(decimals, RoundingMode.HALF_UP))
                == 0;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text != null && FIGURE.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static String printed(@Nullable String text, @Nullable BigDecimal figure, int decimals) {
        if (figure != null) {
            return rounded(figure, decimals);
        }
        return text == null ? "" : text;
    }

    private static String rounded(BigDecimal value, int decimals) {
        BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        String digits = shown.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        var text = new StringBuilder(digits.length() + 8);
        text.append(shown.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole; i++) {
            text.append(i > 0 && (whole - i) % GROUP == 0 ? "." : "").append(digits.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(',').append(digits, point + 1, digits.length()).toString();
    }
}

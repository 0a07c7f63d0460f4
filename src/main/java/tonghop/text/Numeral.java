package tonghop.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** The digits of a figure with the dots, commas and spaces between them. */
final class Numeral {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern DOTTED_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern COMMA_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern SPACED_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?: \\d{3})+(?:[.,]\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9]\\d*)[.,]\\d+");
    private static final Pattern LEADING_ZERO_THOUSANDS = Pattern.compile("0\\d{1,2}[.,]\\d{3}");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[.,]\\d+");
    private static final Pattern ONE_COMMA_GROUP = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
    private static final Pattern ONE_DOT_GROUP = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern SPACED_AND_THREE = Pattern.compile("[\\d ]+ \\d{3}[.,]\\d{3}");

    private Numeral() {}

    /**
     * Every way to read it, the likeliest first; none where it is no figure.
     *
     * <p>A dot before three digits groups thousands, as Vietnamese is written; a comma before three may be the decimal
     * comma or the thousands of English. A share of a hundred has no thousands, so there the dot is in doubt too.
     *
     * @param written digits, dots, commas and single spaces
     */
    static List<BigDecimal> readings(String written, boolean percent) {
        if (DIGITS.matcher(written).matches()) {
            return List.of(new BigDecimal(written));
        }
        if (ONE_COMMA_GROUP.matcher(written).matches()
                || LEADING_ZERO_THOUSANDS.matcher(written).matches()) {
            return List.of(decimal(written), digitsOf(written));
        }
        if (percent && ONE_DOT_GROUP.matcher(written).matches()) {
            return List.of(decimal(written), digitsOf(written));
        }
        if (SPACED_AND_THREE.matcher(written).matches()
                && SPACED_THOUSANDS.matcher(written).matches()) {
            return List.of(decimal(written.replace(" ", "")), digitsOf(written));
        }
        if (WITHOUT_ZERO.matcher(written).matches()) {
            return List.of(decimal("0" + written), digitsOf(written));
        }
        return oneReading(written);
    }

    private static List<BigDecimal> oneReading(String written) {
        if (DOTTED_THOUSANDS.matcher(written).matches()) {
            return List.of(decimal(written.replace(".", "")));
        }
        if (COMMA_THOUSANDS.matcher(written).matches()) {
            return List.of(decimal(written.replace(",", "")));
        }
        if (SPACED_THOUSANDS.matcher(written).matches()) {
            return List.of(decimal(written.replace(" ", "")));
        }
        return DECIMAL.matcher(written).matches() ? List.of(decimal(written)) : List.of();
    }

    private static BigDecimal decimal(String written) {
        return new BigDecimal(written.replace(',', '.'));
    }

    private static BigDecimal digitsOf(String written) {
        return new BigDecimal(written.replaceAll("\\D", ""));
    }
}

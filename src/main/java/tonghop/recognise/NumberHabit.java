package tonghop.recognise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the cells of one column write decimals and thousands, as far as they leave no doubt. It decides a figure that can be read two ways only
 * where all of them speak for one reading.
 */
final class NumberHabit {

    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("(?<![\\d.,])(?:\\d+,(?:\\d{1,2}|\\d{4,})|0,\\d+|\\d{1,3}(?:\\.\\d{3})+,\\d+)(?![\\d.,])");
    private static final Pattern THOUSANDS_COMMA =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:(?:,\\d{3}){2,}|(?:,\\d{3})+\\.\\d+)(?![\\d.,])");
    private static final Pattern ONE_COMMA_GROUP = Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2},\\d{3}(?![\\d.,])");
    private static final Pattern DECIMAL_DOT = Pattern.compile(
            "(?<![\\d.,])(?:\\d+\\.(?:\\d{1,2}|\\d{4,})|0\\.\\d+|\\d{1,3}(?:,\\d{3})+\\.\\d+)(?![\\d.,])");

    private boolean decimalComma;
    private boolean thousandsComma;
    private boolean decimalDot;

    /** @param count whether the figure can have no decimals */
    void see(String text, boolean count) {
        if (text.isEmpty() || text.length() > 40) {
            return;
        }
        decimalComma |= DECIMAL_COMMA.matcher(text).find();
        thousandsComma |= THOUSANDS_COMMA.matcher(text).find()
                || count && ONE_COMMA_GROUP.matcher(text).find();
        decimalDot |= DECIMAL_DOT.matcher(text).find();
    }

    /** The reading that the column's other cells leave of a figure with one comma. */
    Optional<BigDecimal> choose(String written, List<BigDecimal> candidates) {
        if (!ONE_COMMA_GROUP.matcher(written).find() || decimalComma == thousandsComma) {
            return Optional.empty();
        }
        List<BigDecimal> fitting = candidates.stream()
                .filter(c -> c.stripTrailingZeros().scale() > 0 == decimalComma)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** True if the column writes its decimals behind a dot, so that 1.250 may be one and a quarter. */
    boolean hasDecimalDots() {
        return decimalDot;
    }
}

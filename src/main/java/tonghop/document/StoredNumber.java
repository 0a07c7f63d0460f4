package tonghop.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as a spreadsheet keeps them: 15 significant digits, no trailing zeros behind the point, no exponent
 * ({@code 100}, not {@code 1E+2}).
 */
final class StoredNumber {

    private static final MathContext SIGNIFICANT = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST = 400;
    /** A double lies between 5E-324 and 2E308. */
    private static final int LARGEST_EXPONENT = 330;

    private StoredNumber() {}

    /** @return null where the text is no finite number in the notation of XML Schema */
    static @Nullable BigDecimal parse(String stored) {
        String text = stored.strip();
        if (isShortInteger(text)) {
            return BigDecimal.valueOf(Long.parseLong(text));
        }
        if (text.isEmpty() || text.length() > LONGEST || !isNumeric(text)) {
            return null;
        }
        try {
            return brief(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** @return null where the value is infinite or no number */
    static @Nullable BigDecimal of(double value) {
        return Double.isFinite(value) ? brief(new BigDecimal(value)) : null;
    }

    private static @Nullable BigDecimal brief(BigDecimal exact) {
        long exponent = (long) exact.precision() - exact.scale();
        if (exact.signum() != 0 && Math.abs(exponent) > LARGEST_EXPONENT) {
            return null;
        }
        BigDecimal brief = exact.round(SIGNIFICANT).stripTrailingZeros();
        return brief.scale() < 0 ? brief.setScale(0) : brief;
    }

    private static boolean isShortInteger(String text) {
        if (text.isEmpty() || text.length() > 15) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}

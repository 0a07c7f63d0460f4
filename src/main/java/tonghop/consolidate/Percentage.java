package tonghop.consolidate;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Percentages, and the one way of writing a number, whatever store it came from. */
public final class Percentage {

    private static final MathContext DIGITS = new MathContext(20);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentage() {}

    /**
     * {@code numerator / denominator × 100} to 20 significant digits, without trailing zeros.
     *
     * @return null if either is null or the denominator is zero
     */
    public static @Nullable BigDecimal of(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return null;
        }
        return canonical(numerator.multiply(HUNDRED).divide(denominator, DIGITS));
    }

    /** The same number without trailing zeros after the point and with no exponent: {@code 4.00} is {@code 4}. */
    static BigDecimal canonical(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package tonghop.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.model.CarriedCoverage;
import tonghop.model.CarriedCoverage.Operands;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.text.PrintedFigure;

/**
 * Rule R16 of the forms of figures: a ratio that was written by hand agrees with its operands, within the form's tolerance
 * or half a unit of its last written digit, whichever is larger.
 */
final class RatioCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern DECIMALS = Pattern.compile("[.,](\\d+)\\s*%?\\s*$");

    private RatioCheck() {}

    /** @param coverage the sums that ratios of a consolidated output were computed from, or null */
    static void check(IndicatorForm form, Figures figures, @Nullable CarriedCoverage coverage, List<Finding> findings) {
        for (Indicator indicator : form.indicators()) {
            if (indicator.nature() instanceof Nature.Ratio ratio) {
                Operands carried = coverage == null ? null : coverage.ratios().get(indicator.code());
                check(form, indicator, ratio, figures, carried, findings);
            }
        }
    }

    private static void check(
            IndicatorForm form,
            Indicator indicator,
            Nature.Ratio ratio,
            Figures figures,
            @Nullable Operands carried,
            List<Finding> findings) {
        Figure written = figures.figures().get(indicator.code());
        BigDecimal numerator = carried == null ? value(figures, ratio.numerator()) : carried.numerator();
        BigDecimal denominator = carried == null ? value(figures, ratio.denominator()) : carried.denominator();
        if (written == null
                || written.value() == null
                || numerator == null
                || denominator == null
                || denominator.signum() == 0) {
            return;
        }
        BigDecimal computed = numerator.multiply(HUNDRED).divide(denominator, MathContext.DECIMAL64);
        BigDecimal off = computed.subtract(written.value()).abs();
        BigDecimal lastDigit = HALF.movePointLeft(decimals(written));
        if (off.compareTo(form.ratioTolerance().max(lastDigit)) > 0) {
            findings.add(Finding.error(
                    "R16",
                    written.at(),
                    "Tỷ lệ không khớp với tử số/mẫu số: ô " + written.at().cell() + " (chỉ tiêu " + indicator.code()
                            + ") ghi “"
                            + written.written() + "”, nhưng " + ratio.numerator() + " / " + ratio.denominator() + " = "
                            + PrintedFigure.of(numerator) + " / " + PrintedFigure.of(denominator) + " = "
                            + PrintedFigure.of(computed.setScale(2, RoundingMode.HALF_UP))
                            + "%. Hãy kiểm tra cả ba ô."));
        }
    }

    private static @Nullable BigDecimal value(Figures figures, String code) {
        Figure figure = figures.figures().get(code);
        return figure == null ? null : figure.value();
    }

    /** How many decimals the office wrote: those of a text as it stands, those of a stored number as far as they count. */
    private static int decimals(Figure figure) {
        Matcher m = DECIMALS.matcher(figure.written());
        if (figure.written().contains("%") && m.find()) {
            return m.group(1).length();
        }
        return figure.value() == null
                ? 0
                : Math.max(0, figure.value().stripTrailingZeros().scale());
    }
}

package tonghop.check;

import java.math.BigDecimal;
import java.util.List;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/** What every single figure must be: not negative, whole where the form counts things, of a believable size. */
final class FigureCheck {

    private static final int MAX_DIGITS = 12;

    private FigureCheck() {}

    static void check(IndicatorForm form, Figures figures, List<Finding> findings) {
        for (Indicator indicator : form.indicators()) {
            Figure figure = figures.figures().get(indicator.code());
            if (figure != null && figure.value() != null) {
                check(indicator, figure, figure.value(), findings);
            }
        }
    }

    private static void check(Indicator indicator, Figure figure, BigDecimal value, List<Finding> findings) {
        String what = "Ô " + figure.at().cell() + " (chỉ tiêu " + indicator.code() + " “" + indicator.name()
                + "”) ghi “" + figure.written() + "”: ";
        if (value.signum() < 0) {
            findings.add(Finding.error(
                    "figure-negative", figure.at(), what + "số liệu không được âm. Hãy kiểm tra và ghi lại."));
        }
        if (value.precision() - value.scale() > MAX_DIGITS) {
            findings.add(Finding.error(
                    "figure-too-large",
                    figure.at(),
                    what + "số có hơn " + MAX_DIGITS + " chữ số. Hãy kiểm tra và ghi lại."));
        }
        boolean fraction = value.stripTrailingZeros().scale() > 0;
        if (fraction && !indicator.decimals() && !(indicator.nature() instanceof Nature.Ratio)) {
            findings.add(Finding.error(
                    "figure-not-whole",
                    figure.at(),
                    what + "chỉ tiêu này phải là số nguyên (" + indicator.unit() + "). Hãy kiểm tra và ghi lại."));
        }
    }
}

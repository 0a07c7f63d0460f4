package tonghop.template;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.Rule;

/** Figures for a form, all different as far as may be, that obey its rules. */
final class PlausibleFigures {

    private static final int FIRST = 11;
    private static final int ROUNDS = 20;

    private PlausibleFigures() {}

    /** Indicator code → figure, of all that are no ratio. */
    static Map<String, BigDecimal> of(IndicatorForm form) {
        var values = new LinkedHashMap<String, BigDecimal>();
        for (Indicator indicator : form.indicators()) {
            if (!(indicator.nature() instanceof Nature.Ratio)) {
                BigDecimal whole = BigDecimal.valueOf(FIRST + values.size());
                values.put(indicator.code(), indicator.decimals() ? whole.add(new BigDecimal("0.25")) : whole);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            form.rules().forEach(rule -> mend(rule, values));
        }
        return values;
    }

    /** Raises the first figure of the side that is too small. */
    private static void mend(Rule rule, Map<String, BigDecimal> values) {
        BigDecimal above = sum(rule.left(), values).subtract(sum(rule.right(), values));
        boolean lower = rule.comparison() == Rule.Comparison.EQUAL && above.signum() < 0;
        if (above.signum() > 0 || lower) {
            List<String> side = lower ? rule.left() : rule.right();
            values.merge(side.get(0), above.abs(), BigDecimal::add);
        }
    }

    private static BigDecimal sum(List<String> codes, Map<String, BigDecimal> values) {
        return codes.stream().map(values::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

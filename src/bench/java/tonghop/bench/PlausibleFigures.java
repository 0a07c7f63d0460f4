package tonghop.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Rule;

/**
 * The figures that a unit might report: they obey the form's rules, a longer period's flows are the sum of its months', and a report that
 * comes again corrects one figure in twenty. The same of the same unit, period and version at every call.
 */
final class PlausibleFigures {

    private PlausibleFigures() {}

    /**
     * @param unit its code
     * @param version from 0; each corrects what the one before said
     * @return by indicator; those of ratios are of no use
     */
    static Map<String, Integer> of(IndicatorForm form, ReportingPeriod period, String unit, int version) {
        var figures = new HashMap<String, Integer>();
        LocalDate end = period.windowEnd();
        for (LocalDate month = end; month.isAfter(period.windowStart()); month = month.minusMonths(1)) {
            Map<String, Integer> ofMonth = month(form, unit, month);
            for (Indicator indicator : form.indicators()) {
                if (indicator.nature() instanceof Nature.Flow || month.equals(end)) {
                    figures.merge(indicator.code(), ofMonth.get(indicator.code()), Integer::sum);
                }
            }
        }
        var random = new Random(Objects.hash(unit, period.period().code(), version));
        if (version > 0) {
            figures.replaceAll((code, figure) -> random.nextInt(20) == 0 ? figure + 1 : figure);
        }
        return obeying(form, figures);
    }

    /** What a unit has to report of a month: much the same every month. */
    private static Map<String, Integer> month(IndicatorForm form, String unit, LocalDate month) {
        var usual = new Random(unit.hashCode());
        var now = new Random(Objects.hash(unit, month.getYear(), month.getMonthValue()));
        var figures = new HashMap<String, Integer>();
        form.indicators().forEach(i -> figures.put(i.code(), 20 + usual.nextInt(60) + now.nextInt(10)));
        return obeying(form, figures);
    }

    /** The right sides of the rules brought to what their left sides ask. */
    private static Map<String, Integer> obeying(IndicatorForm form, Map<String, Integer> figures) {
        for (int round = 0; round < 4; round++) {
            for (Rule rule : form.rules()) {
                int left = rule.left().stream().mapToInt(figures::get).sum();
                String right = rule.right().get(0);
                if (rule.comparison() == Rule.Comparison.EQUAL || figures.get(right) < left) {
                    figures.put(right, left);
                }
            }
        }
        return figures;
    }
}

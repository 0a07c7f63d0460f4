package tonghop.recognise;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.programme.Form;
import tonghop.programme.Form.IndicatorForm;

/**
 * A form as it was read from one sheet, with what was noticed on the way.
 *
 * @param sums indicator → the sum of its figures in the columns of the units below, where the sheet has no figures of the unit's own; null
 *     where one of them cannot be read, or stands beside figures of something else
 */
record FormReading(Form form, FormContent content, List<Finding> findings, Map<String, @Nullable BigDecimal> sums) {

    FormReading(Form form, FormContent content, List<Finding> findings) {
        this(form, content, findings, Map.of());
    }

    /** True if the other one, of the same form, says of the unit itself what is here said of the units below it, and the sums are the same. */
    boolean isBreakdownOf(FormReading other) {
        return !sums.isEmpty()
                && form.code().equals(other.form.code())
                && other.content instanceof FormContent.Figures own
                && sums.entrySet().stream()
                        .allMatch(e -> isSum(e.getValue(), own.figures().get(e.getKey())));
    }

    private static boolean isSum(@Nullable BigDecimal sum, @Nullable Figure figure) {
        BigDecimal value = figure == null ? null : figure.value();
        return sum != null && value != null && sum.compareTo(value) == 0;
    }

    /** True if whatever the other form asks for is read by the one. */
    static boolean covers(Form one, Form other) {
        if (one instanceof IndicatorForm a && other instanceof IndicatorForm b) {
            return a.code().equals(b.code()) && new HashSet<>(a.rows()).containsAll(b.rows());
        }
        return one.equals(other);
    }
}

package tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.model.Period;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.HistoryLimits;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/**
 * Holds every figure of a report against what its unit reported for other periods. Whatever does not fit is a query: the figure counts, and
 * somebody is asked why.
 *
 * <p>Flows are compared with sums, with the months before and with the last periods; what is there at a period's end only with the year
 * before; a ratio with nothing, since its operands are. A figure that either side left empty is not compared. The messages name figures and
 * periods and no cell, so that the same query about the same figures has the same words.
 */
final class HistoryCheck {

    static final String DECREASE = "R13";
    static final String QUARTER = "R14";
    static final String UNUSUAL = "R15";
    static final String PARTS = "sum-of-parts";
    static final String LAST_YEAR = "same-period-last-year";
    static final String MORE = "more-history";

    /** Every code that is found here. */
    static final Set<String> CODES = Set.of(DECREASE, QUARTER, UNUSUAL, PARTS, LAST_YEAR, MORE);

    /** A file that was off as a whole is queried once more, not figure by figure. */
    static final int MAX_QUERIES = 50;

    private final IndicatorForm form;
    private final Period period;
    private final Past past;
    private final HistoryLimits limits;
    private final List<Finding> queries = new ArrayList<>();

    HistoryCheck(IndicatorForm form, Period period, Past past, HistoryLimits limits) {
        this.form = form;
        this.period = period;
        this.past = past;
        this.limits = limits;
    }

    /** The queries in the form's order. */
    List<Finding> check(Figures figures) {
        for (Indicator indicator : form.indicators()) {
            Figure figure = figures.figures().get(indicator.code());
            BigDecimal value = figure == null ? null : figure.value();
            if (figure != null && value != null && !(indicator.nature() instanceof Nature.Ratio)) {
                check(indicator, figure, value);
            }
        }
        return queries.size() <= MAX_QUERIES ? queries : cut();
    }

    private void check(Indicator indicator, Figure figure, BigDecimal value) {
        var asked = new Query(indicator, figure, value, period);
        String code = indicator.code();
        Lookback back = past.lookback();
        if (indicator.nature() instanceof Nature.Flow) {
            add(decrease(asked, code, back));
            add(sum(asked, code, back));
            add(unusual(asked, code, back));
        }
        Period lastYear = back.lastYear();
        BigDecimal before = lastYear == null ? null : past.value(lastYear, code);
        if (lastYear != null && before != null) {
            add(Deviation.sinceLastYear(asked, lastYear, before, limits));
        }
    }

    private void add(@Nullable Finding query) {
        if (query != null) {
            queries.add(query);
        }
    }

    /** What was counted from the start of the year on can only grow. */
    private @Nullable Finding decrease(Query asked, String code, Lookback back) {
        for (Period earlier : back.cumulative()) {
            BigDecimal before = past.value(earlier, code);
            if (before != null && asked.value().compareTo(before) < 0) {
                return asked.finding(
                        DECREASE,
                        "Số lũy kế giảm so với kỳ trước",
                        "nhỏ hơn " + Query.number(before) + " của " + earlier.label());
            }
        }
        return null;
    }

    private @Nullable Finding sum(Query asked, String code, Lookback back) {
        for (List<Period> way : back.parts()) {
            List<BigDecimal> values = past.values(way, code).orElse(List.of());
            BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!values.isEmpty()) {
                return asked.value().compareTo(sum) == 0 ? null : asked.notSum(way, values, sum);
            }
        }
        return null;
    }

    private @Nullable Finding unusual(Query asked, String code, Lookback back) {
        List<Period> known =
                back.recent().stream().filter(p -> past.value(p, code) != null).toList();
        return known.isEmpty() ? null : Deviation.unusual(asked, known, past.reported(known, code), limits);
    }

    private List<Finding> cut() {
        var cut = new ArrayList<>(queries.subList(0, MAX_QUERIES - 1));
        cut.add(Finding.warning(
                MORE,
                null,
                "Biểu " + form.code() + ": còn " + (queries.size() - cut.size())
                        + " số liệu nữa khác thường so với các kỳ khác, không liệt kê ở đây. Hãy kiểm tra có lấy nhầm số liệu của kỳ"
                        + " khác hoặc nhầm đơn vị tính không."));
        return cut;
    }
}

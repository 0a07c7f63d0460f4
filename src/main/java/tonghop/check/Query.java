package tonghop.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.programme.Indicator;
import tonghop.text.PrintedFigure;

/** A question about one figure of a report, as far as it is the same whatever the figure is held against. */
record Query(Indicator indicator, Figure figure, BigDecimal value, Period period) {

    private static final String WHAT_TO_DO =
            ". Hãy kiểm tra số liệu của các kỳ và gửi bản sửa; nếu số liệu đúng, hãy ghi lý do vào cột “Ghi chú” của dòng này.";

    /** @param against what it does not fit, as the end of a sentence that begins with the figure */
    Finding finding(String code, String problem, String against) {
        return Finding.warning(
                code,
                figure.at(),
                problem + ": chỉ tiêu " + indicator.code() + " “" + indicator.name() + "” của " + period.label()
                        + " là " + number(value) + ", " + against + WHAT_TO_DO);
    }

    Finding notSum(List<Period> parts, List<BigDecimal> values, BigDecimal sum) {
        boolean quarter = period.kind() == PeriodKind.QUARTER;
        boolean months = parts.get(0).kind() == PeriodKind.MONTH;
        String written = values.stream().map(Query::number).collect(Collectors.joining(" + "));
        return finding(
                quarter ? HistoryCheck.QUARTER : HistoryCheck.PARTS,
                quarter ? "Số quý khác tổng các tháng" : "Số lũy kế khác tổng các " + (months ? "tháng" : "quý"),
                "khác tổng từ " + parts.get(0).label() + " đến "
                        + parts.get(parts.size() - 1).label() + ": " + written + " = " + number(sum));
    }

    static String number(BigDecimal value) {
        return PrintedFigure.of(value);
    }
}

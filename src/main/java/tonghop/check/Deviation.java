package tonghop.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.programme.HistoryLimits;

/** Figures that are possible and yet far from what the unit reported before. */
final class Deviation {

    private Deviation() {}

    /**
     * Rule R15: further from the mean of the last periods than a number of times that mean.
     *
     * @param periods the last ones that have a figure, the latest first; at least one
     * @param last their figures
     */
    static @Nullable Finding unusual(Query asked, List<Period> periods, List<BigDecimal> last, HistoryLimits limits) {
        BigDecimal mean = last.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(last.size()), MathContext.DECIMAL64);
        BigDecimal off = asked.value().subtract(mean).abs();
        if (off.compareTo(mean.multiply(limits.meanFactor())) <= 0 || off.compareTo(limits.meanDifference()) <= 0) {
            return null;
        }
        return asked.finding(
                HistoryCheck.UNUSUAL,
                "Giá trị tăng/giảm bất thường so với các kỳ trước",
                "trong khi " + mean(periods) + " là " + Query.number(mean.setScale(1, RoundingMode.HALF_UP)));
    }

    private static String mean(List<Period> periods) {
        String latest = periods.get(0).label();
        return periods.size() == 1
                ? latest
                : "trung bình " + periods.size() + " kỳ từ "
                        + periods.get(periods.size() - 1).label() + " đến " + latest;
    }

    /** Many times as much as in the same period last year, or many times less, or nothing where there was something. */
    static @Nullable Finding sinceLastYear(Query asked, Period lastYear, BigDecimal before, HistoryLimits limits) {
        BigDecimal now = asked.value();
        boolean gone = now.signum() == 0 && before.signum() > 0;
        boolean far = now.subtract(before).abs().compareTo(limits.yearDifference()) > 0
                && (now.compareTo(before.multiply(limits.yearFactor())) > 0
                        || before.compareTo(now.multiply(limits.yearFactor())) > 0);
        if (!gone && !far) {
            return null;
        }
        return asked.finding(
                HistoryCheck.LAST_YEAR,
                gone
                        ? "Cùng kỳ năm trước có số liệu, kỳ này bằng 0"
                        : "Số liệu chênh lệch nhiều so với cùng kỳ năm trước",
                "trong khi " + lastYear.label() + " là " + Query.number(before));
    }
}

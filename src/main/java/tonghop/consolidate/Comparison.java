package tonghop.consolidate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.programme.Form;
import tonghop.programme.Indicator;
import tonghop.programme.Unit;

/**
 * A period beside an earlier one, by indicator, over the units that can be compared: those that gave the figure in both
 * periods, a unit that others went into as a whole beside the sum of those. So a unit that did not report never looks like
 * a fall in the figures.
 *
 * @param asOf when the last document that counts in the earlier period came
 * @param tables one for each form of figures that both periods have
 * @param leftOut units of either period that are in none of the numbers, with the reason, in the order of the units
 * @param restingOn units of the numbers whose own reports rest on other coverage than before
 */
public record Comparison(
        Against against,
        Period earlier,
        Instant asOf,
        List<Table> tables,
        List<LeftOut> leftOut,
        List<Coverages> restingOn) {

    /** Which earlier period it is. */
    public enum Against {
        PERIOD_BEFORE("period-before", "kỳ trước"),
        LAST_YEAR("last-year", "cùng kỳ năm trước");

        private final String code;
        private final String label;

        Against(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        /** As people read it, in Vietnamese. */
        public String label() {
            return label;
        }
    }

    /** Why a unit cannot be compared. */
    public enum Reason {
        NOT_NOW("not-reported-now", "chưa có số liệu kỳ này"),
        NOT_THEN("not-reported-then", "không có số liệu kỳ trước"),
        SPLIT("split", "không so sánh được, do đơn vị được chia tách hoặc nhận một phần đơn vị khác"),
        DURING("changed-during-period", "không so sánh được, do sắp xếp đơn vị ngay trong kỳ"),
        UNKNOWN("predecessor-unknown", "không so sánh được, do chưa rõ đơn vị trước hoặc sau sắp xếp");

        private final String code;
        private final String label;

        Reason(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        /** As people read it, in Vietnamese. */
        public String label() {
            return label;
        }
    }

    public record LeftOut(Unit unit, Reason reason) {}

    /** What a unit's report rests on in the two periods, in words; empty for a report made by hand. */
    public record Coverages(Unit unit, String now, String then) {}

    public record Table(Form.IndicatorForm form, List<Line> lines) {}

    /**
     * An indicator in both periods.
     *
     * @param now over the compared units only; null where no unit can be compared
     * @param then likewise
     * @param difference now less then; of a ratio in percentage points
     * @param percent of the difference in what was then; null of a ratio, and where that was zero
     * @param units how many units of this period the numbers are of
     * @param expected how many units owe this period
     */
    public record Line(
            Indicator indicator,
            @Nullable BigDecimal now,
            @Nullable BigDecimal then,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal percent,
            int units,
            int expected) {}
}

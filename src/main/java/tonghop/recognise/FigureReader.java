package tonghop.recognise;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/** Reads the figure in a cell. What can be read two ways is not read: it becomes an error with the cell. */
final class FigureReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a formula names another workbook; a table of its own is named in brackets, too, but not by a number. */
    private static final Pattern OTHER_FILE = Pattern.compile("\\[\\d+]");

    private static final Pattern TERM = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");
    private static final Pattern SUM = Pattern.compile(TERM + "(?:[+-]\\d+(?:\\.\\d+)?)*");
    private static final int LONGEST_SUM = 200;
    /** Less than any figure differs by; a program computes with 15 digits. */
    private static final BigDecimal LEAST = new BigDecimal("0.0001");

    private final MeasureCheck measures;

    FigureReader(Words words) {
        this.measures = new MeasureCheck(words);
    }

    /** True if the figure can have no decimals. */
    static boolean isCount(Indicator indicator) {
        return !indicator.decimals() && !(indicator.nature() instanceof Nature.Ratio);
    }

    /**
     * @param cell in the value column, or null where it is blank
     * @param unit where the office wrote a unit of measure
     * @param habit how the column writes its numbers
     */
    Figure read(
            Indicator indicator,
            @Nullable Cell cell,
            CellRef at,
            UnitSaid unit,
            NumberHabit habit,
            List<Finding> findings) {
        if (cell == null) {
            return new Figure(indicator.code(), null, at, "");
        }
        if (cell.formula() != null && OTHER_FILE.matcher(cell.formula()).find()) {
            findings.add(Finding.error(
                    "formula-external",
                    at,
                    in(indicator, at) + "lấy số từ một tệp khác (" + cell.formula()
                            + "). Hãy thay công thức bằng con số rồi gửi lại."));
            return new Figure(indicator.code(), null, at, "=" + cell.formula());
        }
        if (isStale(cell)) {
            findings.add(Finding.error(
                    "formula-stale",
                    at,
                    in(indicator, at) + "có kết quả lưu " + written(cell.value()) + " khác với công thức “="
                            + cell.formula() + "”. Hãy tính lại, lưu rồi gửi."));
            return new Figure(indicator.code(), null, at, written(cell.value()));
        }
        Finding otherwise = SeenOtherwise.finding(indicator, cell, at);
        if (otherwise != null) {
            refuse(indicator.nature() instanceof Nature.Ratio, otherwise, findings);
            return new Figure(indicator.code(), null, at, written(cell.value()));
        }
        BigDecimal value = value(indicator, cell.value(), at, habit, findings);
        if (value != null && isOtherUnit(indicator, unit, at, findings)) {
            value = null;
        }
        return new Figure(indicator.code(), value, at, written(cell.value()));
    }

    /** Whether the result that is stored of a sum of numbers is not their sum. */
    private static boolean isStale(Cell cell) {
        String formula = cell.formula();
        if (!(cell.value() instanceof CellValue.Number number) || formula == null || formula.length() > LONGEST_SUM) {
            return false;
        }
        String sum = formula.replace(" ", "");
        return SUM.matcher(sum).matches()
                && TERM.matcher(sum)
                                .results()
                                .map(term -> new BigDecimal(term.group()))
                                .reduce(number.value().negate(), BigDecimal::add)
                                .abs()
                                .compareTo(LEAST)
                        > 0;
    }

    private static @Nullable BigDecimal value(
            Indicator indicator, CellValue value, CellRef at, NumberHabit habit, List<Finding> findings) {
        boolean ratio = indicator.nature() instanceof Nature.Ratio;
        if (value instanceof CellValue.Number number) {
            return number(indicator, number, at, findings);
        }
        if (value instanceof CellValue.Text text) {
            return new TextFigure(indicator, text.text(), text.pointInDoubt(), at).read(habit, findings);
        }
        if (value instanceof CellValue.ErrorCode error) {
            String message = "là lỗi công thức " + error.code() + ". Hãy sửa công thức hoặc ghi con số.";
            return refuse(ratio, "figure-error", at, in(indicator, at) + message, findings);
        }
        if (value instanceof CellValue.NotComputed) {
            String message = "là công thức chưa được tính. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi.";
            return refuse(ratio, "figure-not-computed", at, in(indicator, at) + message, findings);
        }
        return refuse(false, "figure-unclear", at, in(indicator, at) + "không phải là số. Hãy ghi con số.", findings);
    }

    static String in(Indicator indicator, CellRef at) {
        return "Ô " + at.cell() + " (chỉ tiêu " + indicator.code() + " “" + indicator.name() + "”) ";
    }

    /** A ratio is computed from its operands, so that what stands in its cell may be broken. */
    private static @Nullable BigDecimal refuse(
            boolean harmless, String code, CellRef at, String message, List<Finding> findings) {
        refuse(harmless, Finding.error(code, at, message), findings);
        return null;
    }

    private static void refuse(boolean harmless, Finding finding, List<Finding> findings) {
        if (!harmless) {
            findings.add(finding);
        }
    }

    private static @Nullable BigDecimal number(
            Indicator indicator, CellValue.Number number, CellRef at, List<Finding> findings) {
        boolean ratio = indicator.nature() instanceof Nature.Ratio;
        return switch (number.kind()) {
            case PLAIN -> number.value();
            case PERCENT ->
                ratio
                        ? number.value().multiply(HUNDRED)
                        : refuse(
                                false,
                                "figure-percent",
                                at,
                                in(indicator, at) + "có định dạng phần trăm nhưng chỉ tiêu này tính bằng “"
                                        + indicator.unit() + "”. Hãy ghi số lượng.",
                                findings);
            case DATE ->
                refuse(
                        false,
                        "figure-date",
                        at,
                        in(indicator, at)
                                + "đang là ngày tháng, có thể do bảng tính tự đổi. Hãy định dạng ô là số và ghi lại.",
                        findings);
        };
    }

    private boolean isOtherUnit(Indicator indicator, UnitSaid unit, CellRef at, List<Finding> findings) {
        if (!measures.isOther(indicator, unit)) {
            return false;
        }
        findings.add(Finding.error(
                "unit-of-measure",
                at,
                in(indicator, at) + "tính bằng “" + unit.shown() + "”, biểu mẫu yêu cầu “" + indicator.unit()
                        + "”. Hãy quy đổi rồi gửi lại."));
        return true;
    }

    private static String written(CellValue value) {
        if (value instanceof CellValue.Text text) {
            return text.text();
        }
        if (value instanceof CellValue.Number number) {
            return number.value().toPlainString();
        }
        if (value instanceof CellValue.ErrorCode error) {
            return error.code();
        }
        return value instanceof CellValue.Bool bool ? Boolean.toString(bool.value()) : "=";
    }
}

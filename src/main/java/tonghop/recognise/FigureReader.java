package tonghop.recognise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;

/** Reads the figure in a cell. What can be read two ways is not read: it becomes an error with the cell. */
final class FigureReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a formula names another workbook; a table of its own is named in brackets, too, but not by a number. */
    private static final Pattern OTHER_FILE = Pattern.compile("\\[\\d+]");

    private static final Pattern DIGIT_BEFORE_LETTER = Pattern.compile("(?<=\\d)(?=\\p{L})");

    private final Words words;

    FigureReader(Words words) {
        this.words = words;
    }

    /**
     * @param cell in the value column, or null where it is blank
     * @param unit where the office wrote a unit of measure
     */
    Figure read(Indicator indicator, @Nullable Cell cell, CellRef at, UnitSaid unit, List<Finding> findings) {
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
        BigDecimal value = value(indicator, cell.value(), at, findings);
        if (value != null && isOtherUnit(indicator, unit, at, findings)) {
            value = null;
        }
        return new Figure(indicator.code(), value, at, written(cell.value()));
    }

    private @Nullable BigDecimal value(Indicator indicator, CellValue value, CellRef at, List<Finding> findings) {
        boolean ratio = indicator.nature() instanceof Nature.Ratio;
        if (value instanceof CellValue.Number number) {
            return number(indicator, number, at, findings);
        }
        if (value instanceof CellValue.Text text) {
            return text(indicator, text.text(), at, findings);
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

    private static String in(Indicator indicator, CellRef at) {
        return "Ô " + at.cell() + " (chỉ tiêu " + indicator.code() + " “" + indicator.name() + "”) ";
    }

    /** A ratio is computed from its operands, so that what stands in its cell may be broken. */
    private static @Nullable BigDecimal refuse(
            boolean harmless, String code, CellRef at, String message, List<Finding> findings) {
        if (!harmless) {
            findings.add(Finding.error(code, at, message));
        }
        return null;
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

    private @Nullable BigDecimal text(Indicator indicator, String text, CellRef at, List<Finding> findings) {
        NumberReading reading = NumberText.read(text, indicator.unit());
        if (reading instanceof NumberReading.Empty) {
            return null;
        }
        if (reading instanceof NumberReading.Value value) {
            return written(indicator, value, text, at, findings);
        }
        if (reading instanceof NumberReading.Unclear unclear) {
            return decided(indicator, unclear.candidates(), text, at, findings);
        }
        String message = "ghi “" + shortened(text) + "”, không đọc được thành một con số. Hãy chỉ ghi con số.";
        return refuse(false, "figure-unclear", at, in(indicator, at) + message, findings);
    }

    private @Nullable BigDecimal written(
            Indicator indicator, NumberReading.Value v, String text, CellRef at, List<Finding> findings) {
        boolean ratio = indicator.nature() instanceof Nature.Ratio;
        if (v.percent() && !ratio) {
            return refuse(
                    false,
                    "figure-percent",
                    at,
                    in(indicator, at) + "ghi “" + shortened(text) + "” là phần trăm, nhưng chỉ tiêu này tính bằng “"
                            + indicator.unit() + "”. Hãy ghi số lượng.",
                    findings);
        }
        return v.value();
    }

    /** A number that can be read two ways is decided by the form if only one reading fits a whole number. */
    private static @Nullable BigDecimal decided(
            Indicator indicator, List<BigDecimal> candidates, String text, CellRef at, List<Finding> findings) {
        List<BigDecimal> fitting = candidates.stream()
                .filter(c -> indicator.decimals() || indicator.nature() instanceof Nature.Ratio || isWhole(c))
                .toList();
        if (fitting.size() == 1) {
            findings.add(Finding.info(
                    "figure-decided",
                    at,
                    in(indicator, at) + "ghi “" + shortened(text) + "”, được đọc là "
                            + fitting.get(0).toPlainString() + " vì chỉ tiêu này là số nguyên."));
            return fitting.get(0);
        }
        String readings = candidates.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" hoặc "));
        return refuse(
                false,
                "figure-ambiguous",
                at,
                in(indicator, at) + "ghi “" + shortened(text) + "”, có thể hiểu là " + readings
                        + ". Hãy ghi lại cho rõ (dấu phẩy cho phần thập phân, dấu chấm ngăn hàng nghìn).",
                findings);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** True if a unit of measure said for the figure is of another size than the form's, e.g. đồng for triệu đồng. */
    private boolean isOtherUnit(Indicator indicator, UnitSaid said, CellRef at, List<Finding> findings) {
        if (indicator.nature() instanceof Nature.Ratio) {
            return false;
        }
        Set<String> expected = scales(indicator.unit());
        boolean sized = !expected.isEmpty();
        boolean other =
                differs(scales(said.column()), expected, sized && !said.column().isBlank())
                        || differs(scales(said.name()), expected, false)
                        || sized && differs(scales(said.table()), expected, false);
        if (other) {
            findings.add(Finding.error(
                    "unit-of-measure",
                    at,
                    in(indicator, at) + "tính bằng “" + said.shown() + "”, biểu mẫu yêu cầu “" + indicator.unit()
                            + "”. Hãy quy đổi rồi gửi lại."));
        }
        return other;
    }

    private static boolean differs(Set<String> said, Set<String> expected, boolean mustSay) {
        return (mustSay || !said.isEmpty()) && !said.equals(expected);
    }

    private Set<String> scales(String unit) {
        String key =
                words.expanded(DIGIT_BEFORE_LETTER.matcher(unit).replaceAll(" ").replace("đ/c", ""));
        return words.scales.stream().filter(s -> Words.contains(key, s)).collect(Collectors.toSet());
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

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }
}

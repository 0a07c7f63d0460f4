package tonghop.recognise;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;
import tonghop.text.PrintedFigure;

/**
 * A figure that was written as text. What can be read two ways is decided by the form's type, else by the other cells of its column; the
 * finding says which.
 *
 * @param written the cell's text
 * @param pointInDoubt whether its document leaves open what a point before three digits is
 */
record TextFigure(Indicator indicator, String written, boolean pointInDoubt, CellRef at) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern ONE_DOT_GROUP = Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}\\.\\d{3}(?![\\d.,])");
    private static final int LONGEST_SHOWN = 60;

    /** The value; null where it is empty or, with the reason among the findings, in doubt. */
    @Nullable
    BigDecimal read(NumberHabit habit, List<Finding> findings) {
        NumberReading reading = NumberText.read(written, indicator.unit());
        if (reading instanceof NumberReading.Empty) {
            return null;
        }
        if (reading instanceof NumberReading.Unclear unclear) {
            return decided(unclear.candidates(), habit, findings);
        }
        if (reading instanceof NumberReading.Value value) {
            return value(value, habit, findings);
        }
        findings.add(error("figure-unclear", ", không đọc được thành một con số. Hãy chỉ ghi con số."));
        return null;
    }

    private @Nullable BigDecimal value(NumberReading.Value value, NumberHabit habit, List<Finding> findings) {
        if (value.percent() && !isRatio()) {
            findings.add(error(
                    "figure-percent",
                    " là phần trăm, nhưng chỉ tiêu này tính bằng “" + indicator.unit() + "”. Hãy ghi số lượng."));
            return null;
        }
        if (isDoubtfulDot(value.value(), habit)) {
            findings.add(ambiguous(List.of(value.value(), value.value().movePointLeft(3))));
            return null;
        }
        return value.value();
    }

    /**
     * In a column that writes its decimals behind a dot, or a document that does not tell how, three digits behind one
     * may be thousands or decimals.
     */
    private boolean isDoubtfulDot(BigDecimal value, NumberHabit habit) {
        return indicator.decimals()
                && (pointInDoubt || habit.hasDecimalDots())
                && isWhole(value)
                && ONE_DOT_GROUP.matcher(written).find();
    }

    private @Nullable BigDecimal decided(List<BigDecimal> candidates, NumberHabit habit, List<Finding> findings) {
        List<BigDecimal> fitting = candidates.stream().filter(this::fitsType).toList();
        if (fitting.size() == 1) {
            findings.add(decided(fitting.get(0), isRatio() ? "tỷ lệ không quá 100%" : "chỉ tiêu này là số nguyên"));
            return fitting.get(0);
        }
        BigDecimal usual = habit.choose(written, candidates).orElse(null);
        findings.add(
                usual == null
                        ? ambiguous(candidates)
                        : decided(usual, "các ô khác trong cột dùng dấu phẩy theo cách này"));
        return usual;
    }

    private boolean fitsType(BigDecimal candidate) {
        return isRatio() ? candidate.compareTo(HUNDRED) <= 0 : indicator.decimals() || isWhole(candidate);
    }

    private boolean isRatio() {
        return indicator.nature() instanceof Nature.Ratio;
    }

    private Finding decided(BigDecimal value, String reason) {
        return Finding.info(
                "figure-decided",
                at,
                FigureReader.in(indicator, at) + "ghi “" + shown() + "”, được đọc là " + PrintedFigure.of(value)
                        + " vì " + reason + ".");
    }

    private Finding ambiguous(List<BigDecimal> candidates) {
        String readings = candidates.stream().map(PrintedFigure::of).collect(Collectors.joining(" hoặc "));
        return error(
                "figure-ambiguous",
                ", có thể hiểu là " + readings
                        + ". Hãy ghi lại cho rõ (dấu phẩy cho phần thập phân, dấu chấm ngăn hàng nghìn).");
    }

    private Finding error(String code, String why) {
        return Finding.error(code, at, FigureReader.in(indicator, at) + "ghi “" + shown() + "”" + why);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private String shown() {
        String line = written.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 3) + "…";
    }
}

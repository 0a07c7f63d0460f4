package tonghop.wordreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import tonghop.consolidate.Comparison;
import tonghop.consolidate.Comparison.Line;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.text.PrintedFigure;

/** A group beside an earlier period, in one paragraph: how many indicators rose and fell, and those that did so most. */
final class GroupComparison {

    private final Comparison comparison;
    private final List<Line> lines;
    private final int units;

    private GroupComparison(Comparison comparison, List<Line> lines) {
        this.comparison = comparison;
        this.lines = lines;
        this.units = lines.stream().mapToInt(Line::units).max().orElse(0);
    }

    /**
     * @param lines the group's
     * @return empty where nothing can be compared
     */
    static String of(Comparison comparison, List<Line> lines) {
        var comparable =
                lines.stream().filter(line -> line.difference() != null).toList();
        return comparable.isEmpty() ? "" : new GroupComparison(comparison, comparable).text();
    }

    private String text() {
        var parts = new ArrayList<String>();
        parts.add("So với " + comparison.against().label() + " ("
                + comparison.earlier().label() + "), tính trên " + units + "/"
                + lines.get(0).expected() + " đơn vị có số liệu ở cả hai kỳ: " + counts());
        most("tăng nhiều nhất: ", 1, parts);
        most("giảm nhiều nhất: ", -1, parts);
        lines.stream()
                .filter(line -> isRatio(line) && sign(line) != 0)
                .forEach(line -> parts.add(PlainWords.within(line.indicator().name()) + " " + changed(line)));
        return String.join("; ", parts) + ".";
    }

    private String counts() {
        var counts = new ArrayList<String>();
        count(counts, 1, " chỉ tiêu tăng");
        count(counts, -1, " chỉ tiêu giảm");
        count(counts, 0, " chỉ tiêu không đổi");
        return String.join(", ", counts);
    }

    private void count(List<String> counts, int sign, String what) {
        long count = lines.stream().filter(line -> sign(line) == sign).count();
        if (count > 0) {
            counts.add(count + what);
        }
    }

    /** Points of a percentage are no measure beside percents: ratios stand for themselves. */
    private void most(String opening, int sign, List<String> parts) {
        Function<Line, BigDecimal> size =
                line -> Objects.requireNonNull(line.percent()).abs();
        lines.stream()
                .filter(line -> !isRatio(line) && line.percent() != null && sign(line) == sign)
                .min(Comparator.comparing(size).reversed())
                .ifPresent(line -> parts.add(opening + named(line.indicator()) + ", " + changed(line)));
    }

    /** A part has no name without the indicator before it; its code tells where that stands. */
    private static String named(Indicator indicator) {
        var wording = Wording.of(indicator);
        return wording.kind() == Wording.Kind.PART
                ? wording.noun() + " (chỉ tiêu " + indicator.code() + ")"
                : PlainWords.within(indicator.name());
    }

    private String changed(Line line) {
        var then = Objects.requireNonNull(line.then());
        var now = Objects.requireNonNull(line.now());
        String by = isRatio(line)
                ? points(line) + " điểm phần trăm"
                : PrintedFigure.pair(
                                        Objects.requireNonNull(line.percent())
                                                .abs()
                                                .toPlainString(),
                                        "")
                                .get(0) + "%";
        String on = line.units() == units ? "" : ", tính trên " + line.units() + " đơn vị";
        return (sign(line) > 0 ? "tăng " : "giảm ") + by + " (từ " + PrintedTotal.of(line.indicator(), then)
                + (sign(line) > 0 ? " lên " : " xuống ") + PrintedTotal.measured(line.indicator(), now) + on + ")";
    }

    private static String points(Line line) {
        return PrintedTotal.of(
                line.indicator(), Objects.requireNonNull(line.difference()).abs());
    }

    private static int sign(Line line) {
        return Objects.requireNonNull(line.difference()).signum();
    }

    private static boolean isRatio(Line line) {
        return line.indicator().nature() instanceof Nature.Ratio;
    }
}

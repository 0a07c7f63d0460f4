package tonghop.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.CarriedCoverage;
import tonghop.model.Explanation;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Rule;
import tonghop.programme.Rule.Comparison;
import tonghop.text.PrintedFigure;

/**
 * The form's rules between figures. A rule with an empty operand is not evaluated. Of a consolidated output it may be broken
 * with nobody at fault: where some units left a figure of the smaller side empty, that is said and explains it.
 */
final class RuleCheck {

    private RuleCheck() {}

    /**
     * @param coverage what a consolidated output says of its totals, or null
     * @param receivedAt when the report came
     */
    static void check(
            IndicatorForm form,
            Figures figures,
            @Nullable CarriedCoverage coverage,
            Instant receivedAt,
            List<Finding> findings) {
        for (Rule rule : form.rules()) {
            Optional<List<Figure>> left = operands(rule.left(), figures);
            Optional<List<Figure>> right = operands(rule.right(), figures);
            if (left.isPresent() && right.isPresent() && !holds(rule, sum(left.get()), sum(right.get()))) {
                Finding broken = broken(rule, left.get(), right.get());
                String gaps = coverage == null ? "" : gaps(smaller(left.get(), right.get()), coverage);
                findings.add(gaps.isEmpty() ? broken : broken.explained(Explanation.ofSender(receivedAt, gaps)));
            }
        }
    }

    private static Optional<List<Figure>> operands(List<String> codes, Figures figures) {
        var operands = new ArrayList<Figure>();
        for (String code : codes) {
            Figure figure = figures.figures().get(code);
            if (figure == null || figure.value() == null) {
                return Optional.empty();
            }
            operands.add(figure);
        }
        return Optional.of(operands);
    }

    private static BigDecimal sum(List<Figure> figures) {
        return figures.stream().flatMap(f -> Stream.ofNullable(f.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean holds(Rule rule, BigDecimal left, BigDecimal right) {
        int order = left.compareTo(right);
        return rule.comparison() == Comparison.EQUAL ? order == 0 : order <= 0;
    }

    /** The side that empty figures can have made too small; no figure is negative. */
    private static List<Figure> smaller(List<Figure> left, List<Figure> right) {
        return sum(left).compareTo(sum(right)) < 0 ? left : right;
    }

    /** E.g. {@code chỉ tiêu 1.2: tổng của 4 đơn vị, 1 đơn vị để trống}; empty where all of them rest on the same units. */
    private static String gaps(List<Figure> figures, CarriedCoverage coverage) {
        return figures.stream()
                .map(Figure::indicator)
                .flatMap(code -> Stream.ofNullable(coverage.gaps().get(code))
                        .map(gap -> "chỉ tiêu " + code + ": " + gap.shown()))
                .collect(Collectors.joining("; "));
    }

    private static Finding broken(Rule rule, List<Figure> left, List<Figure> right) {
        String message =
                rule.message() + ": " + side(left) + (rule.comparison() == Comparison.EQUAL ? " khác " : " lớn hơn ")
                        + side(right) + ". Hãy kiểm tra các ô "
                        + Stream.concat(left.stream(), right.stream())
                                .map(f -> f.at().cell())
                                .collect(Collectors.joining(", "))
                        + ".";
        return new Finding(rule.severity(), rule.code(), left.get(0).at(), message);
    }

    private static String side(List<Figure> figures) {
        String codes = figures.stream().map(Figure::indicator).collect(Collectors.joining(" + "));
        return codes + " = " + PrintedFigure.of(sum(figures));
    }
}

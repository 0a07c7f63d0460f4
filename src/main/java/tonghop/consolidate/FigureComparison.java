package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Comparison.Line;
import tonghop.consolidate.Comparison.Table;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.model.CarriedCoverage.Operands;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/** One form of figures in two periods, over the units that are set beside each other. */
final class FigureComparison {

    private final FigureTable now;
    private final Map<String, IndicatorLine> linesNow;
    private final Map<String, IndicatorLine> linesThen;
    private final Map<String, List<String>> matches;

    /** @param matches code of a unit now → codes of the units then */
    FigureComparison(FigureTable now, FigureTable then, Map<String, List<String>> matches) {
        this.now = now;
        this.linesNow = byCode(now);
        this.linesThen = byCode(then);
        this.matches = matches;
    }

    private static Map<String, IndicatorLine> byCode(FigureTable table) {
        var lines = new HashMap<String, IndicatorLine>();
        table.lines().forEach(line -> lines.put(line.indicator().code(), line));
        return lines;
    }

    Table table() {
        return new Table(now.form(), now.lines().stream().map(this::line).toList());
    }

    private Line line(IndicatorLine line) {
        var sumsNow = new ArrayList<Operands>();
        var sumsThen = new ArrayList<Operands>();
        for (var match : matches.entrySet()) {
            var current = operands(linesNow, line.indicator(), List.of(match.getKey()));
            var earlier = operands(linesThen, line.indicator(), match.getValue());
            if (current != null && earlier != null) {
                sumsNow.add(current);
                sumsThen.add(earlier);
            }
        }
        boolean ratio = line.indicator().nature() instanceof Nature.Ratio;
        var value = value(RatioOperands.sum(sumsNow), ratio);
        var before = value(RatioOperands.sum(sumsThen), ratio);
        var difference = value == null || before == null ? null : Percentage.canonical(value.subtract(before));
        var percent = ratio || before == null ? null : Percentage.of(difference, before.abs());
        return new Line(line.indicator(), value, before, difference, percent, sumsNow.size(), line.expected());
    }

    private static @Nullable BigDecimal value(@Nullable Operands sum, boolean ratio) {
        if (sum == null) {
            return null;
        }
        return ratio ? Percentage.of(sum.numerator(), sum.denominator()) : sum.numerator();
    }

    /** What the units come to together, a plain figure over one; null where one of them did not give it. */
    private static @Nullable Operands operands(
            Map<String, IndicatorLine> lines, Indicator indicator, List<String> units) {
        var all = new ArrayList<Operands>();
        for (String unit : units) {
            var one = indicator.nature() instanceof Nature.Ratio ratio
                    ? ofRatio(lines, indicator, ratio, unit)
                    : plain(figure(lines, indicator.code(), unit));
            if (one == null) {
                return null;
            }
            all.add(one);
        }
        return RatioOperands.sum(all);
    }

    private static @Nullable Operands plain(@Nullable UnitFigure figure) {
        return figure == null || figure.value() == null ? null : new Operands(figure.value(), BigDecimal.ONE);
    }

    private static @Nullable Operands ofRatio(
            Map<String, IndicatorLine> lines, Indicator indicator, Nature.Ratio ratio, String unit) {
        var numerator = figure(lines, ratio.numerator(), unit);
        var denominator = figure(lines, ratio.denominator(), unit);
        if (numerator == null || denominator == null || numerator.value() == null || denominator.value() == null) {
            return null;
        }
        var carried = RatioOperands.carried(
                numerator.document(),
                indicator,
                numerator.value(),
                denominator.value(),
                numerator.correction() != null || denominator.correction() != null);
        return carried != null ? carried : new Operands(numerator.value(), denominator.value());
    }

    private static @Nullable UnitFigure figure(Map<String, IndicatorLine> lines, String indicator, String unit) {
        var line = lines.get(indicator);
        return line == null ? null : line.byUnit().get(unit);
    }
}

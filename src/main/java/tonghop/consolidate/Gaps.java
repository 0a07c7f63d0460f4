package tonghop.consolidate;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.model.CarriedCoverage.Gap;
import tonghop.programme.Rule;

/**
 * The totals of a rule that do not rest on the same units: a unit left one figure of the rule empty and gave another. The
 * totals may break the rule then although every report keeps it.
 */
final class Gaps {

    private Gaps() {}

    /** Indicator → who is in its total; in the order of the rules. */
    static Map<String, Gap> in(Consolidation consolidation) {
        var gaps = new LinkedHashMap<String, Gap>();
        for (FigureTable table : consolidation.tables()) {
            Map<String, IndicatorLine> lines = table.lines().stream()
                    .collect(Collectors.toMap(line -> line.indicator().code(), line -> line));
            for (Rule rule : table.form().rules()) {
                List<IndicatorLine> operands = Stream.concat(rule.left().stream(), rule.right().stream())
                        .distinct()
                        .filter(lines::containsKey)
                        .map(lines::get)
                        .toList();
                Set<String> giving = giving(operands);
                operands.stream()
                        .filter(line -> isGap(line, giving))
                        .forEach(line -> gaps.put(line.indicator().code(), gap(line)));
            }
        }
        return gaps;
    }

    /** The units that gave any of the figures. */
    private static Set<String> giving(Collection<IndicatorLine> operands) {
        var giving = new HashSet<String>();
        for (IndicatorLine line : operands) {
            line.byUnit().forEach((unit, figure) -> {
                if (figure.value() != null) {
                    giving.add(unit);
                }
            });
        }
        return giving;
    }

    /** Where no unit gave it there is no total that could break a rule. */
    private static boolean isGap(IndicatorLine line, Set<String> giving) {
        return line.total() != null
                && line.byUnit().entrySet().stream()
                        .anyMatch(f -> giving.contains(f.getKey())
                                && below(line, f.getValue()).empty() > 0);
    }

    private static Gap gap(IndicatorLine line) {
        return line.byUnit().values().stream()
                .map(figure -> below(line, figure))
                .reduce(new Gap(0, 0), (a, b) -> new Gap(a.given() + b.given(), a.empty() + b.empty()));
    }

    /** What one unit brings to the total: of a consolidated report, the units below it. */
    private static Gap below(IndicatorLine line, UnitFigure figure) {
        if (figure.value() == null) {
            return new Gap(0, 1);
        }
        var coverage = figure.document().coverage();
        var carried = coverage == null || figure.correction() != null
                ? null
                : coverage.gaps().get(line.indicator().code());
        return carried == null ? new Gap(1, 0) : carried;
    }
}

package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.consolidate.CountedReports.UnitContent;
import tonghop.model.CarriedCoverage.Operands;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.programme.Form;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.Unit;

/**
 * One form of figures over the units.
 *
 * <p>A ratio is the sum of the numerators over the sum of the denominators, both over the units that reported both: a
 * unit that left one of the two empty would otherwise pull the percentage up or down by a number nobody reported. It is
 * said in the findings, since the ratio then differs from that of the two totals printed beside it.
 */
final class FigureTotals {

    private final Form.IndicatorForm form;
    private final Map<String, BigDecimal> targets;
    private final Set<String> owing;
    private final List<UnitContent<Figures>> reports;
    private final List<Finding> findings;
    private final FigureTable table;

    FigureTotals(Form.IndicatorForm form, Map<String, BigDecimal> targets, CountedReports counted) {
        this.form = form;
        this.targets = targets;
        this.owing = counted.owing();
        var own = OwnReports.of(counted, form, Figures.class);
        this.reports = own.reports();
        this.findings = new ArrayList<>(counted.within(form, own.within()).toList());
        this.table =
                new FigureTable(form, form.indicators().stream().map(this::line).toList(), own.within());
    }

    FigureTable table() {
        return table;
    }

    List<Finding> findings() {
        return findings;
    }

    private IndicatorLine line(Indicator indicator) {
        return indicator.nature() instanceof Nature.Ratio ratio ? ratio(indicator, ratio) : sum(indicator);
    }

    private IndicatorLine sum(Indicator indicator) {
        var byUnit = new LinkedHashMap<String, UnitFigure>();
        for (var report : reports) {
            var figure = report.content().figures().get(indicator.code());
            var document = report.submission().document();
            byUnit.put(
                    report.unit().code(),
                    figure == null
                            ? new UnitFigure(null, null, document)
                            : new UnitFigure(
                                    value(report, indicator.code()),
                                    figure.at(),
                                    document,
                                    figure.correction(),
                                    UnreadFigures.written(figure, indicator)));
        }
        return line(indicator, total(indicator.code()), r -> value(r, indicator.code()) != null, byUnit, null);
    }

    private IndicatorLine ratio(Indicator indicator, Nature.Ratio ratio) {
        var byUnit = new LinkedHashMap<String, UnitFigure>();
        var oneOnly = new ArrayList<Unit>();
        var both = new LinkedHashMap<String, Operands>();
        for (var report : reports) {
            var operands = RatioOperands.of(report, indicator, ratio);
            if (operands != null) {
                both.put(report.unit().code(), operands);
            } else if (value(report, ratio.numerator()) != null || value(report, ratio.denominator()) != null) {
                oneOnly.add(report.unit());
            }
            byUnit.put(
                    report.unit().code(),
                    new UnitFigure(
                            percentage(operands), null, report.submission().document()));
        }
        if (!oneOnly.isEmpty()) {
            findings.add(Remarks.operandMissing(indicator, ratio, oneOnly));
        }
        var over = RatioOperands.sum(both.values());
        return line(indicator, percentage(over), r -> both.containsKey(r.unit().code()), byUnit, over);
    }

    private static @Nullable BigDecimal percentage(@Nullable Operands operands) {
        return operands == null ? null : Percentage.of(operands.numerator(), operands.denominator());
    }

    private IndicatorLine line(
            Indicator indicator,
            @Nullable BigDecimal total,
            Predicate<UnitContent<Figures>> gave,
            Map<String, UnitFigure> byUnit,
            @Nullable Operands over) {
        var reported = reports.stream()
                .filter(r -> owing.contains(r.unit().code()))
                .filter(gave)
                .count();
        return new IndicatorLine(
                indicator,
                total,
                (int) reported,
                owing.size(),
                Collections.unmodifiableMap(byUnit),
                targets.get(indicator.code()),
                over);
    }

    /** The sum over the reports, or null where none of them has the figure. */
    private @Nullable BigDecimal total(String indicator) {
        BigDecimal total = null;
        for (var report : reports) {
            var value = value(report, indicator);
            if (value != null) {
                total = total == null ? value : total.add(value);
            }
        }
        return total == null ? null : Percentage.canonical(total);
    }

    private static @Nullable BigDecimal value(UnitContent<Figures> report, String indicator) {
        var figure = report.content().figures().get(indicator);
        var value = figure == null ? null : figure.value();
        return value == null ? null : Percentage.canonical(value);
    }
}

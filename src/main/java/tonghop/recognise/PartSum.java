package tonghop.recognise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.programme.ColumnRole;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;

/**
 * Holds a unit's figure against the figures of the units under it in the columns beside. A ratio is no sum; a figure without any beside it is
 * the unit's own.
 */
final class PartSum {

    private final FigureReader figures;

    PartSum(FigureReader figures) {
        this.figures = figures;
    }

    /** The figure; without its value, and with the reason among the findings, where it is not the sum of its parts. */
    Figure checked(Figure total, Indicator indicator, Sheet sheet, Row row, Header header, List<Finding> findings) {
        if (header.parts().isEmpty() || indicator.nature() instanceof Nature.Ratio) {
            return total;
        }
        var doubts = new ArrayList<Finding>();
        BigDecimal sum = sum(indicator, sheet, row, header, doubts);
        if (doubts.isEmpty() && (sum == null || isEqual(sum, total.value()))) {
            return total;
        }
        findings.add(TableFindings.notSum(total, sum, doubts));
        return new Figure(total.indicator(), null, total.at(), total.written());
    }

    /**
     * Of the form's rows under a header that has no column of the unit's own; a row without figures has no sum. Other figures there, be it in
     * a row in doubt or in a column that is nobody's, are no part of a sum, so that it is null.
     */
    void sums(Sheet sheet, Header header, Map<Row, RowMatch> rowsThere, Map<String, @Nullable BigDecimal> sums) {
        boolean ofParts = header.values().isEmpty() && !header.parts().isEmpty();
        rowsThere.forEach((row, match) -> {
            if (match instanceof RowMatch.Matched m && !(m.indicator().nature() instanceof Nature.Ratio)) {
                String code = m.indicator().code();
                var doubts = new ArrayList<Finding>();
                BigDecimal sum = sum(m.indicator(), sheet, row, header, doubts);
                boolean others = !ofParts || hasOthers(row, header);
                if (sum != null || !doubts.isEmpty() || others) {
                    sums.put(code, doubts.isEmpty() && !others && !sums.containsKey(code) ? sum : null);
                }
            } else if (match instanceof RowMatch.Doubtful d) {
                d.candidates().forEach(i -> sums.put(i.code(), null));
            }
        });
    }

    /** True if a number stands in a column that is no unit's and whose head says nothing known. */
    private static boolean hasOthers(Row row, Header header) {
        int name = header.column(ColumnRole.NAME).orElse(0);
        return row.cells().stream()
                .filter(c -> c.column() > name
                        && !header.parts().contains(c.column())
                        && !header.roles().containsKey(c.column()))
                .anyMatch(c -> c.value() instanceof CellValue.Number
                        || NumberText.read(c.text()) instanceof NumberReading.Value);
    }

    /** Null where no part has a figure. */
    private @Nullable BigDecimal sum(Indicator indicator, Sheet sheet, Row row, Header header, List<Finding> doubts) {
        BigDecimal sum = null;
        for (int column : header.parts()) {
            CellRef at = CellRef.at(sheet.name(), row.index(), column);
            BigDecimal part = figures.read(
                            indicator,
                            FigureTables.cell(row, column),
                            at,
                            new UnitSaid("", "", ""),
                            new NumberHabit(),
                            doubts)
                    .value();
            sum = part == null ? sum : part.add(sum == null ? BigDecimal.ZERO : sum);
        }
        doubts.removeIf(d -> d.severity() != Severity.ERROR);
        return sum;
    }

    private static boolean isEqual(BigDecimal sum, @Nullable BigDecimal total) {
        return total != null && sum.compareTo(total) == 0;
    }
}

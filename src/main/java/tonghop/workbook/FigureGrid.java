package tonghop.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.CellRef;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.workbook.Landmarks.Place;

/**
 * Where each figure stands on the sheet of units, and the formulas between them: an indicator a row, its total in one
 * column, the units in the columns after it.
 *
 * @param sheet the sheet's name
 * @param rows code of an indicator or group → its row, from 0
 * @param lines indicator code → its line
 */
record FigureGrid(
        String sheet,
        FigureTable table,
        List<UnitLine> units,
        Map<String, Integer> rows,
        Map<String, IndicatorLine> lines) {

    static final int TOTAL = 3;
    static final int FIRST_UNIT = 4;
    static final int HEADER = 2;

    /** Asks that the cell holds a number: no figure has more than twelve digits, and an empty cell is not greater. */
    private static final String ANY_NUMBER = "\">-1E+15\"";

    static FigureGrid of(String sheet, FigureTable table, List<UnitLine> units) {
        var rows = new HashMap<String, Integer>();
        int row = HEADER;
        for (var formRow : table.form().rows()) {
            rows.put(formRow.code(), ++row);
        }
        var lines = new HashMap<String, IndicatorLine>();
        table.lines().forEach(l -> lines.put(l.indicator().code(), l));
        return new FigureGrid(sheet, table, units, rows, lines);
    }

    /** Refers to an indicator's total from another sheet; null where the sheet has no formula, for the same reason. */
    @Nullable
    String totalReference(IndicatorLine line) {
        boolean nothing = line.total() == null && !(line.indicator().nature() instanceof Nature.Ratio);
        return nothing ? null : reference(line.indicator().code());
    }

    private String reference(String indicator) {
        return SheetNames.quoted(sheet) + "!" + cell(TOTAL, indicator);
    }

    /**
     * An indicator's total: the sum of the units; for a ratio the ratio of the sums over those units that gave both
     * figures. Empty where there is nothing to add or to divide by.
     *
     * @return null for a sum of nothing, since LibreOffice, converting the workbook to .xls, stores a zero for a formula that
     *     comes to an empty text; for a ratio whose operands the form does not have, and for one that a unit computed from sums of its own,
     *     which stand in no cell
     */
    @Nullable
    String totalFormula(Indicator indicator) {
        if (indicator.nature() instanceof Nature.Ratio ratio) {
            boolean ownSums = line(indicator).byUnit().values().stream().anyMatch(f -> hasOwnSums(f, indicator));
            return holds(ratio) && !ownSums ? ratioOfSums(range(ratio.numerator()), range(ratio.denominator())) : null;
        }
        String all = range(indicator.code());
        return line(indicator).total() == null ? null : "IF(COUNT(" + all + ")=0,\"\",SUM(" + all + "))";
    }

    private IndicatorLine line(Indicator indicator) {
        return Objects.requireNonNull(lines.get(indicator.code()));
    }

    /** True where the unit's report consolidates others, and its ratio is not that of the two figures beside it. */
    static boolean hasOwnSums(@Nullable UnitFigure figure, Indicator indicator) {
        var coverage = figure == null ? null : figure.document().coverage();
        return coverage != null && coverage.ratios().containsKey(indicator.code());
    }

    /** As {@link #totalFormula}, for the unit of that position. */
    @Nullable
    String unitRatio(Nature.Ratio ratio, int unit) {
        if (!holds(ratio)) {
            return null;
        }
        int column = FIRST_UNIT + unit;
        return ratioFormula(cell(column, ratio.numerator()), cell(column, ratio.denominator()));
    }

    private boolean holds(Nature.Ratio ratio) {
        return rows.containsKey(ratio.numerator()) && rows.containsKey(ratio.denominator());
    }

    /** A ratio of two cells in percent, empty where one is empty or the lower one zero. */
    static String ratioFormula(String numerator, String denominator) {
        String both = "COUNT(" + numerator + "," + denominator + ")=2";
        return "IF(" + both + ",IF(" + denominator + "=0,\"\"," + numerator + "*100/" + denominator + "),\"\")";
    }

    private static String ratioOfSums(String numerators, String denominators) {
        String below = "SUMIFS(" + denominators + "," + numerators + "," + ANY_NUMBER + ")";
        String above = "SUMIFS(" + numerators + "," + denominators + "," + ANY_NUMBER + ")";
        return "IF(" + below + "=0,\"\"," + above + "*100/" + below + ")";
    }

    private String range(String indicator) {
        int last = FIRST_UNIT + Math.max(units.size(), 1) - 1;
        return cell(FIRST_UNIT, indicator) + ":" + cell(last, indicator);
    }

    /** Where the total stands. */
    Place total(String indicator) {
        return new Place(sheet, row(indicator), TOTAL);
    }

    /** Where the figure of the unit of that position stands. */
    Place place(int unit, String indicator) {
        return new Place(sheet, row(indicator), FIRST_UNIT + unit);
    }

    private String cell(int column, String indicator) {
        return CellRef.column(column) + (row(indicator) + 1);
    }

    private int row(String indicator) {
        Integer row = rows.get(indicator);
        if (row == null) {
            throw new IllegalArgumentException("form " + table.form().code() + " has no row " + indicator);
        }
        return row;
    }
}

package tonghop.workbook;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a chart shows, and the table under it.
 *
 * @param over the title of the axis along which the items stand
 * @param scale the title of the axis of the values
 * @param series their titles, four at most, in the order of each item's values
 * @param last the title of the table's last column
 * @param items at least two
 */
record Plot(Kind kind, String title, String over, String scale, List<String> series, String last, List<Item> items) {

    /** Whether the chart names the items as the last column does, since their labels are too long for it. */
    boolean namedByRemark() {
        return kind == Kind.BARS;
    }

    /** How the series are drawn. */
    enum Kind {
        /** Percentages: the first series as bars, the second as a line across them, any others in the table only. */
        BARS_UNDER_LINE,
        /** On top of each other. */
        STACKED,
        /** The first series as bars, any others in the table only. */
        BARS
    }

    /**
     * @param label stands in the table's first column
     * @param values one a series
     * @param remark stands in the last column
     */
    record Item(String label, List<BigDecimal> values, String remark) {}
}

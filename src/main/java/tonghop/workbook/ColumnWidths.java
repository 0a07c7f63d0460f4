package tonghop.workbook;

import java.util.Arrays;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** How wide the columns of a sheet are, in digits of the body type. Columns count from 0. */
final class ColumnWidths {

    /** 5 of 8 pixels a digit are the cell's padding. */
    private static final double PADDING = 0.625;

    /** Points that a digit takes. */
    private static final double DIGIT = 6;

    private static final double LEFT_HALF = 0.38;

    private final double[] widths;

    ColumnWidths(double... widths) {
        this.widths = widths;
    }

    int count() {
        return widths.length;
    }

    void apply(SXSSFSheet sheet) {
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, (int) Math.round((widths[i] + PADDING) * 256));
        }
    }

    /** The last column of the page's left half, which takes some two fifths of it; at least one column is left over. */
    int leftHalf() {
        double all = Arrays.stream(widths).sum();
        double left = widths[0];
        int column = 0;
        while (column < widths.length - 2 && left < all * LEFT_HALF) {
            left += widths[++column];
        }
        return column;
    }

    /** What the columns from the first to the last take together, in points. */
    double points(int first, int last) {
        double width = 0;
        for (int i = first; i <= last; i++) {
            width += widths[i];
        }
        return width * DIGIT;
    }
}

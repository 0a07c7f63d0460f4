package tonghop.workbook;

import java.util.Arrays;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;

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

    /** Equal neighbours at once: set one by one, each is looked for among all before it, and a large period has a column for every unit. */
    void apply(SXSSFSheet sheet) {
        CTCols columns = sheet.getWorkbook()
                .getXSSFWorkbook()
                .getSheet(sheet.getSheetName())
                .getCTWorksheet()
                .getColsArray(0);
        int next;
        for (int first = 0; first < widths.length; first = next) {
            next = first + 1;
            while (next < widths.length && widths[next] == widths[first]) {
                next++;
            }
            CTCol range = columns.addNewCol();
            range.setMin(first + 1);
            range.setMax(next);
            range.setWidth(Math.round((widths[first] + PADDING) * 256) / 256.0);
            range.setCustomWidth(true);
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

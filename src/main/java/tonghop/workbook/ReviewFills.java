package tonghop.workbook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/** Colours cells of somebody else's workbook; number format, font, borders and protection stay. */
final class ReviewFills {

    /** Styles that are left to the list's own cells, and to whoever works on with the workbook. */
    private static final int RESERVE = 100;

    private static final byte OPAQUE = (byte) 0xFF;

    private final Workbook book;
    private final int mostStyles;
    private final Map<Change, CellStyle> made = new HashMap<>();

    /** @param colour null for none */
    private record Change(short style, @Nullable Integer colour) {}

    ReviewFills(Workbook book) {
        this.book = book;
        this.mostStyles = book.getSpreadsheetVersion().getMaxCellStyles() - RESERVE;
    }

    /** Gives the cell the colour; leaves it as it is where the workbook has as many styles as it can take. */
    void paint(Cell cell, int colour) {
        restyle(cell, colour);
    }

    /** Takes the colour of an earlier review away. */
    void clear(Cell cell) {
        for (ReviewLevel level : ReviewLevel.values()) {
            Integer colour = level.colour();
            if (colour != null && isFilled(cell.getCellStyle(), colour)) {
                restyle(cell, null);
                return;
            }
        }
    }

    private boolean isFilled(CellStyle style, int colour) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && (book instanceof HSSFWorkbook xls
                        ? style.getFillForegroundColor() == nearest(xls, colour)
                        : opaque(colour).equals(style.getFillForegroundColorColor()));
    }

    private void restyle(Cell cell, @Nullable Integer colour) {
        var change = new Change(cell.getCellStyle().getIndex(), colour);
        CellStyle style = made.get(change);
        if (style == null && book.getNumCellStyles() < mostStyles) {
            style = make(cell.getCellStyle(), colour);
            made.put(change, style);
        }
        if (style != null) {
            cell.setCellStyle(style);
        }
    }

    private CellStyle make(CellStyle like, @Nullable Integer colour) {
        CellStyle style = book.createCellStyle();
        style.cloneStyleFrom(like);
        if (colour == null) {
            style.setFillPattern(FillPatternType.NO_FILL);
        } else {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            fill(style, colour);
        }
        return style;
    }

    private void fill(CellStyle style, int colour) {
        if (book instanceof HSSFWorkbook xls) {
            style.setFillForegroundColor(nearest(xls, colour));
        } else {
            style.setFillForegroundColor(opaque(colour));
        }
    }

    private static XSSFColor opaque(int rgb) {
        return new XSSFColor(new byte[] {OPAQUE, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }

    /** An .xls has 56 colours, which are not changed: the nearest. To ask POI for those of a workbook that has none of its own adds them. */
    private static short nearest(HSSFWorkbook xls, int rgb) {
        if (xls.getInternalWorkbook().getWorkbookRecordList().getPalettepos() >= 0) {
            return xls.getCustomPalette()
                    .findSimilarColor((byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb)
                    .getIndex();
        }
        return Arrays.stream(HSSFColorPredefined.values())
                .filter(c -> c != HSSFColorPredefined.AUTOMATIC)
                .min(Comparator.comparingInt(c -> distance(c.getTriplet(), rgb)))
                .orElseThrow()
                .getIndex();
    }

    private static int distance(short[] colour, int rgb) {
        return Math.abs(colour[0] - (rgb >> 16 & 0xFF))
                + Math.abs(colour[1] - (rgb >> 8 & 0xFF))
                + Math.abs(colour[2] - (rgb & 0xFF));
    }
}

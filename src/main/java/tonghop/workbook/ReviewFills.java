package tonghop.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
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
        SpreadsheetVersion version = book.getSpreadsheetVersion();
        this.mostStyles = version.getMaxCellStyles() - RESERVE;
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
        Color fill = style.getFillForegroundColorColor();
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND && Objects.equals(fill, colour(colour));
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
            style.setFillForegroundColor(colour(colour));
        }
        return style;
    }

    /** An .xls has a palette of its own, which is not changed: the nearest of its colours. */
    private Color colour(int rgb) {
        byte red = (byte) (rgb >> 16);
        byte green = (byte) (rgb >> 8);
        byte blue = (byte) rgb;
        return book instanceof HSSFWorkbook xls
                ? xls.getCustomPalette().findSimilarColor(red, green, blue)
                : new XSSFColor(new byte[] {OPAQUE, red, green, blue});
    }
}

package tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import tonghop.model.OwnRemark;

/** The comments that a review writes to cells of somebody else's workbook, beside those that are there. */
final class CellRemarks {

    private static final String BETWEEN = "\n\n";

    /** The author of a comment that stands for a conversation, kept in a part of its own. */
    private static final String CONVERSATION = "tc=";

    private static final int LONGEST = 2_000;
    private static final String GOES_ON = "… Xem tiếp ở trang “" + ReviewSheet.TITLE + "”.";

    private static final double WIDTH = 260;
    private static final Look LETTERS = Look.of(10);
    private static final double LINE = 14;

    /** Hidden rows have no height to add. */
    private static final int MOST_ROWS = 60;

    private CellRemarks() {}

    /**
     * Writes a comment, or adds to the one there; not to a conversation, where it would not be shown, and not on a sheet whose drawings
     * POI would not keep.
     */
    static void write(Cell cell, String text) {
        if (!keepsDrawings(cell.getSheet())) {
            return;
        }
        Comment old = cell.getCellComment();
        String remark = OwnRemark.HEAD + "\n" + shortened(CellText.clean(text));
        if (old == null) {
            add(cell, remark);
        } else if (!String.valueOf(old.getAuthor()).startsWith(CONVERSATION)) {
            old.setString(appended(old.getString(), BETWEEN + remark));
        }
    }

    /** Takes away what an earlier review wrote on the sheet, and returns the cells that it was about. */
    static List<Cell> clear(Sheet sheet) {
        var cells = new ArrayList<Cell>();
        if (!keepsDrawings(sheet)) {
            return cells;
        }
        for (CellAddress at : List.copyOf(sheet.getCellComments().keySet())) {
            Comment comment = sheet.getCellComment(at);
            Row row = sheet.getRow(at.getRow());
            Cell cell = row == null ? null : row.getCell(at.getColumn());
            String text = comment.getString().getString();
            if (cell != null && text.startsWith(OwnRemark.HEAD)) {
                cell.removeCellComment();
                cells.add(cell);
            } else if (cell != null && text.contains(BETWEEN + OwnRemark.HEAD)) {
                comment.setString(first(comment.getString(), text.indexOf(BETWEEN + OwnRemark.HEAD)));
                cells.add(cell);
            }
        }
        return cells;
    }

    /** False for a sheet of an .xls with charts: POI parts them from their frames once it looks at the sheet's drawings. */
    private static boolean keepsDrawings(Sheet sheet) {
        return !(sheet instanceof HSSFSheet xls)
                || xls.getSheet().getRecords().stream()
                                .filter(BOFRecord.class::isInstance)
                                .count()
                        == 1;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + GOES_ON;
    }

    private static void add(Cell cell, String text) {
        Sheet sheet = cell.getSheet();
        var drawing = sheet.createDrawingPatriarch();
        Comment comment = drawing.createCellComment(beside(cell, text));
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        comment.setAuthor(OwnRemark.AUTHOR);
        cell.setCellComment(comment);
    }

    /** A place to the right of the cell, as large as the text. */
    private static ClientAnchor beside(Cell cell, String text) {
        Sheet sheet = cell.getSheet();
        int column = Math.min(cell.getColumnIndex() + 1, lastColumn(sheet) - 1);
        int row = cell.getRowIndex();
        // POI takes the corner for the comment's cell until it is told better, and a cell has no two comments.
        while (sheet.getCellComment(new CellAddress(row, column)) != null) {
            row++;
        }
        int toColumn = column;
        for (double width = 0; width < WIDTH && toColumn < lastColumn(sheet); toColumn++) {
            width += sheet.getColumnWidthInPixels(toColumn);
        }
        double needed = (new LineFit(WIDTH * 0.7, LETTERS).lines(text) + 1) * LINE;
        int toRow = row;
        int lastRow = Math.min(
                row + MOST_ROWS, sheet.getWorkbook().getSpreadsheetVersion().getLastRowIndex());
        for (double height = 0; height < needed && toRow < lastRow; toRow++) {
            Row next = sheet.getRow(toRow);
            height += next == null
                    ? sheet.getDefaultRowHeightInPoints()
                    : next.getZeroHeight() ? 0 : next.getHeightInPoints();
        }
        return sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, column, row, toColumn, toRow);
    }

    private static int lastColumn(Sheet sheet) {
        return sheet.getWorkbook().getSpreadsheetVersion().getLastColumnIndex();
    }

    private static RichTextString appended(RichTextString text, String more) {
        if (text instanceof XSSFRichTextString rich) {
            rich.append(more);
            return rich;
        }
        return formatted((HSSFRichTextString) text, text.getString() + more);
    }

    private static RichTextString first(RichTextString text, int length) {
        return text instanceof HSSFRichTextString xls
                ? formatted(xls, text.getString().substring(0, length))
                : new XSSFRichTextString(text.getString().substring(0, length));
    }

    /** Another text in the fonts of this one, as far as it goes. */
    private static RichTextString formatted(HSSFRichTextString like, String text) {
        var formatted = new HSSFRichTextString(text);
        for (int run = 0; run < like.numFormattingRuns(); run++) {
            int from = like.getIndexOfFormattingRun(run);
            if (from < text.length()) {
                formatted.applyFont(from, text.length(), like.getFontOfFormattingRun(run));
            }
        }
        return formatted;
    }
}

package tonghop.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import tonghop.model.Continuation;
import tonghop.workbook.Landmarks.Place;

/** Writes a sheet row by row, and gives each row the height that its texts need. Rows and columns count from 0. */
final class SheetWriter {

    /** The tallest row that there is, in points (Excel's limit: 409.5). */
    static final double MAX_HEIGHT = 409;

    /** The tallest piece of a text that goes on in the next row: a page is not left half empty before it. */
    private static final double PIECE_HEIGHT = 200;

    private static final float DEFAULT_HEIGHT = 16;
    private static final double LINE = 1.3;
    private static final double PADDING = 3;

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final SheetLinks links;
    private final Landmarks landmarks;
    private final ColumnWidths widths;
    private @Nullable SXSSFRow row;
    private boolean onlyColumns;
    private int next;

    /** Whether the row being written is left to whatever program it is filled in with to make as high as its texts need. */
    private boolean grows;

    /** Of each row so far, in points: rows that are written out to the disk can no longer be asked. */
    private final List<Double> heights = new ArrayList<>();

    private final BitSet keptWithNext = new BitSet();

    SheetWriter(SXSSFSheet sheet, Styles styles, SheetLinks links, Landmarks landmarks, double... widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.links = links;
        this.landmarks = landmarks;
        this.widths = new ColumnWidths(widths);
        sheet.setDefaultRowHeightInPoints(DEFAULT_HEIGHT);
        this.widths.apply(sheet);
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    String name() {
        return sheet.getSheetName();
    }

    int columns() {
        return widths.count();
    }

    /** The last column of the page's left half, which takes some two fifths of it; at least one column is left over. */
    int leftHalf() {
        return widths.leftHalf();
    }

    /** Begins the next row. */
    SheetWriter row() {
        row = sheet.createRow(next++);
        grows = false;
        heights.add((double) DEFAULT_HEIGHT);
        return this;
    }

    /** Begins the next row and makes it at least that high, in points. */
    SheetWriter row(double height) {
        row();
        stretch(height);
        return this;
    }

    /** Begins the next row, which has no height of its own: it grows with what people type. */
    SheetWriter growingRow() {
        row();
        grows = true;
        return this;
    }

    /** Asks that no page ends between the row being written and the next. */
    void keepWithNext() {
        keptWithNext.set(at());
    }

    /** Asks that the rows from that one to the one being written stand on one page. */
    void keepTogether(int from) {
        keptWithNext.set(from, at());
    }

    /** Ends the printed pages by hand, as was asked; a table's header stands again on top of each. */
    void endPages(int header) {
        PageLayout.endPagesByHand(sheet);
        PageEnds.of(heights, header, keptWithNext).forEach(sheet::setRowBreak);
    }

    /** Lets nothing be printed that runs on beyond the columns. */
    void printOnlyColumns() {
        onlyColumns = true;
    }

    boolean printsOnlyColumns() {
        return onlyColumns;
    }

    /** The cells that the rows so far take. */
    CellRangeAddress dimension() {
        return new CellRangeAddress(0, Math.max(0, at()), 0, columns() - 1);
    }

    /** The index of the row being written. */
    int at() {
        return next - 1;
    }

    /** Marks the row that comes next, so that other sheets can lead to it. */
    void markNext(Landmarks.Kind kind, String of) {
        landmarks.put(kind, of, name(), next);
    }

    /** Lets a click on a cell of the row being written lead to another; to none, where there is no place. */
    SheetWriter link(int column, @Nullable Place to) {
        if (to != null) {
            links.add(place(column), to);
        }
        return this;
    }

    /** A cell of the row being written. */
    Place place(int column) {
        return new Place(name(), at(), column);
    }

    SheetWriter text(int column, String text, Look look) {
        text(column, text, look, widths.points(column, column));
        return this;
    }

    /** One text over several columns. */
    SheetWriter across(int first, int last, String text, Look look) {
        for (int i = first; i <= last; i++) {
            cell(i, look);
        }
        text(first, text, look, widths.points(first, last));
        if (last > first) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(at(), at(), first, last));
        }
        return this;
    }

    /** A number, or an empty cell for null. */
    SheetWriter number(int column, @Nullable BigDecimal value, Look look) {
        var cell = cell(column, look);
        if (value != null) {
            cell.setCellValue(value.doubleValue());
        }
        return this;
    }

    /** A formula and the number that it comes to; null where it comes to an empty text. */
    SheetWriter formula(int column, String formula, @Nullable BigDecimal value, Look look) {
        var cell = cell(column, look);
        cell.setCellFormula(formula);
        if (value == null) {
            cell.setCellValue("");
        } else {
            cell.setCellValue(value.doubleValue());
        }
        return this;
    }

    /** A formula and the text that it comes to. */
    SheetWriter formula(int column, String formula, String value, Look look) {
        var cell = cell(column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
        return this;
    }

    /** A row of texts from the first column on; texts too long for it go on in further rows, which say so. */
    void rows(List<String> texts, List<Look> looks) {
        var pieces = new ArrayList<List<String>>();
        for (int i = 0; i < texts.size(); i++) {
            var look = looks.get(i);
            int lines = (int) ((PIECE_HEIGHT - PADDING) / (look.size() * LINE));
            pieces.add(new LineFit(widths.points(i, i), look).pieces(CellText.legal(texts.get(i)), lines));
        }
        int rows = pieces.stream().mapToInt(List::size).max().orElse(0);
        for (int r = 0; r < rows; r++) {
            row();
            for (int i = 0; i < texts.size(); i++) {
                String continued = i == 0 ? texts.get(0) + Continuation.MARK : "";
                text(i, r < pieces.get(i).size() ? pieces.get(i).get(r) : continued, looks.get(i));
            }
        }
    }

    /** A row of texts in one look. */
    void row(Look look, List<String> texts) {
        row();
        for (int i = 0; i < texts.size(); i++) {
            text(i, texts.get(i), look);
        }
    }

    /** The header row of a table: begun here, printed again on each page, kept in sight with the rows above it. */
    void header(Look look, int frozenColumns, List<String> titles) {
        row(look, titles);
        sheet.setRepeatingRows(new CellRangeAddress(at(), at(), -1, -1));
        sheet.createFreezePane(frozenColumns, next);
    }

    private void text(int column, String text, Look look, double points) {
        String clean = CellText.clean(text);
        var cell = cell(column, CellText.looksLikeFormula(clean) ? look.with(Trait.LITERAL) : look);
        if (clean.isEmpty()) {
            return;
        }
        cell.setCellValue(CellText.escaped(clean));
        int lines = look.is(Trait.UNWRAPPED) ? 1 : new LineFit(points, look).lines(clean);
        stretch(lines * look.size() * LINE + PADDING);
    }

    private Cell cell(int column, Look look) {
        var cell = current().createCell(column);
        cell.setCellStyle(styles.of(look));
        return cell;
    }

    private void stretch(double height) {
        if (height > current().getHeightInPoints()) {
            if (!grows) {
                current().setHeightInPoints((float) Math.min(height, MAX_HEIGHT));
            }
            heights.set(at(), Math.min(height, MAX_HEIGHT));
        }
    }

    private SXSSFRow current() {
        if (row == null) {
            throw new IllegalStateException("no row begun on sheet " + name());
        }
        return row;
    }
}

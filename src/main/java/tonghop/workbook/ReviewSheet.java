package tonghop.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.recognise.ReviewList;

/** The list of a review's findings, on a sheet of its own, each with the way to its cell. */
final class ReviewSheet {

    static final String TITLE = "Những điểm cần xem lại";

    private static final double[] WIDTHS = {6, 17, 20, 9, 78};
    private static final int LAST = WIDTHS.length - 1;
    private static final Look MARK = Look.of(6, Trait.GREY, Trait.UNWRAPPED);
    private static final Look TEXT = Look.of(12, Trait.TOP);
    private static final Look HEADER = Look.of(12, Trait.BOLD, Trait.CENTRED, Trait.BOXED);
    private static final Look CELL = TEXT.with(Trait.BOXED);
    private static final Look MIDDLE = CELL.with(Trait.CENTRED);
    private static final Look LINK = MIDDLE.with(Trait.UNDERLINED);
    private static final float HEADER_HEIGHT = 20;
    private static final int GREY = 0xE7E6E6;

    private final Workbook book;
    private final Sheet sheet;
    private final ReviewLooks looks;
    private final ReviewFills fills;
    private final CellPlaces places;
    private int next;

    private ReviewSheet(Workbook book, Sheet sheet, ReviewFills fills, CellPlaces places) {
        this.book = book;
        this.sheet = sheet;
        this.looks = new ReviewLooks(book);
        this.fills = fills;
        this.places = places;
    }

    /**
     * Adds the list as the last sheet; where the workbook has one of an earlier review, that is written anew.
     *
     * @param how says what the sender is to do with this file
     */
    static Sheet write(Workbook book, Review review, ReviewFills fills, CellPlaces places, List<String> how) {
        Sheet sheet = earlier(book);
        if (sheet == null) {
            sheet = book.createSheet(name(book));
        } else {
            empty(sheet);
        }
        new ReviewSheet(book, sheet, fills, places).write(review, how);
        return sheet;
    }

    private static @Nullable Sheet earlier(Workbook book) {
        for (Sheet sheet : book) {
            Row first = sheet.getRow(0);
            Cell mark = first == null ? null : first.getCell(0);
            if (mark != null && mark.toString().equals(ReviewList.MARK) && hasOnlyTexts(sheet)) {
                return sheet;
            }
        }
        return null;
    }

    /** Whatever else stands there was put there by a person, and is not overwritten. */
    private static boolean hasOnlyTexts(Sheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.STRING && cell.getCellType() != CellType.BLANK) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String name(Workbook book) {
        var names = new SheetNames();
        book.forEach(s -> names.name(s.getSheetName()));
        return names.name(TITLE);
    }

    private static void empty(Sheet sheet) {
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            sheet.removeMergedRegion(i);
        }
        for (int i = sheet.getLastRowNum(); i >= 0; i--) {
            Row row = sheet.getRow(i);
            if (row != null) {
                row.forEach(Cell::removeHyperlink);
                sheet.removeRow(row);
            }
        }
    }

    private void write(Review review, List<String> how) {
        layOut();
        text(row(), 0, ReviewList.MARK, MARK);
        across(TITLE.toUpperCase(Locale.forLanguageTag("vi")), Look.TITLE);
        across("Tệp: " + review.file(), TEXT.with(Trait.CENTRED));
        across(
                review.unit() + ". " + review.period() + ". Kết quả xử lý: "
                        + review.verdict().label() + ".",
                TEXT.with(Trait.CENTRED));
        how.forEach(line -> across(line, TEXT));
        row();
        header();
        int number = 0;
        for (Finding finding : review.inOrder()) {
            finding(++number, finding);
        }
    }

    private void layOut() {
        for (int i = 0; i <= LAST; i++) {
            sheet.setColumnWidth(i, (int) Math.round(WIDTHS[i] * 256));
        }
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        var page = sheet.getPrintSetup();
        page.setPaperSize((short) (PaperSize.A4_PAPER.ordinal() + 1));
        page.setLandscape(true);
        page.setFitWidth((short) 1);
        page.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.6);
        sheet.setMargin(PageMargin.RIGHT, 0.6);
    }

    private void header() {
        Row row = row();
        row.setHeightInPoints(HEADER_HEIGHT);
        var titles = List.of("STT", "Mức độ", "Trang", "Ô", "Nội dung và cách sửa");
        for (int i = 0; i <= LAST; i++) {
            fills.paint(text(row, i, titles.get(i), HEADER), GREY);
        }
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
    }

    private void finding(int number, Finding finding) {
        var level = ReviewLevel.of(finding);
        CellRef at = finding.at();
        Row row = row();
        // With its dot the number is a text: figures on this sheet would make a table of it.
        text(row, 0, number + ".", MIDDLE);
        Cell severity = text(row, 1, level.label(), MIDDLE.with(Trait.BOLD));
        Integer colour = level.colour();
        if (colour != null) {
            fills.paint(severity, colour);
        }
        text(row, 2, at == null ? "" : at.sheet(), CELL);
        var place = at == null ? Optional.<CellPlaces.Place>empty() : places.of(at);
        Cell address = text(row, 3, at == null ? "" : at.cell(), place.isPresent() ? LINK : MIDDLE);
        place.ifPresent(p -> link(address, p));
        text(row, LAST, words(finding, level), CELL);
        stretch(row, words(finding, level), WIDTHS[LAST]);
    }

    private static String words(Finding finding, ReviewLevel level) {
        var why = finding.explanation();
        return finding.message()
                + level.advice()
                + (why == null ? "" : "\nGiải trình: theo " + FindingSheet.decided(why));
    }

    private void link(Cell cell, CellPlaces.Place place) {
        var link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(SheetNames.quoted(place.sheet().getSheetName()) + "!"
                + place.cell().formatAsString());
        cell.setHyperlink(link);
    }

    private Row row() {
        return sheet.createRow(next++);
    }

    private void across(String text, Look look) {
        Row row = row();
        text(row, 0, text, look);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, LAST));
        double width = 0;
        for (double column : WIDTHS) {
            width += column;
        }
        stretch(row, text, width);
    }

    private Cell text(Row row, int column, String text, Look look) {
        Cell cell = row.createCell(column);
        String clean = CellText.clean(text);
        cell.setCellStyle(looks.of(CellText.looksLikeFormula(clean) ? look.with(Trait.LITERAL) : look));
        cell.setCellValue(book instanceof HSSFWorkbook ? clean : CellText.escaped(clean));
        return cell;
    }

    private static void stretch(Row row, String text, double width) {
        int lines = new LineFit(width * 6, TEXT).lines(CellText.clean(text));
        row.setHeightInPoints((float) Math.min(Math.max(lines * 16.0 + 3, 19), SheetWriter.MAX_HEIGHT));
    }
}

package tonghop.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The printed page: A4 across, with the margins and the page number of Decree 30/2020/NĐ-CP, annex I: top and bottom
 * 20 mm, left 30 mm, right 15 mm; the number in the middle of the upper margin, not on the first page.
 */
final class PageLayout {

    /** What columns of the body type fill the page at full size, in digits. */
    static final double PAGE_WIDTH = 116;

    /** What rows fill the page of a sheet whose pages end by hand, in points: 170 mm at its scale, less a little for rounding. */
    static final double PAGE_HEIGHT = 495;

    private static final short SCALE = 95;
    private static final double MM_AN_INCH = 25.4;
    private static final String PAGE_NUMBER = "&\"" + Styles.FACE + ",Regular\"&13&P";

    private PageLayout() {}

    /** @param first whether the document begins with this sheet: only its first page goes without a number */
    static void apply(SXSSFSheet sheet, XSSFSheet parts, boolean first) {
        margin(sheet, PageMargin.TOP, 20);
        margin(sheet, PageMargin.BOTTOM, 20);
        margin(sheet, PageMargin.LEFT, 30);
        margin(sheet, PageMargin.RIGHT, 15);
        margin(sheet, PageMargin.HEADER, 10);
        margin(sheet, PageMargin.FOOTER, 10);
        sheet.setHorizontallyCenter(true);
        var setup = sheet.getPrintSetup();
        setup.setPaperSize((short) (PaperSize.A4_PAPER.ordinal() + 1));
        setup.setLandscape(true);
        pagesWide(sheet, 1);
        parts.getOddHeader().setCenter(PAGE_NUMBER);
        if (first) {
            parts.getHeaderFooterProperties().setDifferentFirst(true);
        }
    }

    /** Counts the pages anew from the sheet on, the first of them without a number, whatever sheets are printed before it. */
    static void beginDocument(SXSSFSheet sheet, XSSFSheet parts) {
        parts.getHeaderFooterProperties().setDifferentFirst(true);
        sheet.getPrintSetup().setPageStart((short) 1);
        sheet.getPrintSetup().setUsePage(true);
    }

    /** Fits the sheet to so many pages beside each other, and as many below each other as it takes. */
    static void pagesWide(SXSSFSheet sheet, int pages) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) pages);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Keeps the sheet to one page's width by its scale: page breaks set by hand do not count on a sheet fitted to pages. */
    static void endPagesByHand(SXSSFSheet sheet) {
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setScale(SCALE);
    }

    private static void margin(SXSSFSheet sheet, PageMargin margin, int millimetres) {
        sheet.setMargin(margin, millimetres / MM_AN_INCH);
    }
}

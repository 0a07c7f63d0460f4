package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tonghop.programme.SubmitsAs;

class PrintedPagesTest {

    private static final Opened OPENED = Opened.of(SampleConsolidation.districts());

    /** 297 mm less the margins, in points. */
    private static final double A4_ACROSS = (297 - 30 - 15) / 25.4 * 72;

    static Stream<XSSFSheet> sheets() {
        return OPENED.sheets().stream().map(OPENED::sheet);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void areA4AcrossWithTheDecreesMargins(XSSFSheet sheet) {
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(millimetres(sheet, PageMargin.TOP)).isCloseTo(20, within(0.1));
        assertThat(millimetres(sheet, PageMargin.BOTTOM)).isCloseTo(20, within(0.1));
        assertThat(millimetres(sheet, PageMargin.LEFT)).isCloseTo(30, within(0.1));
        assertThat(millimetres(sheet, PageMargin.RIGHT)).isCloseTo(15, within(0.1));
    }

    /** All but the charts, which have several tables, each kept on its page. */
    static Stream<XSSFSheet> tables() {
        return sheets().filter(sheet -> !sheet.getSheetName().equals("Biểu đồ"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void areOnePageWideAndRepeatTheHeader(XSSFSheet sheet) {
        if (sheet.getFitToPage()) {
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        } else {
            assertThat(points(sheet)).isLessThan(A4_ACROSS);
        }
        int header = sheet.getRepeatingRows().getFirstRow();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (header + 1));
        assertThat(sheet.getRow(header).getCell(0).getStringCellValue()).isIn("STT", "Đơn vị", "Đơn vị báo cáo");
    }

    @Test
    void printNothingBesideTheColumnsWhereTheStampNamesManyUnits() {
        var submits = new SubmitsAs("cap-tren", "vinh-cuu");
        var opened = Opened.of(SampleConsolidation.of(
                SampleProgramme.of(SampleProgramme.units(SampleProgramme.CODE), SampleProgramme.TARGETS, submits)));
        var sheet = opened.sheet("Tổng hợp");
        int index = opened.workbook.getSheetIndex(sheet);

        assertThat(opened.workbook.getPrintArea(index)).isEqualTo("'Tổng hợp'!$A$1:$H$" + (sheet.getLastRowNum() + 1));
    }

    @Test
    void bearTheSignatureUnderRowsOfTheTable() {
        var sheet = OPENED.sheet("Tổng hợp");
        int lastPage = sheet.getRowBreaks()[sheet.getRowBreaks().length - 1] + 1;
        var firstOfLastPage = sheet.getRow(lastPage).getCell(0).getStringCellValue();
        assertThat(firstOfLastPage).matches("\\d\\.\\d+|[IVX]+");
        assertThat(lastPage).isLessThanOrEqualTo(sheet.getLastRowNum() - 4);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void areNumberedAtTheTop(XSSFSheet sheet) {
        assertThat(sheet.getOddHeader().getCenter()).endsWith("&P");
        assertThat(sheet.getHeaderFooterProperties().getDifferentFirst())
                .isEqualTo(List.of("Tóm tắt", "Tổng hợp").contains(sheet.getSheetName()));
    }

    @Test
    void countFromOneOnTheSheetThatIsSignedWhateverIsPrintedBeforeIt() {
        var setup = OPENED.sheet("Tổng hợp").getPrintSetup();
        assertThat(setup.getUsePage()).isTrue();
        assertThat(setup.getPageStart()).isEqualTo((short) 1);
        assertThat(OPENED.sheet("Theo đơn vị").getPrintSetup().getUsePage()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void areSetInTimesNewRoman(XSSFSheet sheet) {
        sheet.forEach(row -> row.forEach(c -> assertThat(OPENED.workbook
                        .getFontAt(c.getCellStyle().getFontIndex())
                        .getFontName())
                .as(c.getAddress().toString())
                .isEqualTo("Times New Roman")));
    }

    /** A sheet that breaks the format's schema makes Excel ask whether to repair the file. */
    @ParameterizedTest
    @MethodSource("sheets")
    void obeyTheSchemaOfTheFormat(XSSFSheet sheet) {
        var errors = new ArrayList<XmlError>();
        sheet.getCTWorksheet().validate(new XmlOptions().setErrorListener(errors));
        // xml:space is allowed on everything by the standard of XML, and Excel writes it itself.
        errors.removeIf(e -> e.getMessage().contains("space@http://www.w3.org/XML/1998/namespace"));
        assertThat(errors).isEmpty();
    }

    @Test
    void goOnBesideEachOtherForManyUnitsAndRepeatTheIndicators() {
        var many = Opened.of(SampleConsolidation.of(
                SampleProgramme.of(SampleProgramme.communes(30), SampleProgramme.TARGETS, null)));
        var sheet = many.sheet("Theo đơn vị");
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 3);
        assertThat(sheet.getRepeatingColumns().getLastColumn()).isEqualTo(3);
    }

    @Test
    void haveNumberFormatsOfTheFigures() {
        assertThat(format("1.1")).isEqualTo("[$-42A]#,##0");
        assertThat(format("2.7")).isEqualTo("[$-42A]0.00");
        assertThat(format("8.4")).isEqualTo("[$-42A]#,##0.0##");
    }

    private static String format(String indicator) {
        return OPENED.beside("Tổng hợp", indicator, 3).getCellStyle().getDataFormatString();
    }

    /** The width of the columns as printed: 8 pixels, of which 4 make 3 points, a digit. */
    private static double points(XSSFSheet sheet) {
        double digits = IntStream.range(
                        0, sheet.getRow(sheet.getRepeatingRows().getFirstRow()).getLastCellNum())
                .mapToDouble(c -> sheet.getColumnWidth(c) / 256.0)
                .sum();
        return digits * 6 * sheet.getPrintSetup().getScale() / 100;
    }

    private static double millimetres(XSSFSheet sheet, PageMargin margin) {
        return sheet.getMargin(margin) * 25.4;
    }
}

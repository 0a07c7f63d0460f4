package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Reading.cell;
import static tonghop.document.Reading.date;
import static tonghop.document.Reading.firstSheet;
import static tonghop.document.Reading.isBlank;
import static tonghop.document.Reading.percent;
import static tonghop.document.Reading.plain;
import static tonghop.document.Reading.text;
import static tonghop.document.Reading.value;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.grid.Area;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;

/** Files that other programs wrote; src/test/python/document_fixtures.py makes them. */
class WritersTest {

    private static Path fixture(String name) throws URISyntaxException {
        return Path.of(WritersTest.class.getResource(name).toURI());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openpyxl.xlsx",
                "libreoffice.xlsx",
                "libreoffice.xls",
                "libreoffice.ods",
                "libreoffice.fods",
                "xlwt.xls"
            })
    void readsTheSameReportFromEveryProgram(String name) throws Exception {
        Sheet sheet = firstSheet(fixture(name));
        assertThat(sheet.name()).isEqualTo("Biểu 01");
        assertThat(value(sheet, "A1")).isEqualTo(text("Báo cáo kết quả công tác dân vận"));
        assertThat(sheet.merged()).containsExactly(new Area(0, 0, 0, 4));
        assertThat(value(sheet, "B4")).isEqualTo(text("1.1"));
        assertThat(value(sheet, "C4")).isEqualTo(plain("12"));
        assertThat(value(sheet, "C5")).isEqualTo(plain("0.285"));
        assertThat(value(sheet, "C6")).isEqualTo(plain("100"));
        assertThat(value(sheet, "D4")).isEqualTo(percent("0.85"));
        assertThat(value(sheet, "D5")).isEqualTo(date("45426"));
        assertThat(value(sheet, "D6")).isEqualTo(new CellValue.Bool(true));
        assertThat(sheet.rows()).filteredOn(Row::hidden).extracting(Row::index).containsExactly(5);
        assertThat(sheet.rows()).extracting(Row::index).allMatch(row -> row < 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openpyxl.xlsx",
                "libreoffice.xlsx",
                "libreoffice.xls",
                "libreoffice.ods",
                "libreoffice.fods",
                "xlwt.xls"
            })
    void tellsHiddenSheetsFromVisibleOnes(String name) throws Exception {
        assertThat(Reading.document(fixture(name)).sheets())
                .extracting(Sheet::name)
                .startsWith("Biểu 01", "Bản cũ", "Rất ẩn");
        assertThat(Reading.document(fixture(name)).sheets())
                .extracting(Sheet::visibility)
                .startsWith(Visibility.VISIBLE)
                .element(1)
                .isEqualTo(Visibility.HIDDEN);
    }

    @Test
    void tellsThatAWriterOfFormulasDoesNotComputeThem() throws Exception {
        Sheet sheet = firstSheet(fixture("xlwt.xls"));
        assertThat(value(sheet, "C7")).isEqualTo(new CellValue.NotComputed());
        assertThat(cell(sheet, "C7").formula()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "libreoffice.xlsx,SUM(C4:C6)",
        "libreoffice.xls,''",
        "libreoffice.ods,SUM([.C4:.C6])",
        "libreoffice.fods,SUM([.C4:.C6])"
    })
    void keepsResultsThatWereComputed(String name, String formula) throws Exception {
        Sheet sheet = firstSheet(fixture(name));
        assertThat(value(sheet, "C7")).isEqualTo(plain("112.285"));
        assertThat(cell(sheet, "C7").formula()).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.fods", "xlwt.xls"})
    void decodesEachRunByItsOwnFont(String name) throws Exception {
        assertThat(value(firstSheet(fixture(name)), "A2")).isEqualTo(text("Đơn vị: Huyện Vĩnh Cửu, đơn vị"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "libreoffice.xls", "libreoffice.ods"})
    void keepsSpacesAndLinesButNoCellOfSpacesOnly(String name) throws Exception {
        Sheet sheet = firstSheet(fixture(name));
        assertThat(value(sheet, "A3")).isEqualTo(text("  giữ dấu cách  "));
        assertThat(value(sheet, "E5")).isEqualTo(text("Bỏ qua\nxuống dòng"));
        assertThat(isBlank(sheet, "E4")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xls", "libreoffice.ods"})
    void keepsErrorsThatWereComputed(String name) throws Exception {
        assertThat(value(firstSheet(fixture(name)), "D7")).isEqualTo(new CellValue.ErrorCode("#DIV/0!"));
    }

    @Test
    void bringsDatesOfA1904WorkbookToTheUsualCountAndLeavesOtherNumbers() throws Exception {
        Sheet sheet = firstSheet(fixture("openpyxl-1904.xlsx"));
        assertThat(value(sheet, "A1")).isEqualTo(date("45426"));
        assertThat(value(sheet, "A2")).isEqualTo(plain("12"));
    }
}

package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Reading.cell;
import static tonghop.document.Reading.date;
import static tonghop.document.Reading.firstSheet;
import static tonghop.document.Reading.isBlank;
import static tonghop.document.Reading.percent;
import static tonghop.document.Reading.plain;
import static tonghop.document.Reading.refusal;
import static tonghop.document.Reading.text;
import static tonghop.document.Reading.value;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.grid.Area;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;

class OdsReaderTest {

    @TempDir
    Path folder;

    private Path file(String document) throws IOException {
        return Fods.write(folder.resolve("a.fods"), document);
    }

    private Sheet rows(String rows) throws IOException {
        return firstSheet(file(Fods.rows(rows)));
    }

    private Sheet typed(String attributes, String shown) throws IOException {
        return rows(Fods.row("<table:table-cell " + attributes + "><text:p>" + shown + "</text:p></table:table-cell>"));
    }

    @ParameterizedTest
    @CsvSource({
        "float,value,1234.5,PLAIN,1234.5",
        "currency,value,1E3,PLAIN,1000",
        "percentage,value,0.85,PERCENT,0.85",
        "date,date-value,2024-05-14,DATE,45426",
        "date,date-value,2024-05-14T12:00:00,DATE,45426.5",
        "time,time-value,PT06H00M00S,DATE,0.25"
    })
    void readsTheStoredValueNotTheShownOne(String type, String attribute, String stored, String kind, String expected)
            throws IOException {
        CellValue value = value(
                typed("office:value-type='" + type + "' office:" + attribute + "='" + stored + "'", "1.235"), "A1");
        assertThat(value)
                .isEqualTo(
                        switch (kind) {
                            case "PERCENT" -> percent(expected);
                            case "DATE" -> date(expected);
                            default -> plain(expected);
                        });
    }

    @Test
    void readsTruthValuesHoweverTheyAreWritten() throws IOException {
        assertThat(value(typed("office:value-type='boolean' office:boolean-value='true'", "ĐÚNG"), "A1"))
                .isEqualTo(new CellValue.Bool(true));
        assertThat(value(typed("table:formula='of:=FALSE()' office:value-type='float' office:value='0'", "SAI"), "A1"))
                .isEqualTo(new CellValue.Bool(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "office:value-type='string' office:string-value='' calcext:value-type='error'",
                "office:value-type='float' office:value='0'"
            })
    void takesNoBrokenFormulaForItsStoredValue(String attributes) throws IOException {
        Sheet sheet = typed("table:formula='of:=[.B1]/0' " + attributes, "#DIV/0!");
        assertThat(value(sheet, "A1")).isEqualTo(new CellValue.ErrorCode("#DIV/0!"));
        assertThat(cell(sheet, "A1").formula()).isEqualTo("[.B1]/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "office:value-type='float'"})
    void knowsAFormulaThatWasNotComputed(String attributes) throws IOException {
        Sheet sheet = rows(Fods.row("<table:table-cell table:formula='of:=SUM([.B1:.B2])' " + attributes + "/>"));
        assertThat(value(sheet, "A1")).isEqualTo(new CellValue.NotComputed());
    }

    @Test
    void marksFormulasThatLookIntoAnotherFile() throws IOException {
        Sheet sheet = rows(Fods.row("<table:table-cell table:formula=\"of:=['file:///C:/Số liệu.ods'#$Sheet1.A1]\""
                + " office:value-type='float' office:value='7'/><table:table-cell table:formula='of:=[.A1]&amp;\"&apos;#\"'"
                + " office:value-type='float' office:value='7'/>"));
        assertThat(cell(sheet, "A1").formula()).isEqualTo("[1]");
        assertThat(cell(sheet, "B1").formula()).isEqualTo("[.A1]&\"'#\"");
    }

    @Test
    void decodesOldFontsOfCellsRowsColumnsAndStretchesOfText() throws IOException {
        Sheet sheet = rows("<table:table-column table:number-columns-repeated='2'/><table:table-column"
                + " table:default-cell-style-name='ceTCVN3'/>"
                + Fods.row(Fods.cell("table:style-name='ceTCVN3'", "Sè liÖu")
                        + Fods.cell("", "Số <text:span text:style-name='TVNI'>lieäu</text:span> năm")
                        + Fods.cell("", "HuyÖn"))
                + "<table:table-row table:default-cell-style-name='ceTCVN3'>" + Fods.cell("", "VÜnh Cöu")
                + "</table:table-row>");
        assertThat(value(sheet, "A1")).isEqualTo(text("Số liệu"));
        assertThat(value(sheet, "B1")).isEqualTo(text("Số liệu năm"));
        assertThat(value(sheet, "C1")).isEqualTo(text("Huyện"));
        assertThat(value(sheet, "A2")).isEqualTo(text("Vĩnh Cửu"));
    }

    @Test
    void readsSpacesTabsAndLinesAsTheyShow() throws IOException {
        Sheet sheet = rows(Fods.row("<table:table-cell office:value-type='string'><text:p>\n  a  \n b<text:s/>"
                + "<text:s text:c='2'/>c<text:tab/>d<text:line-break/>e</text:p><text:p/><text:p><text:a>g</text:a>"
                + "<text:note><text:note-body><text:p>chú thích</text:p></text:note-body></text:note></text:p>"
                + "<office:annotation><text:p>ghi chú</text:p></office:annotation></table:table-cell>"));
        assertThat(value(sheet, "A1")).isEqualTo(text("a b   c\td\ne\n\ng"));
    }

    @Test
    void laysOutRepeatedRowsAndCells() throws IOException {
        Sheet sheet = rows("<table:table-row table:number-rows-repeated='2'><table:table-cell"
                + " table:number-columns-repeated='3'/>" + Fods.cell("table:number-columns-repeated='2'", "x")
                + "<table:table-cell table:number-columns-repeated='99999999999'/></table:table-row>"
                + "<table:table-row table:number-rows-repeated='1000000'><table:table-cell/></table:table-row>"
                + Fods.row(Fods.cell("", "cuối")));
        assertThat(sheet.rows()).extracting(Row::index).containsExactly(0, 1, 1_000_002);
        assertThat(value(sheet, "E2")).isEqualTo(text("x"));
        assertThat(isBlank(sheet, "F2")).isTrue();
    }

    @Test
    void readsMergedAreasAndWhatIsCovered() throws IOException {
        Sheet sheet = rows(Fods.row(Fods.cell("table:number-columns-spanned='2' table:number-rows-spanned='3'", "x")
                + "<table:covered-table-cell office:value-type='float' office:value='4'/>" + Fods.cell("", "y")));
        assertThat(sheet.merged()).containsExactly(new Area(0, 0, 2, 1));
        assertThat(value(sheet, "B1")).isEqualTo(plain("4"));
        assertThat(value(sheet, "C1")).isEqualTo(text("y"));
    }

    @Test
    void tellsHiddenRowsAndSheets() throws IOException {
        String hidden = "<table:table-row table:visibility='%s'>" + Fods.cell("", "x") + "</table:table-row>";
        Path file = file(Fods.document(
                Fods.STYLES,
                "<table:table table:name='Một' table:style-name='An'>" + hidden.formatted("filter")
                        + hidden.formatted("collapse") + "<table:table-row-group table:display='false'>"
                        + hidden.formatted("visible") + "</table:table-row-group><table:table-header-rows>"
                        + hidden.formatted("visible")
                        + "</table:table-header-rows></table:table>"
                        + "<table:table table:name=\"'file:///x.ods'#$Một\">" + Fods.row(Fods.cell("", "x"))
                        + "</table:table>"));
        assertThat(Reading.document(file).sheets()).hasSize(1);
        assertThat(firstSheet(file).visibility()).isEqualTo(Visibility.HIDDEN);
        assertThat(firstSheet(file).rows()).extracting(Row::hidden).containsExactly(true, true, true, false);
    }

    @Test
    void tellsHiddenColumns() throws IOException {
        Sheet sheet = rows("<table:table-column/><table:table-column table:visibility='collapse'"
                + " table:number-columns-repeated='2'/><table:table-column-group table:display='false'>"
                + "<table:table-column/></table:table-column-group>"
                + Fods.row(Fods.cell("table:number-columns-repeated='5'", "x")));
        assertThat(sheet.hiddenColumns()).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void refusesAnEncryptedDocument() throws IOException {
        Path file = new XlsxParts()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with(
                        "META-INF/manifest.xml",
                        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry"
                                + " m:full-path='content.xml'><m:encryption-data/></m:file-entry></m:manifest>")
                .with("content.xml", new byte[] {1, 2, 3})
                .write(folder.resolve("a.ods"));
        assertThat(refusal(file).code()).isEqualTo("document-encrypted");
    }

    @Test
    void refusesATextDocument() throws IOException {
        Path file = file(Fods.rows("").replace("office:spreadsheet", "office:text"));
        assertThat(refusal(file).code()).isEqualTo("document-not-spreadsheet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table:table-row table:number-rows-repeated='0'/>",
                "<table:table-row><table:table-cell table:number-columns-repeated='x'/></table:table-row>",
                "<table:table-row><table:table-cell office:value-type='float' office:value='1,5'/></table:table-row>",
                "<table:table-row><table:table-cell office:value-type='float'/></table:table-row>",
                "<table:table-row><table:table-cell office:value-type='lạ' office:value='1'/></table:table-row>",
                "<table:table-row><table:table-cell table:number-columns-repeated='16384'/><table:table-cell"
                        + " office:value-type='float' office:value='1'/></table:table-row>",
                "<table:table-row table:number-rows-repeated='1048576'><table:table-cell/></table:table-row>"
                        + "<table:table-row><table:table-cell office:value-type='float' office:value='1'/></table:table-row>"
            })
    void refusesWhatNoSpreadsheetWrites(String rows) throws IOException {
        assertThat(refusal(file(Fods.rows(rows))).code()).isEqualTo("document-damaged");
    }
}

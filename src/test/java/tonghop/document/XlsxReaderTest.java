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

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.grid.Area;
import tonghop.grid.CellValue;
import tonghop.grid.Document;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;

class XlsxReaderTest {

    @TempDir
    Path folder;

    private Path file(XlsxParts parts) throws IOException {
        return parts.write(folder.resolve("bao-cao.xlsx"));
    }

    private Sheet rows(String rows) throws IOException {
        return firstSheet(file(XlsxParts.rows(rows)));
    }

    @Test
    void tellsHiddenColumnsThatHaveContent() throws IOException {
        Sheet sheet = firstSheet(
                file(XlsxParts.sheet("<cols><col min='1' max='1' width='9'/><col min='2' max='2' hidden='1'/>"
                        + "<col min='3' max='3' width='0'/><col min='5' max='16384' hidden='true'/></cols><sheetData><row r='1'>"
                        + "<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row></sheetData>")));
        assertThat(sheet.hiddenColumns()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void readsEveryTypeOfCell() throws IOException {
        Sheet sheet = rows("<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='str'><f>A2</f><v>Chỉ tiêu</v></c>"
                + "<c r='C2' t='inlineStr'><is><t>ngay trong ô</t></is></c><c r='D2' t='b'><v>1</v></c>"
                + "<c r='E2' t='e'><v>#REF!</v></c><c r='F2' t='n'><v>12</v></c><c r='G2'><v>1.5E2</v></c>"
                + "<c r='H2' t='d'><v>2024-05-14T12:00:00</v></c></row>");
        assertThat(value(sheet, "A2")).isEqualTo(text("Chỉ tiêu"));
        assertThat(value(sheet, "B2")).isEqualTo(text("Chỉ tiêu"));
        assertThat(value(sheet, "C2")).isEqualTo(text("ngay trong ô"));
        assertThat(value(sheet, "D2")).isEqualTo(new CellValue.Bool(true));
        assertThat(value(sheet, "E2")).isEqualTo(new CellValue.ErrorCode("#REF!"));
        assertThat(value(sheet, "F2")).isEqualTo(plain("12"));
        assertThat(value(sheet, "G2")).isEqualTo(plain("150"));
        assertThat(value(sheet, "H2")).isEqualTo(date("45426.5"));
    }

    @Test
    void readsTextInDoubtAsTheOthersOfItsSheetAreRead() throws IOException {
        Sheet alone = rows("<row r='1'><c r='A1' t='str'><v>thanh tra huyÖn</v></c></row>");
        Sheet together = rows("<row r='1'><c r='A1' t='str'><v>thanh tra huyÖn</v></c></row>"
                + "<row r='2'><c t='str'><v>B¸o c¸o c«ng t¸c d©n vËn</v></c><c t='str'><v>Sè cuéc ®èi tho¹i</v></c>"
                + "<c t='str'><v>§¬n vÞ b¸o c¸o</v></c></row>");

        assertThat(value(alone, "A1")).isEqualTo(text("thanh tra huyÖn"));
        assertThat(value(together, "A1")).isEqualTo(text("thanh tra huyện"));
    }

    @Test
    void keepsRaisedAndLoweredDigitsApartFromTheNumberBesideThem() throws IOException {
        Sheet sheet =
                rows("<row r='1'><c r='A1' t='inlineStr'><is><r><t>12</t></r><r><rPr><vertAlign val='superscript'/>"
                        + "</rPr><t>1</t></r></is></c><c r='B1' t='inlineStr'><is><r><t>CO</t></r><r><rPr>"
                        + "<vertAlign val='subscript'/></rPr><t>2</t></r></is></c></row>");

        assertThat(value(sheet, "A1")).isEqualTo(text("12¹"));
        assertThat(value(sheet, "B1")).isEqualTo(text("CO₂"));
    }

    @Test
    void countsOnWhereAddressesAreMissing() throws IOException {
        Sheet sheet =
                rows("<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>"
                        + "<row><c><v>5</v></c></row>");
        assertThat(value(sheet, "A1")).isEqualTo(plain("1"));
        assertThat(value(sheet, "B1")).isEqualTo(plain("2"));
        assertThat(value(sheet, "D5")).isEqualTo(plain("4"));
        assertThat(value(sheet, "A6")).isEqualTo(plain("5"));
    }

    @Test
    void putsCellsThatComeOutOfOrderWhereTheyBelong() throws IOException {
        Sheet sheet = rows(
                "<row r='3'><c r='B3'><v>4</v></c><c r='A3'><v>3</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>");
        assertThat(sheet.rows()).extracting(Row::index).containsExactly(0, 2);
        assertThat(sheet.rows().get(1).cells()).extracting(c -> c.value()).containsExactly(plain("3"), plain("4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<f>VLOOKUP(1,B1:C9,2)</f>", "<f>VLOOKUP(1,B1:C9,2)</f><v/>", "<f>VLOOKUP(1,B1:C9,2)</f><v></v>"
            })
    void knowsNoValueOfAFormulaThatWasNotComputed(String inside) throws IOException {
        Sheet sheet = rows("<row r='1'><c r='A1'>" + inside + "</c></row>");
        assertThat(value(sheet, "A1")).isEqualTo(new CellValue.NotComputed());
        assertThat(cell(sheet, "A1").formula()).isEqualTo("VLOOKUP(1,B1:C9,2)");
    }

    @Test
    void knowsAFormulaThatCameToAnEmptyTextFromOneNotComputed() throws IOException {
        Sheet sheet = rows("<row r='1'><c r='A1' t='str'><f>\"\"</f><v></v></c><c r='B1' t='str'><f>A1</f></c></row>");
        assertThat(isBlank(sheet, "A1")).isTrue();
        assertThat(value(sheet, "B1")).isEqualTo(new CellValue.NotComputed());
    }

    @Test
    void keepsTheFirstOfASharedFormulaAndMarksFollowersThatLookIntoAnotherWorkbook() throws IOException {
        Sheet sheet = rows(
                "<row r='1'><c r='A1'><f t='shared' ref='A1:A2' si='0'>B1*2</f><v>4</v></c>"
                        + "<c r='C1'><f t='shared' ref='C1:C2' si='1'>[1]Sheet1!A1</f><v>7</v></c></row>"
                        + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>6</v></c><c r='C2'><f t='shared' si='1'/><v>8</v></c></row>");
        assertThat(cell(sheet, "A1").formula()).isEqualTo("B1*2");
        assertThat(cell(sheet, "A2").formula()).isEmpty();
        assertThat(cell(sheet, "C1").formula()).isEqualTo("[1]Sheet1!A1");
        assertThat(cell(sheet, "C2").formula()).isEqualTo("[1]");
        assertThat(value(sheet, "C2")).isEqualTo(plain("8"));
    }

    @Test
    void leavesOutPhoneticTextAndDecodesEscapes() throws IOException {
        XlsxParts parts = XlsxParts.rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                .replace(
                        "xl/sharedStrings.xml",
                        "<t>Chỉ tiêu</t>",
                        "<r><t xml:space='preserve'>a_x000D_\n</t></r><r><t>_x005F_x0041__x0001_</t></r><rPh sb='0' eb='1'><t>PHIÊN ÂM</t></rPh>");
        assertThat(value(firstSheet(file(parts)), "A1")).isEqualTo(text("a\n_x0041_"));
    }

    @Test
    void composesDecomposedAccents() throws IOException {
        Sheet sheet = rows("<row r='1'><c r='A1' t='inlineStr'><is><t>Vi\u0065\u0323\u0302t</t></is></c></row>");
        assertThat(value(sheet, "A1")).isEqualTo(text("Việt"));
    }

    @Test
    void replacesHalfCharactersThatNoDatabaseTakes() throws IOException {
        Sheet sheet = rows("<row r='1'><c r='A1' t='inlineStr'><is><t>a_xD83D_b</t></is></c></row>");
        assertThat(value(sheet, "A1")).isEqualTo(text("a\uFFFDb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00A0\u2003", "\u200B"})
    void hasNoCellForTextWithoutAnythingToSee(String blank) throws IOException {
        Sheet sheet = rows(
                "<row r='1'><c r='A1' t='inlineStr'><is><t>" + blank + "</t></is></c><c r='B1'><v>1</v></c></row>");
        assertThat(isBlank(sheet, "A1")).isTrue();
    }

    @Test
    void findsTheKindOfNumberInBuiltInAndCustomFormats() throws IOException {
        XlsxParts parts = XlsxParts.rows("<row r='1'><c r='A1' s='0'><v>0.5</v></c><c r='B1' s='1'><v>0.5</v></c>"
                        + "<c r='C1' s='2'><v>45426</v></c><c r='D1' s='3'><v>0.5</v></c></row>")
                .with(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + XlsxParts.MAIN
                                + "'><numFmts><numFmt numFmtId='170' formatCode='0.00%'/></numFmts><fonts><font/></fonts>"
                                + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf"
                                + " numFmtId='9'/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs></styleSheet>");
        Sheet sheet = firstSheet(file(parts));
        assertThat(value(sheet, "A1")).isEqualTo(plain("0.5"));
        assertThat(value(sheet, "B1")).isEqualTo(percent("0.5"));
        assertThat(value(sheet, "C1")).isEqualTo(date("45426"));
        assertThat(value(sheet, "D1")).isEqualTo(percent("0.5"));
    }

    @Test
    void readsMergedAreasAndHiddenRows() throws IOException {
        Sheet sheet = firstSheet(file(XlsxParts.sheet("<sheetData><row r='1' hidden='1'><c r='A1'><v>1</v></c></row>"
                + "<row r='2' ht='0' customHeight='1'><c r='A2'><v>1</v></c></row><row r='3'><c r='A3'><v>1</v></c></row>"
                + "</sheetData><mergeCells><mergeCell ref='A1:C2'/><mergeCell ref='XFD1048576'/></mergeCells>")));
        assertThat(sheet.merged()).containsExactly(new Area(0, 0, 1, 2), new Area(1048575, 16383, 1048575, 16383));
        assertThat(sheet.rows()).extracting(Row::hidden).containsExactly(true, true, false);
    }

    @Test
    void readsTheStrictVocabularyWithPrefixes() throws IOException {
        String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        XlsxParts parts = XlsxParts.rows("")
                .with(
                        "xl/workbook.xml",
                        "<x:workbook xmlns:x='" + strict
                                + "' xmlns:q='http://purl.oclc.org/ooxml/officeDocument/relationships'>"
                                + "<x:sheets><x:sheet name='Một' sheetId='1' state='veryHidden' q:id='rId1'/></x:sheets></x:workbook>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x='" + strict + "'><x:sheetData><x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v>"
                                + "<y:v xmlns:y='urn:y'>9</y:v></x:c></x:row></x:sheetData></x:worksheet>")
                .replace(
                        "xl/_rels/workbook.xml.rels",
                        "schemas.openxmlformats.org/officeDocument/2006",
                        "purl.oclc.org/ooxml/officeDocument");
        Sheet sheet = firstSheet(file(parts));
        assertThat(sheet.visibility()).isEqualTo(Visibility.VERY_HIDDEN);
        assertThat(value(sheet, "A1")).isEqualTo(text("Chỉ tiêu"));
    }

    @Test
    void skipsChartSheetsAndFindsPartsByAbsoluteNamesInAnyCase() throws IOException {
        XlsxParts parts = XlsxParts.rows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .replace("xl/workbook.xml", "<sheets>", "<sheets><sheet name='Biểu đồ' sheetId='2' r:id='rId9'/>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        XlsxParts.relations(
                                "rId1",
                                "worksheet",
                                "/XL/Worksheets/Sheet1.xml",
                                "rId9",
                                "chartsheet",
                                "chartsheets/sheet1.xml"));
        Document document = Reading.document(file(parts));
        assertThat(document.sheets()).extracting(Sheet::name).containsExactly("Biểu 01");
    }

    @Test
    void readsAWorkbookWithMacrosAndSaysThatTheyWereLeftAlone() throws IOException {
        XlsxParts parts = XlsxParts.rows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .replace(
                        "[Content_Types].xml",
                        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                        "vnd.ms-excel.sheet.macroEnabled.main")
                .with("xl/vbaProject.bin", new byte[10]);
        assertThat(Reading.document(file(parts)).findings())
                .extracting(f -> f.code())
                .containsExactly("document-macros");
    }
}

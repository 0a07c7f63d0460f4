package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Reading.cell;
import static tonghop.document.Reading.document;
import static tonghop.document.Reading.firstSheet;
import static tonghop.document.Reading.text;
import static tonghop.document.Reading.value;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.grid.Doubt;
import tonghop.grid.Sheet;
import tonghop.model.Finding;
import tonghop.model.Severity;

/** What a person sees otherwise than a cell holds it, in every kind of document. */
class SeenOtherwiseTest {

    @TempDir
    Path folder;

    private Path html(String body) throws IOException {
        return Files.write(
                folder.resolve("a.xls"), ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }

    private Path fods(String styles, String cell) throws IOException {
        String number = " xmlns:number='urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'";
        String before = "<office:automatic-styles" + number + ">" + styles + "</office:automatic-styles>";
        return Fods.write(
                folder.resolve("a.fods"),
                Fods.document(before, "<table:table table:name='A'>" + Fods.row(cell) + "</table:table>"));
    }

    private Path xlsx(XlsxParts parts) throws IOException {
        return parts.write(folder.resolve("a.xlsx"));
    }

    private static XlsxParts styled(String fontAndFormat, String cells) {
        return XlsxParts.sheet(cells)
                .with(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + XlsxParts.MAIN + "'><numFmts><numFmt numFmtId='164'"
                                + " formatCode='#,##0 &quot;đồng&quot;'/></numFmts><fonts><font/><font><strike/></font></fonts>"
                                + "<cellXfs><xf " + fontAndFormat + "/></cellXfs></styleSheet>");
    }

    private static Doubt.Kind kind(Sheet sheet, String address) {
        Doubt doubt = cell(sheet, address).doubt();
        return doubt == null ? null : doubt.kind();
    }

    private static void assertChanged(Path file, String address) throws IOException {
        Finding finding = document(file).findings().stream()
                .filter(f -> f.code().equals("document-changes"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.at().cell()).isEqualTo(address);
        assertThat(finding.message()).contains(address);
    }

    @Test
    void seesWhatAFormatOfAWorkbookAdds() throws IOException {
        Doubt dong = new Doubt(Doubt.Kind.DRESSED, "# đồng");
        String cell = "<sheetData><row r='1'><c r='A1'><v>125500000</v></c></row></sheetData>";
        assertThat(cell(firstSheet(xlsx(styled("fontId='0' numFmtId='164'", cell))), "A1")
                        .doubt())
                .isEqualTo(dong);
        String open = "<sheetData><row r='1'><c r='A1'><f>5*1000000</f></c></row></sheetData>";
        assertThat(cell(firstSheet(xlsx(styled("fontId='0' numFmtId='164'", open))), "A1")
                        .doubt())
                .isEqualTo(dong);
        try (var book = new HSSFWorkbook()) {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("#,##0\\ \"đồng\""));
            var old = book.createSheet().createRow(0).createCell(0);
            old.setCellValue(125500000);
            old.setCellStyle(style);
            assertThat(cell(firstSheet(xls(book)), "A1").doubt()).isEqualTo(dong);
        }
    }

    private Path xls(HSSFWorkbook book) throws IOException {
        Path file = folder.resolve("b.xls");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<number:currency-style style:name='N1'><number:number/><number:text> </number:text>"
                        + "<number:currency-symbol>₫</number:currency-symbol></number:currency-style>|5|DRESSED",
                "<number:number-style style:name='N1'><number:number number:display-factor='1000'/></number:number-style>"
                        + "|5|OTHERWISE",
                "<number:number-style style:name='P0'><number:number/></number:number-style><number:number-style"
                        + " style:name='N1'><number:text>-</number:text><number:number/><style:map"
                        + " style:condition='value()&gt;=0' style:apply-style-name='P0'/></number:number-style>|5|",
                "<number:number-style style:name='P0'><number:number/></number:number-style><number:number-style"
                        + " style:name='N1'><number:text>-</number:text><number:number/><style:map"
                        + " style:condition='value()&gt;=0' style:apply-style-name='P0'/></number:number-style>|-5|"
            })
    void seesWhatAFormatOfAnOpenDocumentAdds(String format, String number, Doubt.Kind kind) throws IOException {
        String style = "<style:style style:name='ce1' style:family='table-cell' style:data-style-name='N1'/>";
        String cell =
                "<table:table-cell table:style-name='ce1' office:value-type='float' office:value='" + number + "'/>";
        assertThat(kind(firstSheet(fods(format + style, cell)), "A1")).isEqualTo(kind);
    }

    @Test
    void takesACurrencyForAUnit() throws IOException {
        String cell = "<table:table-cell office:value-type='currency' office:currency='VND' office:value='125500000'/>";
        assertThat(cell(firstSheet(fods("", cell)), "A1").doubt()).isEqualTo(new Doubt(Doubt.Kind.DRESSED, "# VND"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\\#\\,\\#\\#0\\\\ \\0022\\0111\\1ED3ng\\0022|DRESSED",
                "\\#\\,\\#\\#0\\,\\,|OTHERWISE",
                "\\#\\,\\#\\#0\\.00|",
                "Currency|DRESSED",
                "Standard|"
            })
    void seesWhatAFormatOfAPageAdds(String format, Doubt.Kind kind) throws IOException {
        Path page = html("<table><tr><td style='mso-number-format:\"" + format
                + "\"' x:num=\"125500000\">125.500.000</td></tr></table>");
        assertThat(kind(firstSheet(page), "A1")).isEqualTo(kind);
    }

    @Test
    void saysWhereAWorkbookIsStruckOut() throws IOException {
        assertChanged(
                xlsx(XlsxParts.rows("<row r='1'><c r='A1' t='inlineStr'><is><r><rPr><strike/></rPr><t>12</t></r><r>"
                        + "<rPr><strike val='0'/></rPr><t>15</t></r></is></c></row>")),
                "A1");
        assertChanged(
                xlsx(styled(
                        "fontId='1' numFmtId='0'", "<sheetData><row r='1'><c r='A1'><v>5</v></c></row></sheetData>")),
                "A1");
        try (var book = new HSSFWorkbook()) {
            HSSFFont struck = book.createFont();
            struck.setStrikeout(true);
            var text = new HSSFRichTextString("1215");
            text.applyFont(0, 2, struck);
            book.createSheet().createRow(0).createCell(1).setCellValue(text);
            assertChanged(xls(book), "B1");
        }
        String style = "<style:style style:name='T1' style:family='text'><style:text-properties"
                + " style:text-line-through-style='solid'/></style:style>";
        assertChanged(fods(style, Fods.cell("", "<text:span text:style-name='T1'>12</text:span>15")), "A1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<del>12</del>15",
                "<s>12</s>15",
                "<strike>12</strike>15",
                "15<ins>0</ins>",
                "<span style='TEXT-DECORATION: line-through'>12</span>15"
            })
    void saysWhereAPageIsStruckOut(String content) throws IOException {
        assertChanged(html("<table><tr><td>a</td><td>" + content + "</td></tr></table>"), "B1");
    }

    @Test
    void warnsOfStruckOutWordsAwayFromFigures() throws IOException {
        assertThat(document(html("<table><tr><td>Ghi <s>chú</s></td></tr></table>"))
                        .findings())
                .singleElement()
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void keepsRaisedDigitsApartFromTheNumber() throws IOException {
        assertThat(value(firstSheet(html("<table><tr><td>15<sup>1</sup></td></tr></table>")), "A1"))
                .isEqualTo(text("15¹"));
        String style = "<style:style style:name='T1' style:family='text'><style:text-properties"
                + " style:text-position='super 58%'/></style:style>";
        assertThat(value(
                        firstSheet(fods(style, Fods.cell("", "15<text:span text:style-name='T1'>1</text:span>"))),
                        "A1"))
                .isEqualTo(text("15¹"));
        try (var book = new HSSFWorkbook()) {
            HSSFFont raised = book.createFont();
            raised.setTypeOffset(HSSFFont.SS_SUPER);
            var text = new HSSFRichTextString("151");
            text.applyFont(2, 3, raised);
            book.createSheet().createRow(0).createCell(0).setCellValue(text);
            assertThat(value(firstSheet(xls(book)), "A1")).isEqualTo(text("15¹"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span hidden>9</span>",
                "<span style='DISPLAY:NONE'>9</span>",
                "<span style='display:none !important'>9</span>",
                "<span style='visibility:hidden'>9</span>",
                "<span class=x>9</span>"
            })
    void leavesOutHiddenText(String hidden) throws IOException {
        String css = "<style>td .x, #a > td > b {display:none}</style>";
        assertThat(value(firstSheet(html(css + "<table><tr><td>15" + hidden + "</td></tr></table>")), "A1"))
                .isEqualTo(text("15"));
        String style = "<style:style style:name='T1' style:family='text'><style:text-properties text:display='none'/>"
                + "</style:style>";
        assertThat(value(
                        firstSheet(fods(style, Fods.cell("", "15<text:span text:style-name='T1'>9</text:span>"))),
                        "A1"))
                .isEqualTo(text("15"));
    }

    @Test
    void readsWhatOnlyLooksLikeAHiddenPart() throws IOException {
        String css = "<style>p .x, tr > .x, td .x:hover {display:none}</style>";
        assertThat(value(firstSheet(html(css + "<table><tr><td>15<b class=x>9</b></td></tr></table>")), "A1"))
                .isEqualTo(text("159"));
    }

    @Test
    void takesAColumnOfHiddenCellsForAHiddenColumn() throws IOException {
        Sheet sheet = firstSheet(
                html(
                        "<table><tr><td>a</td><td style='display:none'>b</td><td>c</td></tr>"
                                + "<tr><td>1</td><td style='display:none'>2</td><td>3</td></tr><tr><td>I</td><td></td><td></td></tr></table>"));
        assertThat(sheet.hiddenColumns()).containsExactly(1);
        assertThat(kind(sheet, "B2")).isNull();
        assertThat(kind(sheet, "C2")).isNull();
    }

    @Test
    void doubtsTheRowFromASingleHiddenCellOn() throws IOException {
        Sheet sheet = firstSheet(html("<table><tr><td>a</td><td>b</td><td>c</td></tr>"
                + "<tr><td>1</td><td style='display:none'>2</td><td>3</td></tr></table>"));
        assertThat(sheet.hiddenColumns()).isEmpty();
        assertThat(kind(sheet, "A2")).isNull();
        assertThat(kind(sheet, "B2")).isEqualTo(Doubt.Kind.HIDDEN);
        assertThat(kind(sheet, "C2")).isEqualTo(Doubt.Kind.HIDDEN);
    }

    @Test
    void doubtsWhatAMergedAreaCovers() throws IOException {
        Sheet sheet = firstSheet(xlsx(XlsxParts.sheet("<sheetData><row r='1'><c r='A1'><v>99</v></c><c r='B1'><v>12</v>"
                + "</c><c r='C1'><v>7</v></c></row><row r='2'><c r='A2'><v>5</v></c><c r='B2'><v>5</v></c></row>"
                + "<row r='3'><c r='B3'><v>8</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B1'/>"
                + "<mergeCell ref='A2:B2'/><mergeCell ref='A3:B3'/></mergeCells>")));
        assertThat(kind(sheet, "A1")).isNull();
        assertThat(kind(sheet, "B1")).isEqualTo(Doubt.Kind.COVERED);
        assertThat(kind(sheet, "C1")).isNull();
        assertThat(kind(sheet, "B2")).isNull();
        assertThat(kind(sheet, "B3")).isEqualTo(Doubt.Kind.COVERED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.3,Số lượt người,lượt người,2,345,|SHIFTED",
                "8.4,Kinh phí,triệu đồng,125,5,|SHIFTED",
                "1.3,Số lượt người,lượt người,2,345,ghi chú|SHIFTED",
                "1.4,Số tin, bài,tin bài,18,ghi chú|SHIFTED",
                "1.3,Số lượt người,lượt người,2345,,,|",
                "1.3,Số lượt người,lượt người,2345|"
            })
    void doubtsARowWiderThanItsTable(String row, Doubt.Kind kind) throws IOException {
        String table = "UBND huyện Xuân Lộc\nKính gửi: Văn phòng, Sở Nội vụ, Ban Dân vận\n"
                + "STT,Chỉ tiêu,Đơn vị tính,Số liệu,Ghi chú\nI,Tuyên truyền, quán triệt, bồi dưỡng,,,,\n" + row + "\n";
        Sheet sheet = firstSheet(Files.write(folder.resolve("a.csv"), table.getBytes(StandardCharsets.UTF_8)));
        assertThat(kind(sheet, "D5")).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SoLieu",
                "1+solieu",
                "B1",
                "SUM(B1:B3)",
                "'Biểu 01'!$B$1*2",
                "'C:\\x\\[a.xlsx]Sheet1'!A1",
                "INDIRECT(\"'[a.xlsx]Sheet1'!A1\")",
                "Excel|'a.xls'!R1C1"
            })
    void marksWhatComesFromAnotherFileByWhicheverWay(String formula) throws IOException {
        assertThat(linked(formula)).startsWith("[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1", "SUM(C1:D9)", "\"SoLieu\"", "SoLieu2", "Khác!B1", "LOG10(C1)"})
    void leavesWhatDoesNot(String formula) throws IOException {
        assertThat(linked(formula)).isEqualTo(formula);
    }

    private String linked(String formula) throws IOException {
        XlsxParts parts = XlsxParts.rows("<row r='1'><c r='A1'><f>" + formula.replace("\"", "&quot;")
                        + "</f><v>12</v></c><c r='B1'><f>[1]Sheet1!A1</f><v>12</v></c><c r='C1'><v>3</v></c></row>")
                .replace(
                        "xl/workbook.xml",
                        "</sheets>",
                        "</sheets><definedNames><definedName name='SoLieu'>[1]Sheet1!$A$1</definedName></definedNames>");
        return String.valueOf(cell(firstSheet(xlsx(parts)), "A1").formula());
    }
}

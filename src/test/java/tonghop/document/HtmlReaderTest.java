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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.grid.Area;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;

class HtmlReaderTest {

    @TempDir
    Path folder;

    private Path file(String page, Charset charset) throws IOException {
        return Files.write(folder.resolve("a.xls"), page.getBytes(charset));
    }

    private Sheet read(String body) throws IOException {
        return firstSheet(file("<html><body>" + body + "</body></html>", StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatLibreOfficeWrites() throws Exception {
        Sheet sheet = firstSheet(
                Path.of(HtmlReaderTest.class.getResource("libreoffice.html").toURI()));
        assertThat(value(sheet, "A1")).isEqualTo(text("Báo cáo kết quả công tác dân vận"));
        assertThat(sheet.merged()).containsExactly(new Area(0, 0, 0, 4));
        assertThat(value(sheet, "B4")).isEqualTo(text("1.1"));
        assertThat(value(sheet, "C4")).isEqualTo(plain("12"));
        assertThat(value(sheet, "D4")).isEqualTo(percent("0.85"));
        assertThat(value(sheet, "D5")).isEqualTo(date("45426"));
        assertThat(value(sheet, "E5")).isEqualTo(text("Bỏ qua\nxuống dòng"));
        assertThat(isBlank(sheet, "E4")).isTrue();
        // The stored value of a broken formula is 0 there.
        assertThat(value(sheet, "D6")).isEqualTo(new CellValue.ErrorCode("#DIV/0!"));
    }

    @Test
    void readsWhatExcelWrites() throws IOException {
        String page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta http-equiv=Content-Type"
                + " content=\"text/html; charset=windows-1252\"><style><!--td {font-family:Arial;}\n.xl65"
                + " {font-family:.VnTime, serif;\n\tmso-number-format:\"\\@\";}\n.xl66"
                + " {mso-number-format:Percent;}\n.xl67 {mso-number-format:\"0\\.0%\";}\n.xl68"
                + " {mso-number-format:\"Short Date\";}\n.xl69 {mso-number-format:Standard;}--></style></head><body><table>"
                + "<tr><td class=xl65>B\u00B8o c\u00B8o</td><td class=xl66 x:num=\"0.85\">85%</td><td class=xl67"
                + " x:num=\"0.285\">28,5%</td><td class=xl68 x:num=\"45426\">14/5/2024</td><td class=xl69"
                + " x:num=\"1234.5\" x:fmla=\"=SUM(A1:A2)\">1.234,50</td><td x:num>12</td></tr>"
                + "<tr style='display:none'><td x:num x:fmla=\"=[Quy1.xls]A!A1\">3</td><td x:bool=\"TRUE\">TRUE</td>"
                + "<td x:err=\"#REF!\">#REF!</td><td>1.234</td></tr></table></body></html>";
        Sheet sheet = firstSheet(file(page, StandardCharsets.ISO_8859_1));
        assertThat(value(sheet, "A1")).isEqualTo(text("Báo cáo"));
        assertThat(value(sheet, "B1")).isEqualTo(percent("0.85"));
        assertThat(value(sheet, "C1")).isEqualTo(percent("0.285"));
        assertThat(value(sheet, "D1")).isEqualTo(date("45426"));
        assertThat(value(sheet, "E1")).isEqualTo(plain("1234.5"));
        assertThat(cell(sheet, "E1").formula()).isEqualTo("SUM(A1:A2)");
        assertThat(value(sheet, "F1")).isEqualTo(plain("12"));
        assertThat(cell(sheet, "A2").formula()).isEqualTo("[1]");
        assertThat(value(sheet, "B2")).isEqualTo(new CellValue.Bool(true));
        assertThat(value(sheet, "C2")).isEqualTo(new CellValue.ErrorCode("#REF!"));
        assertThat(value(sheet, "D2")).isEqualTo(text("1.234"));
        assertThat(sheet.rows()).extracting(Row::hidden).containsExactly(false, true);
    }

    @Test
    void laysOutCellsAroundThoseThatReachOverRowsAndColumns() throws IOException {
        Sheet sheet = read("<table><thead><tr><th rowspan=2>a<th colspan=2>b<th rowspan=99999>c</thead>"
                + "<tr><td>d<td>e<tr><td>f<td colspan=2>g</table>");
        assertThat(value(sheet, "B2")).isEqualTo(text("d"));
        assertThat(value(sheet, "C2")).isEqualTo(text("e"));
        assertThat(value(sheet, "A3")).isEqualTo(text("f"));
        assertThat(value(sheet, "B3")).isEqualTo(text("g"));
        assertThat(sheet.merged())
                .containsExactly(
                        new Area(0, 0, 1, 0), new Area(0, 1, 0, 2), new Area(0, 3, 65_533, 3), new Area(2, 1, 2, 2));
    }

    @Test
    void keepsTheTextAroundTablesAndTablesWithinTablesInReadingOrder() throws IOException {
        Sheet sheet = read("UBND huyện<br>Phòng<p>Báo  <b>cáo</b></p><table><tr><td>lề<table><tr><td>1<td>2</table>chân"
                + "</table><div style='display:none'>ẩn</div><script>x</script><div><table><tr><td>3</table></div>hết");
        assertThat(sheet.rows())
                .extracting(row -> row.cells().stream()
                        .map(c -> c.text().replace('\n', '/'))
                        .toList()
                        .toString())
                .containsExactly("[UBND huyện/Phòng]", "[Báo cáo]", "[lề]", "[1, 2]", "[chân]", "[3]", "[hết]");
        assertThat(sheet.rows()).extracting(Row::index).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void makesSheetsOfThePageAgainThatLibreOfficeWroteThemInto() throws IOException {
        Path file = file(
                "<html><body><a href='#table0'>Biểu 01</a><a name=\"table0\"><h1>Sheet 1: <em>Biểu 01</em></h1></a>"
                        + "<table><tr><td>1</table><a name=\"table1\"><h1>Sheet 2: <em>Cũ</em></h1></a><table><tr><td>2</table>",
                StandardCharsets.UTF_8);
        assertThat(Reading.document(file).sheets()).extracting(Sheet::name).containsExactly("HTML", "Biểu 01", "Cũ");
    }

    @Test
    void decodesEachRunByItsOwnFont() throws IOException {
        Sheet sheet = read(
                "<table style='font-family:\".VnTime\"'><tr><td>HuyÖn <font face='VNI-Times'>Vónh Cöûu</font>"
                        + "<td style='font-family:Arial'>Huyện<td><span style=\"font-family:'.VnTimeH'\">b¸o</span></table>");
        assertThat(value(sheet, "A1")).isEqualTo(text("Huyện Vĩnh Cửu"));
        assertThat(value(sheet, "B1")).isEqualTo(text("Huyện"));
        assertThat(value(sheet, "C1")).isEqualTo(text("BÁO"));
    }

    @Test
    void believesTheBytesWhereThePageSaysNoEncodingOrAnother() throws IOException {
        String body = "<table><tr><td>Huyện Vĩnh Cửu</table>";
        assertThat(value(read(body), "A1")).isEqualTo(text("Huyện Vĩnh Cửu"));
        Path wrong = file("<html><meta charset='us-ascii'>" + body, StandardCharsets.UTF_8);
        assertThat(value(firstSheet(wrong), "A1")).isEqualTo(text("Huyện Vĩnh Cửu"));
        Path unknown = file("<html><meta charset='x-lạ'>" + body, StandardCharsets.UTF_16LE);
        assertThat(value(firstSheet(unknown), "A1")).isEqualTo(text("Huyện Vĩnh Cửu"));
    }

    @Test
    void refusesAPageWithoutText() throws IOException {
        assertThat(refusal(file("<html><frameset><frame src='sheet001.htm'></frameset></html>", StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("document-empty");
    }

    @Test
    void holdsTheLimitOfTags() throws IOException {
        Path file = file("<table><tr><td>1</td></tr></table>", StandardCharsets.UTF_8);
        assertThat(new DocumentReader(LimitsTest.with("tags", 6)).read(file, "a"))
                .isInstanceOf(ReadResult.Read.class);
        assertThat(refusal(file, LimitsTest.with("tags", 5)).code()).isEqualTo("document-too-large");
    }
}

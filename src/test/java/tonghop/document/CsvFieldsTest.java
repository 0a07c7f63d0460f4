package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Reading.cell;
import static tonghop.document.Reading.firstSheet;
import static tonghop.document.Reading.isBlank;
import static tonghop.document.Reading.refusal;
import static tonghop.document.Reading.text;
import static tonghop.document.Reading.value;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;

class CsvFieldsTest {

    private static final String REPORT = "UBND huyện Vĩnh Cửu;;\nBáo cáo số liệu 6 tháng đầu năm 2024;;\n"
            + "STT;Chỉ tiêu;Số liệu trong kỳ\n1.1;Số cuộc đối thoại được tổ chức;1.234,5\n";

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.csv"), bytes);
    }

    private Sheet read(String text) throws IOException {
        return firstSheet(file(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertReport(byte[] bytes) throws IOException {
        Sheet sheet = firstSheet(file(bytes));
        assertThat(value(sheet, "A1")).isEqualTo(text("UBND huyện Vĩnh Cửu"));
        assertThat(value(sheet, "A2")).isEqualTo(text("Báo cáo số liệu 6 tháng đầu năm 2024"));
        assertThat(value(sheet, "B4")).isEqualTo(text("Số cuộc đối thoại được tổ chức"));
        assertThat(value(sheet, "C4")).isEqualTo(text("1.234,5"));
    }

    @Test
    void readsUnicodeWithAndWithoutItsMark() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertReport(REPORT.getBytes(charset));
            assertReport(("\uFEFF" + REPORT).getBytes(charset));
        }
        assertReport(Normalizer.normalize(REPORT, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTheCodePageOfWindows() throws IOException {
        assertReport(windows1258(REPORT));
    }

    /** The code page has the letters of the alphabet; most tones follow as marks of their own. */
    private static byte[] windows1258(String text) {
        var spelt = new StringBuilder();
        for (char c : text.toCharArray()) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String letter = apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            spelt.append(Normalizer.normalize(letter, Normalizer.Form.NFC))
                    .append(apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", ""));
        }
        return spelt.toString().getBytes(Charset.forName("windows-1258"));
    }

    @Test
    void readsOldFontsAsTheyAreSavedInOneByteALetter() throws IOException {
        assertReport(("UBND huyÖn VÜnh Cöu;;\nB¸o c¸o sè liÖu 6 th¸ng ®Çu n¨m 2024;;\nSTT;ChØ tiªu;Sè liÖu trong kú\n"
                        + "1.1;Sè cuéc ®èi tho¹i ®\u00ADîc tæ chøc;1.234,5\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertReport(
                ("UBND huyeän Vónh Cöûu;;\nBaùo caùo soá lieäu 6 thaùng ñaàu naêm 2024;;\nSTT;Chæ tieâu;Soá lieäu\n"
                                + "1.1;Soá cuoäc ñoái thoaïi ñöôïc toå chöùc;1.234,5\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void readsOldFontsAsTheyAreSavedInUnicode() throws IOException {
        assertReport(("UBND huyÖn VÜnh Cöu;;\nB¸o c¸o sè liÖu 6 th¸ng ®Çu n¨m 2024;;\nSTT;ChØ tiªu;Sè liÖu trong kú\n"
                        + "1.1;Sè cuéc ®èi tho¹i ®\u00ADîc tæ chøc;1.234,5\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesBytesThatAreWordsInNoEncoding() throws IOException {
        byte[] russian = "Отчёт;Показатель;Значение".getBytes(Charset.forName("windows-1251"));
        assertThat(refusal(file(russian)).message()).contains("bảng mã");
    }

    @Test
    void refusesBytesThatAreWordsInTwoEncodings() throws IOException {
        // "thá" in the code page of Windows, "thỏ" in TCVN3.
        byte[] either = "1;th\u00E1;2\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(file(either)).message()).contains("bảng mã");
    }

    @Test
    void refusesTextThatBreaksTheEncodingItSays() throws IOException {
        assertThat(refusal(file(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', ';', (byte) 0xE1, ';'}))
                        .code())
                .isEqualTo("document-damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) throws IOException {
        Sheet sheet = read(
                "Báo cáo, số liệu; kỳ\n\nSTT@Chỉ tiêu@Số liệu\n1@\"Số cuộc, lượt; buổi | kỳ\tnày\"@12\n2@Số lớp@5\n"
                        .replace("@", separator)
                        .replace("Báo cáo, số liệu; kỳ", "\"Báo cáo, số liệu; kỳ\"" + separator + separator));
        assertThat(value(sheet, "B4")).isEqualTo(text("Số cuộc, lượt; buổi | kỳ\tnày"));
        assertThat(value(sheet, "C5")).isEqualTo(text("5"));
    }

    @Test
    void findsTheSeparatorUnderATitleThatHasNone() throws IOException {
        Sheet sheet =
                read("Báo cáo, số liệu\nkỳ này, năm nay\nSTT;Chỉ tiêu;Số liệu\n1;Số cuộc;12,5\n2;Số lớp;5\n3;a;7,5\n");
        assertThat(value(sheet, "C4")).isEqualTo(text("12,5"));
    }

    @Test
    void takesNoMarkOfSentencesForASeparator() throws IOException {
        Sheet sheet = read("Kết quả nổi bật\nĐã mở 3 lớp, 12 buổi\nTồn tại, hạn chế\nChưa có\n");
        assertThat(value(sheet, "A2")).isEqualTo(text("Đã mở 3 lớp, 12 buổi"));
    }

    @Test
    void takesTheSeparatorThatTheFirstLineSays() throws IOException {
        Sheet sheet = read("sep=|\r\n1|2,5;3|4\r\n");
        assertThat(value(sheet, "B1")).isEqualTo(text("2,5;3"));
    }

    @Test
    void refusesWhereTwoSeparatorsWouldDo() throws IOException {
        Path file = file("1,5;2,5\n3,5;4,5\n".replace("3,5;4,5", "3,7;8").getBytes(StandardCharsets.UTF_8));
        assertThat(value(firstSheet(file), "A1")).isEqualTo(text("1,5"));
        Path doubtful = file("1;2,5\n3;7,5\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(doubtful).message()).contains("phân cách");
    }

    @Test
    void readsQuotesLinesInThemAndCodesKeptFromBecomingNumbers() throws IOException {
        Sheet sheet =
                read("\"a \"\"b\"\"\";\"dòng 1\r\ndòng 2\"; \"c;d\" \r\n=\"2.10\";\"=\"\"0012\"\"\";e\"f\r\n;;\n1;2;3");
        assertThat(value(sheet, "A1")).isEqualTo(text("a \"b\""));
        assertThat(value(sheet, "B1")).isEqualTo(text("dòng 1\ndòng 2"));
        assertThat(value(sheet, "C1")).isEqualTo(text("c;d"));
        assertThat(value(sheet, "A2")).isEqualTo(text("2.10"));
        assertThat(value(sheet, "B2")).isEqualTo(text("0012"));
        assertThat(value(sheet, "C2")).isEqualTo(text("e\"f"));
        assertThat(sheet.rows()).extracting(Row::index).containsExactly(0, 1, 3);
    }

    @Test
    void doubtsThePointOfANumberUnlessTheFileTellsHowItsNumbersAreWritten() throws IOException {
        assertThat(value(read("a,1.234\nb,1234.5\n"), "B1")).isEqualTo(new CellValue.Text("1.234", true));
        assertThat(value(read("a,1.234\nb,1234.5\n"), "B2")).isEqualTo(text("1234.5"));
        assertThat(value(read("a,1.234\nb,\"12,5\"\n"), "B1")).isEqualTo(text("1.234"));
        assertThat(value(read("a\t1.234\nb\t1.234.567\n"), "B1")).isEqualTo(text("1.234"));
        assertThat(value(read("a;1.234\nb;2.10\n"), "B1")).isEqualTo(text("1.234"));
    }

    @Test
    void computesNoFormula() throws IOException {
        Sheet sheet = read("a;=SUM(B1:B2);=\n");
        assertThat(value(sheet, "B1")).isEqualTo(new CellValue.NotComputed());
        assertThat(cell(sheet, "B1").formula()).isEqualTo("SUM(B1:B2)");
        assertThat(value(sheet, "C1")).isEqualTo(text("="));
    }

    @Test
    void hasNoCellForBlankFields() throws IOException {
        assertThat(isBlank(read("a;  ;\u00A0;b\n"), "C1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1;\"2\n3;4\n", "a;b\n1;\"2\"x\n", "a;b\n" + "1;2\u00003\n"})
    void refusesWhatWouldLoseRows(String text) throws IOException {
        assertThat(refusal(file(text.getBytes(StandardCharsets.UTF_8))).code()).startsWith("document-");
    }

    @Test
    void refusesControlsFarBehindToo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("1;2\n".repeat(2_000).getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {0, 1, 2});
        assertThat(refusal(file(bytes.toByteArray())).code()).isEqualTo("document-damaged");
    }

    @Test
    void holdsTheLimitsOfPlainText() throws IOException {
        Path file = file("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        assertLimit(file, "plainBytes", 8);
        assertLimit(file, "keptCells", 4);
        // The line that tells that all was read is looked at, too.
        assertLimit(file, "visitedCells", 10);
        assertLimit(file, "textLength", 1);
        assertLimit(file, "textTotal", 4);
    }

    private static void assertLimit(Path file, String limit, int at) throws IOException {
        ReadResult result = new DocumentReader(LimitsTest.with(limit, at)).read(file, "a.csv");
        assertThat(result).as(limit).isInstanceOf(ReadResult.Read.class);
        assertThat(refusal(file, LimitsTest.with(limit, at - 1)).code()).isEqualTo("document-too-large");
    }
}

package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatDetectorTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "255044462d312e370a,PDF",
        "20200a255044462d312e370a00,PDF",
        "89504e470d0a1a0a0000,PICTURE",
        "ffd8ffe000104a464946,PICTURE",
        "0000001866747970686569630000,PICTURE",
        "526172211a0700cf9073,RAR",
        "377abcaf271c0004,ARCHIVE",
        "1f8b080000000000,ARCHIVE",
        "789f3e2201069008,MAIL",
        "0908080000051000ab0f,OLD_EXCEL",
        "0904060000001000,OLD_EXCEL",
        "7b5c727466315c616e7369,RICH_TEXT",
        "4d5a90000300,PROGRAM",
        "504b030414000000,ZIP",
        "d0cf11e0a1b11ae100,OTHER_OFFICE",
        "3082063706092a864886f70d010702a0820628,SIGNED",
        "308006092a864886f70d010703a080308002,SIGNED",
        "3082063706092a864886f80d010702a0820628,UNKNOWN",
        "0102030405,UNKNOWN"
    })
    void knowsFormatsByTheirFirstBytes(String hex, DocumentFormat format) {
        assertThat(FormatDetector.detect(HexFormat.of().parseHex(hex))).isEqualTo(format);
    }

    @Test
    void knowsAMessageByItsHeadersWhateverItsBodyHolds() {
        String headers = "From: b@c\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n";

        for (String body : new String[] {"Kính gửi\u000bSở", "PK\u0003\u0004\u0000\u0000", "%PDF-1.7 \u0000"}) {
            assertThat(FormatDetector.detect((headers + body).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(DocumentFormat.MAIL);
            assertThat(FormatDetector.detect(("Chú thích: x\n\n" + body + "\u0000").getBytes(StandardCharsets.UTF_8)))
                    .isNotEqualTo(DocumentFormat.MAIL);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'STT;Chỉ tiêu;Số liệu\n1;Số cuộc;12',CSV",
        "'<html><body><table>',HTML",
        "'  <!DOCTYPE HTML PUBLIC>',HTML",
        "'<table border=1>',HTML",
        "'<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">',XML_SPREADSHEET",
        "'<?xml version=\"1.0\"?><a/>',XML",
        "'Received: from a\nSubject: Bao cao\nFrom: b@c',MAIL",
        "'DKIM-Signature: v=1\nThread-Topic: x\nFrom: b@c',MAIL",
        "'MIME-Version: 1.0\nContent-Type: multipart/related\nContent-Location: file:///a.htm',WEB_ARCHIVE"
    })
    void knowsFormatsOfReadableCharactersInAnyEncoding(String text, DocumentFormat format) {
        assertThat(FormatDetector.detect(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
        assertThat(FormatDetector.detect(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(format);
        assertThat(FormatDetector.detect(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(format);
        assertThat(FormatDetector.detect(text.getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(format);
    }

    @Test
    void readsAWordDocumentCalledXlsx() throws Exception {
        Path file = folder.resolve("bao-cao.xlsx");
        try (var word = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            word.createParagraph().createRun().setText("Báo cáo");
            word.write(out);
        }
        assertThat(Reading.value(Reading.firstSheet(file), "A1")).isEqualTo(Reading.text("Báo cáo"));
    }

    @ParameterizedTest
    @CsvSource({
        "PowerPoint Document,PowerPoint",
        "__properties_version1.0,thư điện tử",
        "Contents,phần mềm văn phòng khác"
    })
    void tellsOle2FilesByTheirStreams(String stream, String found) throws Exception {
        assertThat(Reading.refusal(ole2(stream)).message()).contains(found);
    }

    @Test
    void tellsAnEncryptedWorkbook() throws Exception {
        assertThat(Reading.refusal(ole2("EncryptedPackage")).code()).isEqualTo("document-encrypted");
    }

    private Path ole2(String stream) throws Exception {
        Path file = folder.resolve("bao-cao.xls");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), stream);
            container.writeFilesystem(out);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main,.xlsb",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml,PowerPoint",
        "application/x-visio,phần mềm văn phòng khác"
    })
    void tellsOfficePackagesByTheTypeOfTheirMainPart(String type, String found) throws Exception {
        Path file = XlsxParts.rows("")
                .replace(
                        "[Content_Types].xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        type)
                .write(folder.resolve("a.xlsx"));
        assertThat(Reading.refusal(file).message()).contains(found);
    }

    @Test
    void readsAnXlsCalledXlsx() throws Exception {
        Path file = folder.resolve("bao-cao.xlsx");
        try (var book = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            book.createSheet("A").createRow(0).createCell(0).setCellValue(3);
            book.write(out);
        }
        assertThat(Reading.value(Reading.firstSheet(file), "A1")).isEqualTo(Reading.plain("3"));
    }

    @Test
    void tellsAPlainZip() throws Exception {
        Path file = XlsxParts.rows("")
                .without("[Content_Types].xml")
                .without("xl/workbook.xml")
                .write(folder.resolve("a.xlsx"));
        assertThat(Reading.refusal(file).message()).contains("tệp nén").contains("giải nén");
    }

    @Test
    void namesTheFileInOneShortLine() throws Exception {
        Path file = Files.write(folder.resolve("a.pdf"), "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        ReadResult result = new DocumentReader(Limits.defaults()).read(file, "dòng\n".repeat(500));
        assertThat(((ReadResult.Refused) result).reasons().get(0).message())
                .hasSizeLessThan(500)
                .doesNotContain("\n");
    }
}

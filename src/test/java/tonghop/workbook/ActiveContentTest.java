package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.Verdict;

class ActiveContentTest {

    private static final Path WORKBOOK = Path.of("src/test/resources/tonghop/workbook/annotated/openpyxl.xlsx");
    private static final Path XLS = Path.of("src/test/resources/tonghop/workbook/annotated/libreoffice.xls");
    private static final String DDE = "<externalLink><ddeLink ddeService='cmd' ddeTopic='/C calc'/></externalLink>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/vbaProject.bin",
                "XL/VBAPROJECT.BIN",
                "xl/macrosheets/sheet1.xml",
                "xl/activeX/activeX1.bin",
                "xl/embeddings/oleObject1.bin",
                "xl/connections.xml",
                "xl/queryTables/queryTable1.xml",
                "customUI/customUI14.xml"
            })
    void isNotSentOn(String part) throws IOException {
        byte[] workbook = with(part, new byte[] {1, 2, 3});

        assertThat(toSend(workbook, "a.xlsx").isSendersOwn()).isFalse();
        assertThat(ActiveContent.in(PackageParts.of(workbook))).isTrue();
    }

    @Test
    void isALinkToAProgramAndNotOneToAWorkbook() throws IOException {
        String plain = "<externalLink><externalBook/></externalLink>";

        assertThat(hasActive(link(DDE, StandardCharsets.UTF_8))).isTrue();
        assertThat(hasActive(link(DDE, StandardCharsets.UTF_16LE))).isTrue();
        assertThat(hasActive(link(plain, StandardCharsets.UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_VBA_PROJECT_CUR", "_vba_project_cur", "MBD0012AB34", "ObjectPool"})
    void isNotSentOnInTheOldFormat(String storage) throws IOException {
        byte[] xls = withStorage(storage);

        assertThat(ActiveContent.inXls(xls)).isTrue();
        assertThat(toSend(xls, "a.xls").isSendersOwn()).isFalse();
    }

    @Test
    void isAMacroSheetOrALinkToAProgramInTheOldFormat() throws IOException {
        byte[] xls = xls();

        assertThat(ActiveContent.inXls(xls)).isFalse();
        assertThat(ActiveContent.inXls(patched(xls, new byte[] {(byte) 0x85, 0}, 4 + 5, (byte) 1)))
                .isTrue();
        assertThat(ActiveContent.inXls(patched(xls, new byte[] {(byte) 0xAE, 1, 4, 0}, 0, (byte) 0xAE)))
                .isFalse();
        assertThat(ActiveContent.inXls(withLinkToAProgram(xls))).isTrue();
    }

    @Test
    void isNothingThatHonestReportsHold() throws IOException {
        try (Stream<Path> honest = Stream.of("inbox-sample", "src/test/resources/tonghop")
                .flatMap(ActiveContentTest::files)
                .filter(file -> file.toString().matches(".*\\.xlsx?"))) {
            for (Path file : (Iterable<Path>) honest::iterator) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes[0] == 'P') {
                    assertThat(hasActive(bytes)).as(file.toString()).isFalse();
                } else if (bytes[0] == (byte) 0xD0) {
                    assertThat(ActiveContent.inXls(bytes)).as(file.toString()).isFalse();
                }
            }
        }
    }

    private static Stream<Path> files(String folder) {
        try {
            return Files.walk(Path.of(folder)).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasActive(byte[] workbook) throws IOException {
        return ActiveContent.in(PackageParts.of(workbook));
    }

    private AnnotatedCopy toSend(byte[] workbook, String name) throws IOException {
        var finding = Finding.error("e", new CellRef("Biểu 01", "D15"), "Hãy xem lại.");
        return AnnotatedCopy.toSend(
                Files.write(folder.resolve(name), workbook),
                new Review(name, "Xã", "2024", Verdict.HELD, List.of(finding)));
    }

    private static byte[] link(String xml, Charset charset) throws IOException {
        return with("xl/externalLinks/externalLink1.xml", xml.getBytes(charset));
    }

    private static byte[] with(String part, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(Files.newInputStream(WORKBOOK));
                var to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(to);
            }
            to.putNextEntry(new ZipEntry(part));
            to.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] withStorage(String name) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(Files.readAllBytes(XLS)))) {
            files.createDirectory(name).createDocument("x", new ByteArrayInputStream(new byte[5000]));
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** With a formula that looks into another sheet, so that there is a record of books. */
    private static byte[] xls() throws IOException {
        try (var book = new HSSFWorkbook()) {
            book.createSheet("Một");
            book.createSheet("Hai").createRow(0).createCell(0).setCellFormula("Một!A1");
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    /** @param record what the record begins with; the byte so far from there is changed */
    private static byte[] patched(byte[] bytes, byte[] record, int at, byte value) {
        byte[] patched = bytes.clone();
        patched[find(bytes, record) + at] = value;
        return patched;
    }

    /** The record of an unused kind before the sheets becomes one of books, with a program's path. */
    private static byte[] withLinkToAProgram(byte[] bytes) {
        byte[] writeAccess = {0x5C, 0, 112, 0};
        byte[] path = {(byte) 0xAE, 1, 112, 0, 0, 0, 9, 0, 0, 'c', 'm', 'd', 3, '/', 'C'};
        byte[] patched = bytes.clone();
        System.arraycopy(path, 0, patched, find(bytes, writeAccess), path.length);
        return patched;
    }

    private static int find(byte[] bytes, byte[] wanted) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
        assertThat(at).isPositive();
        return at;
    }
}

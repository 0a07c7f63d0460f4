package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Containers.tree;
import static tonghop.document.Containers.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Date;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchivesTest {

    @TempDir
    private Path folder;

    private Containers containers;

    @BeforeEach
    void begin() {
        containers = new Containers(folder);
    }

    @Test
    void takesOutEveryFileUnderItsPlainName() throws IOException {
        var opened = containers.opened(zip("thư mục/Vĩnh Cửu.xlsx", "../../etc/evil.xlsx", "C:\\bc\\a.xls", "b.xlsx"));

        assertThat(tree(opened)).isEqualTo("[Vĩnh Cửu.xlsx, evil.xlsx, a.xls, b.xlsx]");
        assertThat(Containers.text(opened.files().get(1))).isEqualTo("../../etc/evil.xlsx");
        assertThat(opened.letter()).isNull();
    }

    @Test
    void leavesOutFoldersAndWhatSystemsLeaveBehind() throws IOException {
        byte[] zip = zip(
                "bc/",
                "__MACOSX/bc/._a.xlsx",
                "bc/.DS_Store",
                "bc/Thumbs.db",
                "desktop.ini",
                "~$a.xlsx",
                ".~lock.a.xlsx#",
                "bc/a.xlsx");

        assertThat(containers.tree(zip)).isEqualTo("[a.xlsx]");
    }

    @Test
    void takesTheFileWrittenLaterForTheNewer() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("BC sửa lần 2.xlsx", "BC.xlsx")) {
                var entry = new ZipEntry(name);
                entry.setTime(name.contains("sửa") ? 1_715_000_000_000L : 1_714_000_000_000L);
                zip.putNextEntry(entry);
            }
        }
        assertThat(containers.tree(bytes.toByteArray())).isEqualTo("[BC.xlsx, BC sửa lần 2.xlsx]");
    }

    @Test
    void takesOutFilesOfTheSameName() throws IOException {
        byte[] zip = zip("a/bc.xlsx", "b/bc.xlsx", "c/xx.xlsx", "c/yy.xlsx");
        byte[] same = new String(zip, StandardCharsets.ISO_8859_1)
                .replace("c/yy.xlsx", "c/xx.xlsx")
                .getBytes(StandardCharsets.ISO_8859_1);

        var opened = containers.opened(same);

        assertThat(tree(opened)).isEqualTo("[bc.xlsx, bc.xlsx, xx.xlsx, xx.xlsx]");
        assertThat(Containers.text(opened.files().get(0))).isEqualTo("a/bc.xlsx");
        assertThat(Containers.text(opened.files().get(1))).isEqualTo("b/bc.xlsx");
        assertThat(Containers.text(opened.files().get(2))).isEqualTo("c/xx.xlsx");
    }

    @Test
    void namesWhatHasNoName() throws IOException {
        assertThat(containers.tree(zip("..", "a.xlsx"))).isEqualTo("[Tệp không tên 1, a.xlsx]");
    }

    @Test
    void shortensEndlessNamesAndKeepsTheirEnding() throws IOException {
        String name = containers
                .opened(zip("báo cáo ".repeat(100) + ".xlsx"))
                .files()
                .get(0)
                .name();

        assertThat(name).hasSize(PlainName.LONGEST).startsWith("báo cáo").endsWith("….xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, Báo cáo 6 tháng đầu năm (Vĩnh Cửu).xlsx, Báo cáo 6 tháng đầu năm (Vĩnh Cửu).xlsx",
        "ISO-8859-1, B¸o c¸o th¸ng.xlsx, Báo cáo tháng.xlsx",
        "IBM437, Übersicht Grün.xlsx, Übersicht Grün.xlsx",
        "US-ASCII, bao cao.xlsx, bao cao.xlsx"
    })
    void readsNamesThatDoNotSayTheirCharset(String charset, String written, String read) throws IOException {
        assertThat(containers.tree(zipOfUnmarkedName(written, Charset.forName(charset))))
                .isEqualTo("[" + read + "]");
    }

    @Test
    void readsNamesOfVietnameseWindows() throws IOException {
        // Windows-1258 writes most tones as marks of their own.
        byte[] raw = {'B', 'a', (byte) 0xEC, 'o', ' ', 'd', (byte) 0xE2, 'n', ' ', 'v', (byte) 0xE2, (byte) 0xF2, 'n'};
        byte[] zip = new String(
                        zipOfUnmarkedName("x".repeat(raw.length), StandardCharsets.US_ASCII),
                        StandardCharsets.ISO_8859_1)
                .replace("x".repeat(raw.length), new String(raw, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(containers.tree(zip)).isEqualTo("[Báo dân vận]");
    }

    @Test
    void composesTheLettersOfNames() throws IOException {
        assertThat(containers.tree(zip(Normalizer.normalize("Báo cáo Trị An.xlsx", Normalizer.Form.NFD))))
                .isEqualTo("[Báo cáo Trị An.xlsx]");
    }

    @Test
    void opensAZipInAZipAndNoFurther() throws IOException {
        byte[] third = zip("c.xlsx");
        byte[] second = zip(List.of(new Containers.Entry("c.zip", third), new Containers.Entry("b.xlsx", third)));
        byte[] first =
                zip(List.of(new Containers.Entry("b.zip", second), new Containers.Entry("a.txt", new byte[] {65})));

        assertThat(containers.tree(first))
                .isEqualTo("[b.zip[c.zip(container-too-deep), b.xlsx(container-too-deep)], a.txt]");
    }

    @Test
    void isNoArchiveWhenItIsAWorkbook() throws IOException {
        var parts = XlsxParts.rows("<row r='1'><c r='A1'><v>1</v></c></row>");

        assertThat(containers.tree(Files.readAllBytes(parts.write(folder.resolve("a.zip")))))
                .isEmpty();
    }

    @Test
    void opens7z() throws IOException {
        Path file = folder.resolve("a.7z");
        try (var archive = new SevenZOutputFile(file.toFile())) {
            for (String name : List.of("sửa.xlsx", "bc/đầu.xlsx")) {
                var entry = archive.createArchiveEntry(folder, name);
                entry.setDirectory(false);
                entry.setLastModifiedDate(new Date(name.startsWith("s") ? 2_000_000 : 1_000_000));
                archive.putArchiveEntry(entry);
                archive.write(name.getBytes(StandardCharsets.UTF_8));
                archive.closeArchiveEntry();
            }
        }
        var opened = containers.opened(Files.readAllBytes(file));

        assertThat(tree(opened)).isEqualTo("[đầu.xlsx, sửa.xlsx]");
        assertThat(Containers.text(opened.files().get(0))).isEqualTo("bc/đầu.xlsx");
    }

    @Test
    void refuses7zUnderAPassword() throws IOException {
        Path file = folder.resolve("a.7z");
        try (var archive = new SevenZOutputFile(file.toFile(), "bí mật".toCharArray())) {
            var entry = archive.createArchiveEntry(folder, "a.xlsx");
            entry.setDirectory(false);
            archive.putArchiveEntry(entry);
            archive.write(new byte[100]);
            archive.closeArchiveEntry();
        }
        assertThat(containers.refused(Files.readAllBytes(file)).code()).isEqualTo("container-encrypted");
    }

    @Test
    void opensTarAndGzip() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(packed), "UTF-8")) {
            var link = new TarArchiveEntry("link.xlsx", TarArchiveEntry.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            var entry = new TarArchiveEntry("bc/Vĩnh Cửu.xlsx");
            entry.setSize(3);
            tar.putArchiveEntry(entry);
            tar.write(new byte[] {1, 2, 3});
            tar.closeArchiveEntry();
        }
        assertThat(containers.tree(packed.toByteArray())).isEqualTo("[Tệp không tên 1[Vĩnh Cửu.xlsx]]");
    }

    @Test
    void refusesAnArchiveWithoutFiles() throws IOException {
        assertThat(containers.refused(zip()).code()).isEqualTo("container-empty");
        assertThat(containers.refused(zip("folder/", "__MACOSX/x")).code()).isEqualTo("container-empty");
    }

    private static byte[] zipOfUnmarkedName(String name, Charset charset) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(charset.name());
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(
                    org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            zip.putArchiveEntry(new org.apache.commons.compress.archivers.zip.ZipArchiveEntry(name));
            zip.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}

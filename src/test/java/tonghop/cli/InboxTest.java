package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the inbox, in whatever state: no report is lost over it, and no run waits for it for ever. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InboxTest {

    private static final Path REPORT =
            Path.of("inbox-sample/2024-05-03T09-00/BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");
    private static final Path OTHER = Path.of("inbox-sample/2024-05-03T09-00/bcdvcq_tanphu.xls");
    private static final String NOW = "2024-05-03T09:00:00+07:00";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    private Path folder;

    private Path home;
    private Path inbox;

    @BeforeEach
    void begin() throws IOException {
        home = folder.resolve("home");
        inbox = Files.createDirectories(home.resolve("inbox"));
    }

    @Test
    void takesInTheWholeReportWhoseCopyingStalled() throws IOException, InterruptedException {
        settings("inbox.quiet = 200", "inbox.patience = 3600000");
        Path log = folder.resolve("log.txt");
        byte[] bytes = Files.readAllBytes(REPORT);
        Process process = Program.start(log, "run", "--home", home, "--now", NOW);
        try {
            Path report = inbox.resolve("bc.xlsx");
            try (OutputStream copy = Files.newOutputStream(report)) {
                copy.write(bytes, 0, bytes.length / 2);
                awaitSaid(log, "đang được chép dở");
                assertThat(report).exists();
                copy.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
            }
            awaitSaid(log, "được nhận");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(Program.run("ledger", "--home", home, "--json").lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("\"verdict\":\"accepted\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bc.xlsx", "gói.zip", "thư.eml"})
    void judgesWhatIsDamagedOnceItWasUnchangedForLong(String name) throws IOException {
        settings("inbox.quiet = 1", "inbox.patience = 700");
        Path file = Files.write(inbox.resolve(name), half(name));
        // However slow this machine is: by such a date nothing is ever old enough.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(3_600)));

        var ended = Program.run("once", "--home", home, "--now", NOW);

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("“" + name + "”", "đang được chép dở");
        assertThat(inbox).isEmptyDirectory();
        assertThat(Program.run("ledger", "--home", home, "--json").out()).contains("\"verdict\":\"rejected\"");
    }

    @Test
    void judgesAnOldDamagedFileAtOnce() throws IOException {
        Path old = Files.write(inbox.resolve("bc.xlsx"), half("bc.xlsx"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2024-05-03T02:00:00Z")));

        var ended = Program.run("once", "--home", home, "--now", NOW);

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).doesNotContain("đang được chép dở");
        assertThat(inbox).isEmptyDirectory();
    }

    private static byte[] half(String name) throws IOException {
        byte[] whole = Files.readAllBytes(REPORT);
        if (name.endsWith(".eml")) {
            String attached = Base64.getMimeEncoder().encodeToString(whole);
            return ("From: a@b.vn\r\nSubject: bc\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
                            + "--x\r\nContent-Type: text/plain\r\n\r\nKinh gui\r\n--x\r\nContent-Type: application/octet-stream\r\n"
                            + "Content-Disposition: attachment; filename=bc.xlsx\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                            + attached.substring(0, attached.length() / 2))
                    .getBytes(StandardCharsets.US_ASCII);
        }
        if (name.endsWith(".zip")) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("bc.xlsx"));
                zip.write(whole);
            }
            whole = bytes.toByteArray();
        }
        return Arrays.copyOf(whole, whole.length / 2);
    }

    @Test
    void takesInNamesWithABackslashAndPassesOverHiddenFoldersAndLocks() throws IOException {
        assumeTrue(inbox.getFileSystem().getSeparator().equals("/"), "a backslash is no part of a name here");
        Files.copy(REPORT, inbox.resolve("huyện\\bc.xlsx"));
        Files.copy(OTHER, Files.createDirectories(inbox.resolve(".git")).resolve("bc.xls"));
        Files.createFile(inbox.resolve("bc.xls.camelLock"));

        var ended = Program.run("once", "--home", home, "--now", NOW);

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("“.git”", "“bc.xls.camelLock”");
        assertThat(Program.run("ledger", "--home", home, "--json").out()).contains("huyện_bc.xlsx");
        assertThat(Program.files(inbox))
                .containsExactly(inbox.resolve(".git/bc.xls"), inbox.resolve("bc.xls.camelLock"));
    }

    @Test
    void looksThroughALinkThatIsTheInbox() throws IOException {
        Files.delete(inbox);
        Path share = Files.createDirectories(folder.resolve("share"));
        Files.createSymbolicLink(inbox, share);
        Files.copy(REPORT, share.resolve("bc.xlsx"));

        var ended = Program.run("once", "--home", home, "--now", NOW);

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(share).isEmptyDirectory();
        assertThat(Program.run("ledger", "--home", home, "--json").lines()).hasSize(1);
    }

    @Test
    void saysThatAFileLiesWhereTheInboxShouldBe() throws IOException {
        Files.delete(inbox);
        Files.createFile(inbox);
        refuses("đang có một tệp");

        Files.delete(inbox);
        Files.createSymbolicLink(inbox, folder.resolve("nowhere"));
        refuses("liên kết không dẫn đến thư mục nào");
    }

    private void refuses(String words) {
        var ended = Program.run("once", "--home", home);

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err()).contains(words).contains(inbox.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"p%41x", "back\\slash", "q?x", "{{x}}", "${env:HOME}", "a&&b", "a\nb"})
    void refusesAPathInWhichTheRoutesWouldReadSomethingElse(String name) {
        assumeTrue(inbox.getFileSystem().getSeparator().equals("/"), "no such names here");
        Path odd = folder.resolve(name);

        var ended = Program.run("once", "--home", odd);

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err()).contains("Đường dẫn của hộp nhận", "inbox.path");
        assertThat(odd).doesNotExist();
    }

    @Test
    void consolidatesWhatCameAndNamesAFolderThatCannotBeOpened() throws IOException, InterruptedException {
        boolean root = "root".equals(System.getProperty("user.name"));
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")) || !root, "root may open everything");
        Files.copy(REPORT, inbox.resolve("bc.xlsx"));
        Path closed = Files.createDirectories(inbox.resolve("đóng"));
        Files.copy(OTHER, closed.resolve("bc.xls"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Path log = folder.resolve("log.txt");
        try {
            Process process = Program.startUnprivileged(log, "once", "--home", home, "--now", NOW);

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(TongHop.FAILED);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(Files.readString(log)).containsOnlyOnce("“đóng”").contains("chmod");
        assertThat(home.resolve("out/dvcq-bdt-dongnai/2024-6M/tong-hop.xlsx")).exists();
    }

    private void settings(String... lines) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.write(config.resolve("tonghop.properties"), List.of(lines));
    }

    private static void awaitSaid(Path log, String words) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!Files.readString(log).contains(words)) {
            assertThat(System.nanoTime() - start).as(Files.readString(log)).isLessThan(PATIENCE_NANOS);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}

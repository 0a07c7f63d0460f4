package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.OwnerOnly;
import tonghop.pipeline.home.Settings;
import tonghop.post.Letters;
import tonghop.post.MailServer;

/** The log grows only so far, and says nothing of what was sent. */
class LogFilesTest {

    @TempDir
    private Path folder;

    @Test
    void keepsSoManyFilesOfSuchASize() throws IOException {
        var home = new Home(folder.resolve("home"));
        home.create();
        set("log.megabytes = 1", "log.files = 2");
        LogFiles.open(home, Settings.of(home));
        Logger logger = Logger.getLogger("tonghop.test");

        for (int i = 0; i < 400; i++) {
            logger.warning("x".repeat(10_000));
        }

        List<Path> files = Program.files(home.log()).stream()
                .filter(f -> !f.toString().endsWith(".lck"))
                .toList();
        assertThat(files).hasSize(2).allSatisfy(file -> {
            assertThat(Files.size(file)).isLessThan(1_020_000);
            assertThat(OwnerOnly.isTight(file)).isTrue();
        });
    }

    @Test
    void goesOnWhereTheFolderIsGone() throws IOException {
        var home = new Home(folder.resolve("home"));
        home.create();
        LogFiles.open(home, Settings.of(home));
        for (Path file : Program.files(home.log())) {
            Files.delete(file);
        }
        Files.delete(home.log());

        PrintStream usual = System.err;
        var terminal = new ByteArrayOutputStream();
        System.setErr(new PrintStream(terminal, true, StandardCharsets.UTF_8));
        try {
            assertThatCode(() -> Logger.getLogger("tonghop.test").warning("gì đó"))
                    .doesNotThrowAnyException();
        } finally {
            System.setErr(usual);
        }
        assertThat(terminal.toByteArray()).isEmpty();
    }

    @Test
    void namesNobodyWhereFileAndMessageFail() throws IOException {
        Path home = folder.resolve("home");
        try (var server = MailServer.start()) {
            server.configure(home);
            server.deliver(
                    Letters.from("Trần Thị Kín <kin.tran@vinhcuu.dongnai.gov.vn>")
                            .subject("Báo cáo mật của chị Kín")
                            .file("Luong cua chi Kin.csv", "Họ tên;Nguyễn Văn Giấu\n".getBytes(StandardCharsets.UTF_8))
                            .bytes(),
                    Instant.parse("2024-05-03T02:00:00Z"));
            Path inbox = Files.createDirectories(home.resolve("inbox"));
            Files.writeString(
                    inbox.resolve("Nguyễn Văn Giấu kin@x.vn $(id) %n{0} ${env:HOME}.csv"), "Họ tên;Nguyễn Văn Giấu\n");
            // Nothing can be kept: a file stands where every folder of the kept bytes would be.
            Path originals = Files.createDirectories(home.resolve("originals"));
            for (int i = 0; i < 256; i++) {
                Files.createFile(originals.resolve("%02x".formatted(i)));
            }

            var ended = Program.run("once", "--home", home, "--now", "2024-05-20T08:00:00+07:00");

            assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
            assertThat(ended.err()).contains("Nguyễn Văn Giấu");
        }
        assertThat(written(home))
                .contains(
                        "fault in route collect-folder",
                        "FileAlreadyExistsException",
                        "at tonghop.pipeline.home.Originals")
                .doesNotContainIgnoringCase("Giấu")
                .doesNotContainIgnoringCase("Kín")
                .doesNotContain("kin.tran", "chi Kin", "Luong", ".csv", "@", "Họ tên", "mật", MailServer.PASSWORD);
    }

    @Test
    void saysWhatTheMachineSaysAndNothingElse() {
        var lines = new LogLines(false);
        var record = new LogRecord(Level.WARNING, "Cannot open Nguyễn Văn A.xls");
        record.setLoggerName("org.apache.camel.Some");
        record.setThrown(new IllegalStateException(
                "bí mật", new FileSystemException("/home/Nguyễn Văn A.xls", null, "No space left on device")));

        assertThat(lines.format(record))
                .contains("WARNING org.apache.camel.Some\n", "IllegalStateException\n", "No space left on device")
                .doesNotContain("Nguyễn", "bí mật");
        assertThat(new LogLines(true).format(record)).contains("Cannot open Nguyễn Văn A.xls", "bí mật");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chưa xử lý được tệp “/h/inbox/Lê “A".xls”: đĩa đã đầy. | Chưa xử lý được tệp “…”: đĩa đã đầy.
            Không gửi được thư số 7 cho <a.b@xa.vn>: lỗi.          | Không gửi được thư số 7 cho <…@…>: lỗi.
            Hộp thư “bc” (a@b.vn tại h): sửa “mail.bc.port”.        | Hộp thư “bc” (…@… tại h): sửa “mail.bc.port”.
            Chưa gửi được thư (550 c@d.vn: no such user).          | Chưa gửi được thư (550 …@…: no such user).
            """)
    void saysNoNameWhereNobodyLooksOn(String sentence, String said) {
        assertThat(ServiceWords.bare(sentence)).isEqualTo(said);
    }

    private static String written(Path home) throws IOException {
        var text = new StringBuilder();
        for (Path file : Program.files(home.resolve("log"))) {
            text.append(Files.readString(file));
        }
        return text.toString();
    }

    private void set(String... lines) throws IOException {
        Files.createDirectories(folder.resolve("home/config"));
        Files.write(folder.resolve("home/config/tonghop.properties"), List.of(lines));
    }
}

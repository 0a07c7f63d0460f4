package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.post.MailServer;

/** What is wrong is found, and said with what to do. */
class DoctorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void fill() {
        home = folder.resolve("home");
        Program.run("once", "--home", home, "--waves", "inbox-sample");
    }

    @Test
    void findsNothingWrongWithHomeThatIsWell() throws IOException {
        Map<String, byte[]> before = contents();

        var ended = Program.run("doctor", "--home", home);

        assertThat(ended.lines())
                .hasSizeGreaterThan(12)
                .allMatch(line -> line.startsWith("✔") || line.startsWith("Mọi"));
        assertThat(ended.out()).contains("Sổ nhận: nguyên vẹn, có 34 tài liệu", "không có chương trình nào đang chạy");
        assertThat(ended.exitCode()).isZero();
        assertThat(contents().keySet()).isEqualTo(before.keySet());
    }

    @Test
    void makesNoHomeWhereThereIsNone() throws IOException {
        Path none = folder.resolve("none");

        var ended = Program.run("doctor", "--home", none);

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.out()).contains("✘ Thư mục làm việc " + none + ": không có. → Chạy “once”");
        assertThat(none).doesNotExist();
    }

    @Test
    void findsDamagedLedger() throws IOException {
        Path ledger = home.resolve("data/tonghop.db");
        byte[] bytes = Files.readAllBytes(ledger);
        for (int i = 4_200; i < bytes.length; i++) {
            bytes[i] = 0x55;
        }
        Files.write(ledger, bytes);

        assertThat(ill("ledger")).contains("bị hỏng", "sao lưu");
    }

    @Test
    void findsWhatOthersMayOpen() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no modes here");
        Path settings = Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("tonghop.properties"), "log.files = 3\n");
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(ill("permissions")).contains("chmod -R");
    }

    @Test
    void findsInboxThatItsGroupCannotReach() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no modes here");
        set("inbox.group = "
                + Files.readAttributes(home, java.nio.file.attribute.PosixFileAttributes.class)
                        .group()
                        .getName());
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));

        assertThat(ill("inbox-group")).contains("inbox.path");
    }

    @Test
    void findsBrokenDefinitions() throws IOException {
        Path own = Files.createDirectories(home.resolve("config/programmes"));
        Files.writeString(own.resolve("hong.yaml"), "code: [");

        assertThat(ill("definitions")).contains("hong.yaml");
    }

    @Test
    void findsWrongSettings() throws IOException {
        set("inbox.mode = 9");

        assertThat(ill("settings")).contains("inbox.mode = 9");
    }

    @Test
    void logsInToMailboxesAndSaysWhyItCannot() throws IOException {
        try (var server = MailServer.start()) {
            server.configure(home);
            assertThat(checks().get("mail-in-bc").get("ok").asBoolean()).isTrue();
            Files.writeString(home.resolve("config/password.txt"), "wrong");
            assertThat(ill("mail-in-bc")).contains("không cho đăng nhập").doesNotContain("wrong");
            server.configure(home, "mail.bc.folder = Khong co");
            assertThat(ill("mail-in-bc")).contains("không có thư mục “Khong co”");
        }
        assertThat(ill("mail-in-bc")).contains("không kết nối được cổng");
        set(
                "mail.out.host = 127.0.0.1",
                "mail.out.port = 1",
                "mail.out.security = none",
                "mail.out.from = a@b.vn",
                "mail.out.name = Sở");
        assertThat(ill("mail-out")).contains("mail.out");
    }

    @ParameterizedTest
    @CsvSource({"2024-05-01T00:00:00+07:00, trước tài liệu đến sau cùng", "2019-05-01T00:00:00+07:00, trước"})
    void findsClockThatIsBehind(String now, String why) throws IOException {
        var ended = Program.run("doctor", "--home", home, "--now", now);

        assertThat(ended.lines())
                .anyMatch(line -> line.startsWith("✘ Đồng hồ") && line.contains(why) && line.contains("timedatectl"));
    }

    @Test
    void seesThatAnotherIsAtWork() throws IOException {
        try (var lock = tonghop.pipeline.home.HomeLock.of(new tonghop.pipeline.home.Home(home))) {
            assertThat(lock).isNotNull();
            assertThat(Program.run("doctor", "--home", home).out()).contains("đang chạy ở đây");
        }
    }

    private String ill(String check) throws IOException {
        JsonNode found = checks().get(check);
        assertThat(found.get("ok").asBoolean()).as(found.toString()).isFalse();
        return found.get("remedy").asText();
    }

    private Map<String, JsonNode> checks() throws IOException {
        var checks = new TreeMap<String, JsonNode>();
        for (JsonNode one :
                JSON.readTree(Program.run("doctor", "--home", home, "--json").out())) {
            checks.put(one.get("check").asText(), one);
        }
        return checks;
    }

    private void set(String... lines) throws IOException {
        Files.write(Files.createDirectories(home.resolve("config")).resolve("tonghop.properties"), List.of(lines));
    }

    private Map<String, byte[]> contents() throws IOException {
        var contents = new TreeMap<String, byte[]>();
        for (Path file : Program.files(home)) {
            if (file.getParent().endsWith("log")) {
                continue; // this process has it open
            }
            contents.put(file.toString(), Files.readAllBytes(file));
        }
        return contents;
    }
}

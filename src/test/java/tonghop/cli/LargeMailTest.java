package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.post.ClerksMailbox;
import tonghop.post.Letters;
import tonghop.post.MailServers;

/** An attachment of 60 MB, 82 MB on the wire, in a process of 256 MB. */
class LargeMailTest {

    private static final String NOW = "2024-05-03T10:00:00+07:00";
    private static final Instant RECEIVED = Instant.parse("2024-05-03T02:00:00Z");
    private static final int ATTACHED_BYTES = 60 * 1024 * 1024;
    private static final int BYTES_OF_A_LINE = 57;

    @TempDir
    private Path folder;

    @Test
    void saysWhichLimitItPassedAndHowToSendTheReport() throws Exception {
        Path home = folder.resolve("home");
        Path letters = folder.resolve("letters");
        try (var servers = new MailServers("bc")) {
            configure(home, servers);
            servers.fill("bc", Map.of(RECEIVED, large()));
            Path log = folder.resolve("log.txt");

            Process once =
                    Program.start(log, List.of(servers.trust().split(" ")), "once", "--home", home, "--now", NOW);

            assertThat(once.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(once.exitValue()).as(Files.readString(log)).isZero();
            assertThat(new ClerksMailbox(servers, "bc").count("Đã nhận")).isEqualTo(1);
        }
        assertThat(Program.files(letters)).hasSize(1);
        assertThat(text(Program.files(letters).get(0)))
                .contains("nặng 82 MB", "64 MB", "nặng thêm khoảng một phần ba", "gửi lại riêng các sổ tính báo cáo");
    }

    private void configure(Path home, MailServers servers) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Path password = Files.writeString(config.resolve("password.txt"), MailServers.PASSWORD);
        Files.write(
                config.resolve("tonghop.properties"),
                List.of(
                        "mail.boxes = bc",
                        "mail.bc.host = localhost",
                        "mail.bc.port = " + servers.imaps,
                        "mail.bc.user = bc",
                        "mail.bc.password-file = " + password,
                        "mail.out.folder = " + folder.resolve("letters"),
                        "mail.out.from = bc@so.gov.vn",
                        "mail.out.name = Ban Dân tộc"));
        Program.run(
                "contacts",
                "add",
                "lan@huyen.vn",
                "--unit",
                "trang-bom",
                "--home",
                home,
                "--reason",
                "CV 12",
                "--by",
                "Lan");
    }

    private static byte[] large() {
        String line = "UGjDoW8gY8Ohby4g".repeat(5).substring(0, BYTES_OF_A_LINE / 3 * 4) + "\r\n";
        return Letters.from("lan@huyen.vn")
                .subject("Báo cáo và ảnh")
                .part("Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                        + "Content-Disposition: attachment; filename=\"anh.zip\"\r\n\r\n"
                        + line.repeat(ATTACHED_BYTES / BYTES_OF_A_LINE))
                .bytes();
    }

    private static String text(Path letter) throws Exception {
        try (InputStream in = Files.newInputStream(letter)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            Object content = message.getContent();
            while (content instanceof Multipart parts) {
                BodyPart first = parts.getBodyPart(0);
                content = first.getContent();
            }
            return String.valueOf(content).replaceAll("\\s+", " ");
        }
    }
}

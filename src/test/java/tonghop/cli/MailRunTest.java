package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.post.Letters;
import tonghop.post.MailServer;

/** What lies in a mailbox goes through the whole program. */
class MailRunTest {

    private static final String NOW = "2024-05-20T08:00:00+07:00";
    private static final Instant RECEIVED = Instant.parse("2024-05-03T02:00:00Z");
    private static final Path SAMPLE = Path.of("inbox-sample/2024-05-03T09-00");

    @TempDir
    private Path folder;

    private MailServer server;
    private Path home;

    @BeforeEach
    void begin() {
        server = MailServer.start();
        home = folder.resolve("home");
        server.configure(home);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void filesWhatIsAttachedUnderItsSenderAndTheServersTime() throws IOException {
        Path report = report();
        server.deliver(
                Letters.from("\"Phòng Dân tộc\" <PDT@VinhCuu.dongnai.gov.vn>")
                        .subject("Báo cáo 6 tháng")
                        .text("Kính gửi")
                        .file(report.getFileName().toString(), Files.readAllBytes(report))
                        .bytes(),
                RECEIVED,
                new Flags(Flags.Flag.SEEN));

        Program.Ended ended = once();

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        List<JsonNode> ledger = ledger();
        assertThat(ledger)
                .extracting(l -> l.get("file").asText())
                .containsExactly(report.getFileName().toString(), "Báo cáo 6 tháng.eml");
        assertThat(ledger).allSatisfy(line -> {
            assertThat(line.get("source").asText()).isEqualTo("mail");
            assertThat(line.get("sender").asText()).isEqualTo("pdt@vinhcuu.dongnai.gov.vn");
            assertThat(line.get("receivedAt").asText()).isEqualTo("2024-05-03T09:00:00+07:00");
        });
        assertThat(ledger.get(0).get("container").asText()).isEqualTo("Báo cáo 6 tháng.eml");
        assertThat(server.inbox().getMessageCount()).isZero();
        assertThat(server.folder("Đã nhận").getMessageCount()).isEqualTo(1);
    }

    private static Path report() throws IOException {
        return Program.files(SAMPLE).stream()
                .filter(f -> f.toString().endsWith(".xlsx"))
                .findFirst()
                .orElseThrow();
    }

    private Program.Ended once() {
        return Program.run("once", "--home", home, "--now", NOW);
    }

    private List<JsonNode> ledger() {
        var json = new ObjectMapper();
        return Program.run("ledger", "--home", home, "--json").lines().stream()
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (IOException e) {
                        throw new IllegalStateException(line, e);
                    }
                })
                .toList();
    }
}

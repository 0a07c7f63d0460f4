package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Mail;
import tonghop.pipeline.home.Originals;
import tonghop.post.Letters;
import tonghop.post.MailServer;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

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

    @Test
    void opensForwardedMessages() throws IOException {
        byte[] inner = Letters.from("x@ubnd.gov.vn")
                .subject("Chuyển")
                .file("trong.csv", csv(1))
                .bytes();
        deliver(Letters.from("a@b.vn")
                .subject("Fw")
                .part("Content-Type: message/rfc822\r\n\r\n" + new String(inner, StandardCharsets.UTF_8))
                .file("", csv(2))
                .file("bc.csv", csv(3))
                .file("bc.csv", csv(4)));

        assertThat(once().exitCode()).isZero();
        assertThat(files()).containsExactly("trong.csv", "Chuyển.eml", "Tệp không tên 2", "bc.csv", "bc.csv", "Fw.eml");
    }

    @Test
    void filesTheSameBytesOnce() throws IOException {
        byte[] message =
                Letters.from("a@b.vn").subject("BC").file("bc.csv", csv(1)).bytes();
        server.deliver(message, RECEIVED);
        server.deliver(message, RECEIVED.plusSeconds(1));
        server.deliver(
                Letters.from("a@b.vn")
                        .subject("Gửi lại")
                        .file("bc2.csv", csv(1))
                        .bytes(),
                RECEIVED.plusSeconds(2));

        assertThat(once().exitCode()).isZero();
        assertThat(ledger())
                .extracting(l -> l.get("file").asText() + " " + l.get("verdict").asText())
                .containsExactly(
                        "bc.csv rejected",
                        "BC.eml unpacked",
                        "BC.eml duplicate",
                        "bc2.csv duplicate",
                        "Gửi lại.eml unpacked");
    }

    @Test
    void letsNoHeaderSteerIt() throws IOException {
        Path stolen = folder.resolve("stolen.txt");
        deliver(Letters.from("a@b.vn")
                .header("CamelFileName: " + stolen)
                .header("CamelFileAbsolutePath: " + stolen)
                .header("CamelFilePath: " + stolen)
                .header("CamelSqlQuery: DELETE FROM mail")
                .header("CamelHttpUri: http://127.0.0.1:1/")
                .header("Bcc: thief@x.vn")
                .header("delete: true")
                .header("moveTo: Trash")
                .header("copyTo: Trash")
                .subject("../../../etc/passwd")
                .file("../../etc/passwd", csv(1)));

        assertThat(once().exitCode()).isZero();
        assertThat(files()).containsExactly("passwd", "..-..-..-etc-passwd.eml");
        assertThat(stolen).doesNotExist();
        assertThat(server.folder("Đã nhận").getMessageCount()).isEqualTo(1);
        assertThat(server.folder("Trash")).isNull();
    }

    @Test
    void filesNothingOfACheckAndALetterWithoutAFileAsSuch() throws IOException {
        deliver(Letters.from("a@b.vn").subject("[Kiểm tra] BC").file("bc.csv", csv(1)));
        deliver(Letters.from("a@b.vn").subject("Hỏi").text("Hạn nộp là ngày nào?"));

        assertThat(once().exitCode()).isZero();
        assertThat(ledger()).singleElement().satisfies(line -> {
            assertThat(line.get("file").asText()).isEqualTo("Hỏi.eml");
            assertThat(line.get("verdict").asText()).isEqualTo("unpacked");
            assertThat(line.at("/issues/0/message").asText()).contains("không có tệp đính kèm");
        });
        assertThat(server.folder("Đã nhận").getMessageCount()).isEqualTo(2);
    }

    @Test
    void rejectsWhatIsTooLargeWithoutDownloadingIt() throws IOException {
        server.configure(home, "mail.bc.largest-mb = 1");
        deliver(Letters.from("a@b.vn").subject("Ảnh").file("anh.bin", new byte[1_000_000]));
        deliver(Letters.from("a@b.vn").subject("BC").file("bc.csv", csv(1)));

        assertThat(once().exitCode()).isZero();
        JsonNode line = ledger().get(0);
        assertThat(line.get("file").asText()).isEqualTo("Ảnh.eml");
        assertThat(line.get("verdict").asText()).isEqualTo("rejected");
        assertThat(line.get("sender").asText()).isEqualTo("a@b.vn");
        assertThat(line.at("/issues/0/code").asText()).isEqualTo("mail-too-large");
        assertThat(Files.size(home.resolve("originals")
                        .resolve(line.get("sha256").asText().substring(0, 2))
                        .resolve(line.get("sha256").asText())))
                .isLessThan(2_000);
        assertThat(files()).containsExactly("Ảnh.eml", "bc.csv", "BC.eml");
        assertThat(server.folder("Đã nhận").getMessageCount()).isEqualTo(2);
    }

    /** As a crash leaves it between the two. */
    @Test
    void movesWhatWasWrittenDownBeforeAndDoesNotTakeItAgain() throws IOException {
        byte[] message =
                Letters.from("a@b.vn").subject("BC").file("bc.csv", csv(1)).bytes();
        server.deliver(message, RECEIVED);
        String key = "mail:bc:" + server.inbox().getUidValidity() + ":"
                + server.inbox().getMessageUids()[0];
        take(key, message);

        assertThat(once().exitCode()).isZero();
        assertThat(files()).containsExactly("bc.csv", "BC.eml");
        assertThat(server.folder("Đã nhận").getMessageCount()).isEqualTo(1);
        try (Store store = store()) {
            assertThat(store.mails().byNumber(2)).isEmpty();
            assertThat(store.mails().inHand(9)).isEmpty();
        }
    }

    /** As a crash leaves it that comes still later; the mailbox itself is no longer looked into. */
    @Test
    void worksOffWhatWasTakenBeforeItEnded() throws IOException {
        take(
                "mail:bc:1:1",
                Letters.from("a@b.vn").subject("BC").file("bc.csv", csv(1)).bytes());
        Files.writeString(home.resolve("config/tonghop.properties"), "");

        assertThat(once().exitCode()).isZero();
        assertThat(files()).containsExactly("bc.csv", "BC.eml");
        assertThat(once().exitCode()).isZero();
        assertThat(ledger()).hasSize(2);
    }

    @Test
    void leavesWhatOthersMarkedAsDeletedWhereItIs() throws IOException {
        server.deliver(
                Letters.from("a@b.vn").subject("Bỏ").file("bc.csv", csv(1)).bytes(),
                RECEIVED,
                new Flags(Flags.Flag.DELETED));
        deliver(Letters.from("a@b.vn").subject("BC").file("bc.csv", csv(2)));

        assertThat(once().exitCode()).isZero();
        assertThat(files()).containsExactly("bc.csv", "BC.eml");
        assertThat(server.inbox().getMessageCount()).isEqualTo(1);
    }

    @Test
    void goesOnWithTheOthersWhereOneCannotBeWorkedOff() throws IOException {
        byte[] message =
                Letters.from("a@b.vn").subject("Mất").file("bc.csv", csv(1)).bytes();
        take("mail:bc:1:1", message);
        for (Path original : Program.files(home.resolve("originals"))) {
            Files.delete(original);
        }
        deliver(Letters.from("a@b.vn").subject("BC").file("bc.csv", csv(2)));

        Program.Ended ended = once();

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err())
                .contains("Chưa xử lý được thư “BC.eml”")
                .contains("sẽ được thử lại")
                .doesNotContain("Chưa lập");
        assertThat(files()).containsExactly("bc.csv", "BC.eml");
        assertThat(server.inbox().getMessageCount()).isZero();
    }

    @Test
    void filesTwoMessagesOfTheSameReportOnceEvenWhenTakenTogether() throws IOException {
        for (int i = 0; i < 5; i++) {
            deliver(Letters.from("a" + i + "@b.vn").subject("BC " + i).file("bc.csv", csv(1)));
        }

        assertThat(once().exitCode()).isZero();
        assertThat(ledger())
                .filteredOn(l -> l.get("file").asText().equals("bc.csv"))
                .extracting(l ->
                        l.get("container").asText() + " " + l.get("verdict").asText())
                .containsExactly(
                        "BC 0.eml rejected",
                        "BC 1.eml duplicate",
                        "BC 2.eml duplicate",
                        "BC 3.eml duplicate",
                        "BC 4.eml duplicate");
    }

    private void take(String key, byte[] message) throws IOException {
        Files.createDirectories(home.resolve("data"));
        String sha256 = new Originals(Files.createDirectories(home.resolve("originals")))
                .keep(Files.write(folder.resolve("m"), message));
        try (Store store = store()) {
            store.mails()
                    .take(new Mail(
                            0,
                            key,
                            "bc",
                            sha256,
                            RECEIVED,
                            RECEIVED,
                            "a@b.vn",
                            "BC",
                            null,
                            List.of(),
                            "",
                            null,
                            Mail.Nature.PERSON,
                            Mail.Purpose.REPORT));
        }
    }

    private Store store() {
        return Store.open(StoreSettings.embedded(home.resolve("data/tonghop.db")));
    }

    private void deliver(Letters letter) {
        server.deliver(letter.bytes(), RECEIVED);
    }

    private static byte[] csv(int number) {
        return ("a;b\n" + number + ";2\n").getBytes(StandardCharsets.UTF_8);
    }

    private List<String> files() {
        return ledger().stream().map(l -> l.get("file").asText()).toList();
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

package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.post.Letters;
import tonghop.post.MailServer;

/** Messages whose text matters, and those in which a report lies that nobody sent: what the operator and the senders learn. */
class WordsInMailTest {

    private static final Instant RECEIVED = Instant.parse("2024-05-03T02:00:00Z");
    private static final Path REPORT =
            Path.of("inbox-sample/2024-05-02T08-30/BÁO CÁO DVCQ 6 THÁNG ĐẦU NĂM 2024 (TRẢNG BOM).xlsx");
    private static final String TABLE =
            "Content-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td>1.1</td><td>Số văn bản</td><td>12</td></tr>"
                    + "<tr><td>1.2</td><td>Số hội nghị</td><td>3</td></tr>"
                    + "<tr><td>1.3</td><td>Số đơn</td><td>1.234</td></tr></table>";

    @TempDir
    private Path home;

    @Test
    void tellsSenderAndOperatorThatFiguresInTheTextDoNotCount() throws IOException {
        String said = once(
                letter("số liệu trong thư").part(TABLE).bytes(),
                letter("kèm tệp")
                        .part(TABLE)
                        .file("bc.xlsx", Files.readAllBytes(REPORT))
                        .bytes(),
                letter("chỉ có lời").text("Kính gửi Ban.").bytes());

        assertThat(said)
                .contains("Lời thư có ghi số liệu, chưa được tính vào tổng hợp:\n"
                        + "  số liệu trong thư.eml, của lan@xa.vn\n  kèm tệp.eml, của lan@xa.vn\n")
                .contains("Thư không kèm tệp nào:\n  chỉ có lời.eml, của lan@xa.vn\n")
                .contains(
                        "Đã nhận 1 tệp: 1 được nhận. Có 2 thư không kèm tệp. Trong đó có các tệp lấy ra từ 1 gói tệp hoặc thư.");
        assertThat(ledger())
                .extracting(line -> line.findValuesAsText("code").contains("letter-figures"))
                .containsExactly(true, false, true, false);
        assertThat(letters()).filteredOn(l -> l.contains("KHÔNG được đọc")).hasSize(2);
        assertThat(letters()).hasSize(3);
    }

    @Test
    void takesNoReportOutOfALetterThatComesBack() throws IOException {
        String returned = new String(
                Letters.from("bc@so.gov.vn")
                        .subject("Đề nghị sửa")
                        .file("bc.xlsx", Files.readAllBytes(REPORT))
                        .bytes(),
                StandardCharsets.UTF_8);
        byte[] report = new String(
                        Letters.from("mailer-daemon@xa.vn")
                                .subject("Undelivered")
                                .part("Content-Type: message/delivery-status\r\n\r\nAction: failed")
                                .part("Content-Type: message/rfc822\r\n\r\n" + returned)
                                .bytes(),
                        StandardCharsets.UTF_8)
                .replaceFirst("multipart/mixed", "multipart/report; report-type=delivery-status")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(once(report)).contains("Đã nhận 0 tệp. Có 1 thư không kèm tệp.\n");

        assertThat(ledger()).extracting(line -> line.get("verdict").asText()).containsExactly("unpacked");
        assertThat(letters()).isEmpty();
    }

    private static Letters letter(String subject) {
        return Letters.from("lan@xa.vn").subject(subject);
    }

    private String once(byte[]... messages) {
        try (MailServer server = MailServer.start()) {
            server.configure(home, "mail.out.from = bc@so.gov.vn", "mail.out.name = Ban Dân tộc");
            Program.run(
                    "contacts",
                    "add",
                    "@xa.vn",
                    "--unit",
                    "trang-bom",
                    "--home",
                    home,
                    "--reason",
                    "CV",
                    "--by",
                    "Lan");
            Stream.of(messages).forEach(message -> server.deliver(message, RECEIVED));
            Program.Ended once = Program.run("once", "--dry-run", "--home", home, "--now", "2024-05-03T10:00:00+07:00");
            assertThat(once.exitCode()).as(once.err()).isZero();
            return once.out();
        }
    }

    private List<JsonNode> ledger() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (String line : Program.run("ledger", "--home", home, "--json").lines()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    /** The plain texts of all letters. */
    private List<String> letters() throws IOException {
        Path folder = home.resolve("letters-out");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".eml"))
                    .map(WordsInMailTest::text)
                    .toList();
        }
    }

    private static String text(Path letter) {
        try (var in = Files.newInputStream(letter)) {
            Object content = new MimeMessage(null, in).getContent();
            while (content instanceof Multipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return String.valueOf(content);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

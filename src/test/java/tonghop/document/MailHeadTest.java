package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Mail.Nature;
import tonghop.model.MailAddress;
import tonghop.model.SenderProof;

/** What a message says of itself, honest or not. */
class MailHeadTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhoWroteWhatInAnswerToWhich() throws IOException {
        MailHead head = head(
                "Return-Path: <pdt@vinhcuu.gov.vn>",
                "Authentication-Results: mx.so.gov.vn;\r\n dkim=pass header.d=vinhcuu.gov.vn",
                "Authentication-Results: forged; dkim=pass",
                "From: =?UTF-8?B?UGjDsm5n?= <PDT@VinhCuu.gov.vn>",
                "Subject: =?UTF-8?Q?B=C3=A1o_c=C3=A1o?=\r\n =?UTF-8?Q?_th=C3=A1ng_5?=",
                "Message-ID: <3@vinhcuu.gov.vn>",
                "References: <1@so.gov.vn>\r\n <2@so.gov.vn>",
                "In-Reply-To: <2@so.gov.vn>",
                "",
                "Kính gửi Sở.");

        assertThat(head.sender()).isEqualTo("pdt@vinhcuu.gov.vn");
        assertThat(head.subject()).isEqualTo("Báo cáo tháng 5");
        assertThat(head.messageId()).isEqualTo("<3@vinhcuu.gov.vn>");
        assertThat(head.thread()).containsExactly("<1@so.gov.vn>", "<2@so.gov.vn>");
        assertThat(head.authentication()).isEqualTo("mx.so.gov.vn; dkim=pass header.d=vinhcuu.gov.vn");
        assertThat(head.said()).isEqualTo("Kính gửi Sở.");
        assertThat(head.nature()).isEqualTo(Nature.PERSON);
    }

    @Test
    void believesNothingOfWhatAServerFoundOutWhereItsEndIsNotRead() throws IOException {
        String signatures = "; dkim=pass header.d=vinhcuu.gov.vn".repeat(600);
        MailHead head = head(
                "From: pdt@vinhcuu.gov.vn",
                "Authentication-Results: mx.so.gov.vn" + signatures + "; dmarc=fail",
                "",
                "x");

        assertThat(AuthenticationResults.proof(
                        MailAddress.of("pdt@vinhcuu.gov.vn"), head.authentication(), "mx.so.gov.vn"))
                .isEqualTo(SenderProof.NOT_PROVEN);
    }

    @Test
    void knowsNoSenderOfAMessageThatHasTwo() throws IOException {
        assertThat(head("From: pdt@vinhcuu.gov.vn", "From: ai@khac.vn", "", "x").sender())
                .isNull();
        assertThat(head("From: pdt@vinhcuu.gov.vn, ai@khac.vn", "", "x").sender())
                .isNull();
        assertThat(head("From: pdt@vinhcuu.gov.vn", "From: PDT <pdt@vinhcuu.gov.vn>", "", "x")
                        .sender())
                .isEqualTo("pdt@vinhcuu.gov.vn");
    }

    @Test
    void readsTheTextOfAPageWhereThereIsNoOther() throws IOException {
        MailHead head = head(
                "From: a@b.vn",
                "Content-Type: multipart/mixed; boundary=x",
                "",
                "--x",
                "Content-Type: text/html; charset=utf-8",
                "",
                "<html><head><title>t</title><style>p {}</style></head><body><p>Kính gửi&nbsp;<b>Sở</b></p>",
                "<div>Số liệu giảm<br>do sáp nhập.</div><script>x()</script></body></html>",
                "--x",
                "Content-Disposition: attachment; filename=a.txt",
                "",
                "không phải lời thư",
                "--x--");

        assertThat(head.said()).isEqualTo("Kính gửi Sở\nSố liệu giảm\ndo sáp nhập.");
    }

    @Test
    void keepsTheCellsOfATableApart() throws IOException {
        MailHead head = head(
                "From: a@b.vn",
                "Content-Type: text/html; charset=utf-8",
                "",
                "<table><tr><th>Mã</th><th>Số liệu</th></tr><tr><td>1.1</td><td>12</td></tr></table>");

        assertThat(head.said()).isEqualTo("Mã | Số liệu\n1.1 | 12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied|AUTOMATIC",
                "Auto-Submitted: auto-generated (vacation)|AUTOMATIC",
                "Auto-Submitted: no|PERSON",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply|AUTOMATIC",
                "X-Auto-Response-Suppress: DR, RN|PERSON",
                "Precedence: bulk|LIST",
                "Precedence: Junk|LIST",
                "List-Id: <ds.gov.vn>|LIST",
                "List-Unsubscribe: <mailto:x@y>|LIST",
                "Return-Path: <>|BOUNCE",
                "Return-Path: <>\r\nAuto-Submitted: auto-replied|AUTOMATIC",
                "Return-Path: <>\r\nX-Autoreply: yes|AUTOMATIC",
                "Return-Path: <>\r\nPrecedence: bulk|LIST",
                "Return-Path: <>\r\nContent-Type: multipart/report; report-type=disposition-notification|AUTOMATIC",
                "Content-Type: multipart/report; report-type=feedback-report; boundary=x|AUTOMATIC",
                "Return-Path: <>\r\nAuto-Submitted: auto-replied\r\nContent-Type: multipart/report; report-type=delivery-status|BOUNCE",
                "Auto-Submitted: auto-replied\r\nX-Failed-Recipients: a@b.vn|BOUNCE",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x|BOUNCE",
                "From: MAILER-DAEMON@mx.gov.vn|BOUNCE",
                "From: Postmaster <postmaster@mx.gov.vn>|BOUNCE",
                "From: no-reply@mx.gov.vn|AUTOMATIC",
                "Importance: high|PERSON"
            })
    void tellsMachinesFromPeople(String sample) throws IOException {
        String[] said = sample.split("\\|");

        String from = said[0].startsWith("From:") ? "X-Mailer: x" : "From: a@b.vn";
        assertThat(head(said[0], from, "", "x").nature()).isEqualTo(Nature.valueOf(said[1]));
    }

    @Test
    void readsWhateverComes() throws IOException {
        assertThat(MailHead.of(Files.write(folder.resolve("empty"), new byte[0]))
                        .sender())
                .isNull();

        byte[] noise = new byte[70_000];
        new Random(1).nextBytes(noise);
        assertThat(MailHead.of(Files.write(folder.resolve("noise"), noise)).thread())
                .isEmpty();

        MailHead endless = head("From: a@b.vn", "Subject: x", "X: " + "y".repeat(300 * 1024), "", "z");
        assertThat(endless.sender()).isEqualTo("a@b.vn");

        MailHead hostile = head(
                "From: " + "<".repeat(5_000),
                "Subject: a\u0000b\u000bc\u2028d " + "x".repeat(9_000),
                "Message-ID: <two words>",
                "References: " + "<a@b> ".repeat(9_000) + "<c@d>",
                "Content-Type: text/plain; charset=no-such-charset",
                "Content-Transfer-Encoding: x-uuencode",
                "",
                "begin nothing");
        assertThat(hostile.sender()).isNull();
        assertThat(hostile.subject()).startsWith("ab c d xxx").hasSize(2_000);
        assertThat(hostile.messageId()).isNull();
        assertThat(hostile.thread()).containsExactly("<a@b>", "<c@d>");
    }

    @Test
    void namesAMessageByItsSubjectAndNeverByAPath() {
        assertThat(MailHead.fileName("Báo cáo 5/2024")).isEqualTo("Báo cáo 5-2024.eml");
        assertThat(MailHead.fileName("../../etc/passwd")).isEqualTo("..-..-etc-passwd.eml");
        assertThat(MailHead.fileName("")).isEqualTo("Thư không tiêu đề.eml");
        assertThat(MailHead.fileName("x".repeat(500))).hasSize(160).endsWith(".eml");
    }

    private MailHead head(String... lines) throws IOException {
        byte[] bytes = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        return MailHead.of(Files.write(folder.resolve("mail"), bytes));
    }
}

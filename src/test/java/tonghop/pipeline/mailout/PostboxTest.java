package tonghop.pipeline.mailout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.letter.Letter;
import tonghop.letter.LetterKind;
import tonghop.model.Mail;
import tonghop.model.OutgoingLetter;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.mailout.MailDraft.Attachment;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/** Letters on their way into the outbox. */
class PostboxTest {

    private static final Instant AT = Instant.parse("2024-05-07T02:00:00Z");
    private static final Letter LETTER =
            new Letter(LetterKind.ACCEPTED, "Đã nhận báo cáo", "Kính gửi: Huyện\n", "<p>Kính gửi</p>\n");

    @TempDir
    Path folder;

    private Store store;
    private Postbox postbox;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.embedded(folder.resolve("ledger.db")));
        postbox = postbox("Phòng Nội vụ");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsTheWholeMessageUnderItsHashBeforeTheLetterIsInTheOutbox() throws Exception {
        var attachment = new Attachment("bao cao.xlsx", new byte[] {1, 2});
        OutgoingLetter letter = postbox.put(Posting.unasked("remind:1", "Lan@Xa.VN", LETTER, attachment), AT)
                .orElseThrow();

        MimeMessage message = kept(letter);
        assertThat(message.getHeader("To", null)).isEqualTo("lan@xa.vn");
        assertThat(message.getFrom())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("<tiepnhan@so.vn>");
        assertThat(message.getMessageID()).isEqualTo(letter.messageId()).endsWith("@so.vn>");
        assertThat(message.getHeader("Date", null)).isEqualTo("Tue, 7 May 2024 09:00:00 +0700");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
        assertThat(message.getHeader("X-Unsent")).isNull();
        assertThat(message.getHeader("In-Reply-To")).isNull();
        assertThat(((MimeMultipart) message.getContent()).getBodyPart(1).getFileName())
                .isEqualTo("bao cao.xlsx");
        assertThat(letter).isEqualTo(store.outbox().due(AT, 1).get(0));
    }

    @Test
    void isOneLetterOfTheSameBytesHoweverOftenTheWorkIsDone() throws Exception {
        var posting = Posting.unasked("remind:1", "lan@xa.vn", LETTER, null);
        OutgoingLetter first = postbox.put(posting, AT).orElseThrow();
        assertThat(postbox.put(posting, AT.plusSeconds(9))).isEmpty();

        try (Store other = Store.open(StoreSettings.embedded(folder.resolve("other.db")))) {
            var again = new Postbox(new Home(folder), other.outbox(), writer("Phòng Nội vụ"));
            assertThat(again.put(posting, AT).orElseThrow()).isEqualTo(first);
        }
    }

    @Test
    void goesOnWithTheThreadOfTheMessageThatItAnswers() throws Exception {
        Mail mail = mail("<3@xa.vn>", List.of("<1@so.vn>", "<2@xa.vn>"));
        OutgoingLetter letter = reply(mail);

        MimeMessage message = kept(letter);
        assertThat(message.getHeader("In-Reply-To", null)).isEqualTo("<3@xa.vn>");
        assertThat(message.getHeader("References", null)).isEqualTo("<1@so.vn> <2@xa.vn> <3@xa.vn>");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(letter.mail()).isEqualTo(mail.number());
    }

    @Test
    void takesNoHeaderFromWhatTheSenderWrote() throws Exception {
        Mail mail = mail("<3@xa.vn>\r\nBcc: a@b.vn", List.of("<1@xa.vn\nBcc:>", "x", "<2@xa.vn>"));
        var letter = new Letter(LetterKind.ACCEPTED, "Đã nhận\r\nBcc: a@b.vn", "a\n.\nb\n", "<p>a</p>\n");
        var attachment = new Attachment("a\r\nBcc: a@b.vn\r\n\r\n.xlsx", new byte[] {1});
        var put = postbox(" Phòng\r\nBcc: a@b.vn")
                .put(new Posting("reply:1", "lan@xa.vn", letter, attachment, mail), AT)
                .orElseThrow();

        MimeMessage message = kept(put);
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("lan@xa.vn");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("References")).isNull();
        var part = ((MimeMultipart) message.getContent()).getBodyPart(1);
        assertThat(part.getHeader("Bcc")).isNull();
        assertThat(part.getInputStream().readAllBytes()).containsExactly(1);
    }

    @Test
    void carriesNoThreadWithoutEndAlong() throws Exception {
        var long1 = java.util.stream.IntStream.range(0, 500)
                .mapToObj(i -> "<" + i + "@xa.vn>")
                .toList();
        MimeMessage message = kept(reply(mail("<last@xa.vn>", long1)));

        assertThat(message.getHeader("References", null).split("\\s+"))
                .hasSize(MailThread.MOST)
                .endsWith("<last@xa.vn>");
    }

    @Test
    void refusesAnythingButOnePlainAddress() throws Exception {
        for (String to : new String[] {
            "a@b.vn, c@d.vn",
            "a@b.vn\r\nBcc: c@d.vn",
            "Phòng Nội vụ",
            "a b@c.vn",
            "\"a b\"@c.vn",
            "",
            "a@",
            "@b.vn",
            "nhóm:a@b.vn;",
            "a@[127.0.0.1]",
            "<a@b.vn>",
            "lan@xã.vn",
            "a".repeat(250) + "@b.vn"
        }) {
            assertThatThrownBy(() -> postbox.put(Posting.unasked("remind:1", to, LETTER, null), AT))
                    .as(to)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("không phải là một địa chỉ");
        }
        assertThat(store.outbox().all()).isEmpty();
        assertThat(Files.exists(folder.resolve("outgoing"))).isFalse();
    }

    private OutgoingLetter reply(Mail mail) throws Exception {
        return postbox.put(new Posting("reply:1", "lan@xa.vn", LETTER, null, mail), AT)
                .orElseThrow();
    }

    private Postbox postbox(String name) {
        return new Postbox(new Home(folder), store.outbox(), writer(name));
    }

    private static Postbox.Writer writer(String name) {
        return new Postbox.Writer("tiepnhan@so.vn", name);
    }

    private Mail mail(@Nullable String messageId, List<String> thread) {
        return store.mails()
                .take(new Mail(
                        0,
                        "bao-cao:1",
                        "bao-cao",
                        "b".repeat(64),
                        AT,
                        AT,
                        "lan@xa.vn",
                        "Báo cáo",
                        messageId,
                        thread,
                        "",
                        null,
                        Mail.Nature.PERSON,
                        Mail.Purpose.REPORT));
    }

    private MimeMessage kept(OutgoingLetter letter) throws Exception {
        Path file = new Originals(folder.resolve("outgoing")).path(letter.sha256());
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readAllBytes(file)));
    }
}

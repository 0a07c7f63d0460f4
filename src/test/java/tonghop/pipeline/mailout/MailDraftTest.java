package tonghop.pipeline.mailout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import tonghop.letter.Letter;
import tonghop.letter.LetterKind;
import tonghop.pipeline.mailout.MailDraft.Attachment;

/** Letters as messages. */
class MailDraftTest {

    private static final Instant AT = Instant.parse("2024-05-07T02:00:00Z");
    private static final Letter LETTER = new Letter(
            LetterKind.DELIVERY,
            "Báo cáo tổng hợp “6 tháng đầu năm 2024”",
            "Kính gửi: Sở Nội vụ\n\nGửi.\n",
            "<p>Kính gửi</p>\n");
    private static final byte[] WORKBOOK = {80, 75, 3, 4, 0, -1, 10, 13};

    @Test
    void opensAsADraftWithTextAndHtmlBesideEachOtherAndTheWorkbookAttached() throws Exception {
        MimeMessage message = read(
                new MailDraft(LETTER, List.of("a@b.vn", "c@d.vn"), AT, new Attachment("tong-hop.v1.xlsx", WORKBOOK)));

        assertThat(message.getSubject()).isEqualTo(LETTER.subject());
        assertThat(message.getHeader("X-Unsent")).containsExactly("1");
        assertThat(message.getHeader("Date")).containsExactly("Tue, 7 May 2024 09:00:00 +0700");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("a@b.vn", "c@d.vn");
        var mixed = (MimeMultipart) message.getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        texts((MimeMultipart) mixed.getBodyPart(0).getContent());
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("tong-hop.v1.xlsx");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(WORKBOOK);
        assertThat(mixed.getCount()).isEqualTo(2);
    }

    @Test
    void hasNoPartForAnAttachmentThatIsNotThere() throws Exception {
        MimeMessage message = read(new MailDraft(LETTER, List.of(), AT, null));

        assertThat(message.getAllRecipients()).isNull();
        texts((MimeMultipart) message.getContent());
    }

    private static void texts(MimeMultipart both) throws MessagingException, IOException {
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(both.getBodyPart(0).getContent()).isEqualTo(LETTER.text().replace("\n", "\r\n"));
        assertThat(both.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(both.getBodyPart(1).getContent()).isEqualTo(LETTER.html().replace("\n", "\r\n"));
    }

    @Test
    void isTheSameBytesEachTimeWhateverTheMachinesTimeZone() throws IOException {
        var draft = new MailDraft(LETTER, List.of(), AT, new Attachment("a.xlsx", WORKBOOK));
        byte[] first = draft.bytes();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            assertThat(draft.bytes()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(new String(first, StandardCharsets.US_ASCII)).doesNotContain("Message-ID");
    }

    @Test
    void aSenderThatIsNoSingleAddressIsLeftOutAndAddsNoHeader() throws Exception {
        for (String sender : new String[] {"a@b.vn, c@d.vn", "a@b.vn\r\nBcc: c@d.vn", "Phòng Nội vụ", "a b@c", ""}) {
            MimeMessage message = read(new MailDraft(LETTER, List.of(sender), AT, null));

            assertThat(message.getAllRecipients()).as(sender).isNull();
            assertThat(message.getHeader("Bcc")).isNull();
        }
    }

    private static MimeMessage read(MailDraft draft) throws MessagingException, IOException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(draft.bytes()));
    }
}

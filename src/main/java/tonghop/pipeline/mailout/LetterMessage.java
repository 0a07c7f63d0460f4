package tonghop.pipeline.mailout;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tonghop.letter.Letter;
import tonghop.model.VietnamTime;
import tonghop.pipeline.mailout.MailDraft.Attachment;

/**
 * A letter in the shape of a message: plain text and HTML beside each other, the workbook attached. The same letter gives the same bytes: no
 * moment but the one passed in, no number and no boundary that changes from day to day.
 */
final class LetterMessage extends MimeMessage {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(VietnamTime.ZONE);

    private final @Nullable String id;

    /** @param id the Message-ID with its angle brackets; null for none: the mail program that sends it gives one */
    LetterMessage(Letter letter, Instant at, @Nullable Attachment file, @Nullable String id) throws MessagingException {
        super(Session.getInstance(new Properties()));
        this.id = id;
        setHeader("Date", DATE.format(at));
        setSubject(letter.subject(), "UTF-8");
        var both = new Fixed("alternative");
        both.addBodyPart(text(letter.text(), "plain"));
        both.addBodyPart(text(letter.html(), "html"));
        if (file == null) {
            setContent(both);
        } else {
            var mixed = new Fixed("mixed");
            var body = new MimeBodyPart();
            body.setContent(both);
            mixed.addBodyPart(body);
            mixed.addBodyPart(attached(file));
            setContent(mixed);
        }
    }

    /** The whole message as it goes on its way. */
    byte[] bytes() throws IOException {
        try {
            saveChanges();
            var bytes = new ByteArrayOutputStream();
            writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        if (id == null) {
            removeHeader("Message-ID");
        } else {
            setHeader("Message-ID", id);
        }
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text.replace("\n", "\r\n"), "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart attached(Attachment file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
        // A sender chose the name: a line break in it would begin a header, a mark of direction hide its ending.
        part.setFileName(
                file.fileName().replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").replaceAll("\\p{Cf}", ""));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** With a boundary that base64 cannot contain. */
    private static final class Fixed extends MimeMultipart {
        Fixed(String subtype) {
            super(subtype);
            var boundary = new ParameterList();
            boundary.set("boundary", "=_tonghop_" + subtype);
            contentType = new ContentType("multipart", subtype, boundary).toString();
        }
    }
}

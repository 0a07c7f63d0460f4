package tonghop.pipeline;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
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

/**
 * A letter as a message that a mail program opens as a draft: plain text and HTML beside each other, the workbook attached. The same letter
 * gives the same bytes.
 *
 * @param to whom it goes to, or null where the sender of the draft fills it in
 * @param at the day of the message
 * @param attachment null for none
 */
public record MailDraft(
        Letter letter,
        @Nullable String to,
        Instant at,
        @Nullable Attachment attachment) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(VietnamTime.ZONE);

    /** A workbook that goes with a letter. */
    public record Attachment(String fileName, byte[] bytes) {

        /** As registered with IANA. */
        String type() {
            String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return switch (extension) {
                case "xls" -> "application/vnd.ms-excel";
                case "xlsm" -> "application/vnd.ms-excel.sheet.macroEnabled.12";
                default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            };
        }
    }

    /** The message's bytes. */
    public byte[] bytes() throws IOException {
        try {
            var bytes = new ByteArrayOutputStream();
            message().writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private MimeMessage message() throws MessagingException {
        var message = new Unsent();
        message.setHeader("Date", DATE.format(at));
        message.setSubject(letter.subject(), "UTF-8");
        InternetAddress recipient = recipient();
        if (recipient != null) {
            message.setRecipient(Message.RecipientType.TO, recipient);
        }
        message.setHeader("X-Unsent", "1");
        var both = new Fixed("alternative");
        both.addBodyPart(text(letter.text(), "plain"));
        both.addBodyPart(text(letter.html(), "html"));
        Attachment file = attachment;
        if (file == null) {
            message.setContent(both);
        } else {
            var mixed = new Fixed("mixed");
            var body = new MimeBodyPart();
            body.setContent(both);
            mixed.addBodyPart(body);
            mixed.addBodyPart(attached(file));
            message.setContent(mixed);
        }
        message.saveChanges();
        return message;
    }

    /** Anyone may write anything in a From line; what is no single address is left to whoever sends the draft. */
    private @Nullable InternetAddress recipient() {
        if (to == null) {
            return null;
        }
        try {
            return new InternetAddress(to, true);
        } catch (AddressException e) {
            return null;
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
        part.setFileName(file.fileName());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Without the number that each new message is given: the mail program that sends it gives one. */
    private static final class Unsent extends MimeMessage {
        Unsent() {
            super(Session.getInstance(new Properties()));
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            removeHeader("Message-ID");
        }
    }

    /** With a boundary that does not change from day to day, and that base64 cannot contain. */
    private static final class Fixed extends MimeMultipart {
        Fixed(String subtype) {
            super(subtype);
            var boundary = new ParameterList();
            boundary.set("boundary", "=_tonghop_" + subtype);
            contentType = new ContentType("multipart", subtype, boundary).toString();
        }
    }
}

package tonghop.pipeline.mailout;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.letter.Letter;

/**
 * A letter as a message that a mail program opens as a draft: plain text and HTML beside each other, the workbook attached. The same letter
 * gives the same bytes.
 *
 * @param to whom it goes to, as somebody wrote it; what is no single address, and all where there is none, is left to who sends the draft
 * @param at the day of the message
 * @param attachment null for none
 */
public record MailDraft(
        Letter letter,
        List<String> to,
        Instant at,
        @Nullable Attachment attachment) {

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
            var message = new LetterMessage(letter, at, attachment, null);
            InternetAddress[] recipients = recipients();
            if (recipients.length > 0) {
                message.setRecipients(Message.RecipientType.TO, recipients);
            }
            message.setHeader("X-Unsent", "1");
            return message.bytes();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    /** Anyone may write anything in a From line; what is no single address is left to whoever sends the draft. */
    private InternetAddress[] recipients() {
        return to.stream().flatMap(MailDraft::address).toArray(InternetAddress[]::new);
    }

    private static Stream<InternetAddress> address(String written) {
        try {
            return Stream.of(new InternetAddress(written, true));
        } catch (AddressException e) {
            return Stream.empty();
        }
    }
}

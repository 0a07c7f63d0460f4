package tonghop.pipeline;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import tonghop.model.OutgoingLetter;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;

/** The message of a letter in the outbox, as it will be sent. */
public final class PostedLetter {

    private PostedLetter() {}

    public static MimeMessage message(Home home, OutgoingLetter letter) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(new Originals(home.outgoing()).path(letter.sha256()));
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    /** The plain text. */
    public static String text(Home home, OutgoingLetter letter) throws IOException {
        try {
            return text(message(home, letter));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            return text(parts.getBodyPart(0));
        }
        return String.valueOf(content);
    }
}

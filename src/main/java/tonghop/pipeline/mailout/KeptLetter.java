package tonghop.pipeline.mailout;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tonghop.model.OutgoingLetter;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;

/**
 * The message of an outgoing letter, as it is kept and sent.
 *
 * @param file where its bytes are
 */
public record KeptLetter(Path file) {

    public static KeptLetter of(Home home, OutgoingLetter letter) {
        return new KeptLetter(new Originals(home.outgoing()).path(letter.sha256()));
    }

    /** The plain text, which is the first part at whatever depth. */
    public String text() throws IOException {
        try {
            Object content = new KeptMessage(Files.readAllBytes(file)).getContent();
            while (content instanceof MimeMultipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return String.valueOf(content).replace("\r\n", "\n").stripTrailing();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }
}

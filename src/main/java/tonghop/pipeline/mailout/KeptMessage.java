package tonghop.pipeline.mailout;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** A message that is sent as it was kept, byte for byte and under its own number, each time. */
final class KeptMessage extends MimeMessage {

    KeptMessage(byte[] bytes) throws MessagingException {
        super(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    /** Nothing is made anew before sending: not the number by which the receiver's server knows a repeat, nor anything else. */
    @Override
    public void saveChanges() {
        modified = false;
        saved = true;
    }
}

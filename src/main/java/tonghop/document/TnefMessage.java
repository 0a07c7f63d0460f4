package tonghop.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import tonghop.text.VietnameseText;

/** The winmail.dat that Outlook makes of a message's attachments for readers that are not Outlook. */
final class TnefMessage {

    /** Before a message that is attached to this one stands what kind of object it is. */
    private static final int OBJECT_KIND = 16;

    private TnefMessage() {}

    static Letter open(Path file, Contents contents) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            var message = new HMEFMessage(in);
            for (Attachment attachment : message.getAttachments()) {
                contents.take(name(attachment), new ByteArrayInputStream(bytes(attachment)));
            }
            String subject = Objects.requireNonNullElse(message.getSubject(), "");
            return new Letter(null, VietnameseText.nfc(subject).strip(), "");
        }
    }

    private static String name(Attachment attachment) {
        String name = attachment.getLongFilename();
        if (name != null && !name.isBlank()) {
            return name;
        }
        String title = attachment.getFilename(); // a character for a byte
        return title == null ? "" : HeaderText.decode(title);
    }

    private static byte[] bytes(Attachment attachment) {
        MAPIAttribute object = attachment.getMAPIAttribute(MAPIProperty.ATTACH_DATA);
        if (object != null && isTnef(object.getData())) {
            byte[] data = object.getData();
            return Arrays.copyOfRange(data, OBJECT_KIND, data.length);
        }
        return attachment.getContents();
    }

    private static boolean isTnef(byte[] object) {
        return object.length > OBJECT_KIND + 4
                && ByteBuffer.wrap(object).order(ByteOrder.LITTLE_ENDIAN).getInt(OBJECT_KIND)
                        == HMEFMessage.HEADER_SIGNATURE;
    }
}

package tonghop.pipeline.mailin;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPMessage;
import tonghop.check.Judge;
import tonghop.document.MailHead;
import tonghop.model.Arrival;
import tonghop.model.Finding;
import tonghop.model.Mail;
import tonghop.pipeline.filing.Filing;
import tonghop.pipeline.filing.FilingOrder;
import tonghop.pipeline.home.Originals;

/**
 * Messages that are too large to be downloaded: of each its head is kept, so that its sender can be told, and a line in the ledger says
 * why it was rejected. The message itself stays in the mailbox's folder for what was taken.
 */
final class OversizedMails {

    /** As much as is read of any message's head. */
    private static final int HEAD_BYTES = 256 * 1024;

    private final Originals originals;
    private final Filing filing;
    private final FilingOrder order;

    OversizedMails(Originals originals, Filing filing, FilingOrder order) {
        this.originals = originals;
        this.filing = filing;
        this.order = order;
    }

    /** @return the SHA-256 under which the head is kept, once the line is in the ledger */
    String keep(String key, Instant received, Mailbox mailbox, IMAPMessage message)
            throws IOException, MessagingException {
        String sha256 = originals.keep(new ByteArrayInputStream(head(message)));
        Path kept = originals.path(sha256);
        MailHead head = MailHead.of(kept);
        var arrival =
                new Arrival(key, MailHead.fileName(head.subject()), null, sha256, Mail.SOURCE, head.sender(), received);
        long place = order.enter();
        try {
            filing.fileContainer(place, arrival, Judge.refused(List.of(tooLarge(mailbox, message.getSize()))));
        } finally {
            order.leave(place);
        }
        return sha256;
    }

    private static byte[] head(IMAPMessage message) throws IOException, MessagingException {
        var head = new ByteArrayOutputStream();
        try (InputStream in = message.getMimeStream()) {
            int before = '\n';
            boolean blankLine = false;
            for (int c = in.read(); c >= 0 && !blankLine && head.size() < HEAD_BYTES - 1; c = in.read()) {
                if (c != '\r') {
                    blankLine = c == '\n' && before == '\n';
                    before = c;
                }
                head.write(c);
            }
        }
        return head.toByteArray();
    }

    private static Finding tooLarge(Mailbox mailbox, int bytes) {
        return Finding.error(
                "mail-too-large",
                null,
                "Thư nặng " + Math.max(bytes / 1_048_576, mailbox.largestBytes() / 1_048_576) + " MB, hơn mức "
                        + mailbox.largestBytes() / 1_048_576
                        + " MB được nhận, nên không tải về. Thư vẫn ở trong thư mục “"
                        + mailbox.processed()
                        + "” của hộp thư. Hãy gửi lại riêng các sổ tính báo cáo, bỏ ảnh và các tệp không phải báo cáo.");
    }
}

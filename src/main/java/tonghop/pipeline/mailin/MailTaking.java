package tonghop.pipeline.mailin;

import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailBoxPostProcessAction;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.support.DefaultMessage;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import tonghop.document.MailHead;
import tonghop.model.Mail;
import tonghop.pipeline.fault.Failures;
import tonghop.pipeline.fault.MailFailedException;
import tonghop.pipeline.home.Originals;
import tonghop.store.Mails;

/**
 * Takes the messages of one mailbox: the bytes of each are kept as they come; those of a batch are written down together, for which the disk
 * waits once, and only then moved out of the folder. A message that was written down before is only moved.
 */
public final class MailTaking implements MailBoxPostProcessAction {

    private static final Failures.Words WORDS =
            new Failures.Words("Chưa nhận được một thư của hộp thư ", " Thư vẫn ở trong hộp thư và sẽ được thử lại.");

    private final Mailbox mailbox;
    private final Originals originals;
    private final Mails mails;
    private final Clock clock;
    private final MailKeys keys;
    private final OversizedMails oversized;
    private final PutOffMails putOff;
    private final MailboxWatch watch;
    private final MailCount count;
    private final ProcessedFolder processed;
    private final MailDownloads downloads;
    private final List<Mail> kept = new ArrayList<>();
    private final Map<String, Long> leaving = new LinkedHashMap<>();

    MailTaking(
            Mailbox mailbox,
            Originals originals,
            Mails mails,
            Clock clock,
            OversizedMails oversized,
            PutOffMails putOff,
            MailboxWatch watch,
            MailCount count) {
        this.mailbox = mailbox;
        this.originals = originals;
        this.mails = mails;
        this.clock = clock;
        this.keys = new MailKeys(mailbox);
        this.oversized = oversized;
        this.putOff = putOff;
        this.watch = watch;
        this.count = count;
        this.downloads = new MailDownloads(mailbox.batch());
        this.processed = new ProcessedFolder(mailbox.processed());
    }

    MailKeys keys() {
        return keys;
    }

    /**
     * Keeps a message's bytes and reads its head.
     *
     * @throws MailFailedException if the connection is gone, for this message and all that follow
     */
    public void keep(Exchange exchange) throws IOException, MessagingException {
        Failures.words(exchange, WORDS.about(mailbox.shown()));
        var message = (IMAPMessage) exchange.getIn(MailMessage.class).getOriginalMessage();
        // Nobody shall ask this exchange for the message's headers: it would fetch them once more.
        exchange.setIn(new DefaultMessage(exchange));
        if (!message.getFolder().isOpen()) {
            throw new MailFailedException(new FolderClosedException(message.getFolder()));
        }
        String key = exchange.getProperty("CamelMailMessageId", String.class);
        try {
            if (mails.byKey(key).isEmpty()) {
                kept.add(kept(key, message));
            }
            leaving.put(key, MailKeys.uid(message));
        } catch (IOException | MessagingException e) {
            if (!message.getFolder().isOpen()) {
                var lost = new FolderClosedException(message.getFolder(), "connection lost", e);
                watch.failing(lost);
                throw new MailFailedException(lost);
            }
            putOff.putOff(key);
            throw e;
        }
    }

    private Mail kept(String key, IMAPMessage message) throws IOException, MessagingException {
        Instant received = received(message);
        if (message.getSize() > mailbox.largestBytes()) {
            return mail(key, received, oversized.keep(key, received, mailbox, message));
        }
        try (InputStream bytes = new AtMost(downloads.of(message), mailbox.largestBytes())) {
            return mail(key, received, originals.keep(bytes));
        } catch (AtMost.PassedException e) {
            // The server said otherwise.
            return mail(key, received, oversized.keep(key, received, mailbox, message));
        }
    }

    private Instant received(Message message) throws MessagingException {
        Date received = message.getReceivedDate();
        return (received == null ? clock.instant() : received.toInstant()).truncatedTo(ChronoUnit.MILLIS);
    }

    private Mail mail(String key, Instant received, String sha256) throws IOException {
        MailHead head = MailHead.of(originals.path(sha256));
        return new Mail(
                0,
                key,
                mailbox.name(),
                sha256,
                received,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                head.sender(),
                head.subject(),
                head.messageId(),
                head.thread(),
                head.said(),
                head.authentication(),
                head.nature(),
                MailPurpose.of(head.subject(), mailbox.purpose()));
    }

    /** Writes down what was kept, and moves it out of the folder. */
    @Override
    public void process(Folder folder) throws MessagingException {
        try {
            if (!kept.isEmpty()) {
                mails.takeAll(kept);
                count.take(kept.size());
            }
            if (folder.isOpen()) {
                processed.take((IMAPFolder) folder, leaving.values());
            }
        } catch (MessagingException e) {
            if (folder.isOpen()) {
                putOff.putOffUnmoved(leaving.keySet());
            }
            throw new NotMovedException(e);
        } finally {
            kept.clear();
            leaving.clear();
            downloads.forget();
        }
    }
}

package tonghop.pipeline.mailin;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;
import org.eclipse.angus.mail.imap.IMAPFolder;
import tonghop.pipeline.fault.MailFailedException;

/**
 * Names messages by mailbox and the server's own number (RFC 3501, 2.3.1.1), the same however often a message is looked at, and another
 * for each message that was ever in the folder.
 */
final class MailKeys implements MailUidGenerator {

    private final Mailbox mailbox;

    MailKeys(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public String generateUuid(MailEndpoint endpoint, Message message) {
        try {
            return key(message);
        } catch (MessagingException e) {
            throw new MailFailedException(e);
        }
    }

    String key(Message message) throws MessagingException {
        var folder = (IMAPFolder) message.getFolder();
        return "mail:" + mailbox.name() + ":" + folder.getUIDValidity() + ":" + uid(folder, message);
    }

    /** The server's number of a message that it named before. */
    static long uid(Message message) throws MessagingException {
        return ((IMAPFolder) message.getFolder()).getUID(message);
    }

    /** Asks for what is needed of the messages that follow too: one question instead of one for each. */
    private long uid(IMAPFolder folder, Message message) throws MessagingException {
        if (message.getMessageNumber() % mailbox.batch() == 1 || mailbox.batch() == 1) {
            prefetch(folder, message.getMessageNumber());
        }
        return folder.getUID(message);
    }

    private void prefetch(Folder folder, int first) throws MessagingException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        int last = Math.min(first + mailbox.batch() - 1, folder.getMessageCount());
        folder.fetch(folder.getMessages(first, last), profile);
    }
}

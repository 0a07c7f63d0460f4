package tonghop.pipeline.mailin;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import tonghop.pipeline.fault.MailFailedException;

/**
 * The library's IMAP, but for what the mail component does with it that a mailbox should not suffer: it removes what others marked as
 * deleted, it asks the server to mark each message as read, which takes as long as fetching it, and it passes over a folder that cannot be
 * opened as if it were empty.
 */
public final class CarefulStore extends IMAPStore {

    /** As the mail library makes it. */
    public CarefulStore(Session session, URLName url) {
        super(session, url);
    }

    @Override
    protected IMAPFolder newIMAPFolder(String fullName, char separator, Boolean isNamespace) {
        return new CarefulFolder(fullName, separator, this, isNamespace);
    }

    @Override
    protected IMAPFolder newIMAPFolder(ListInfo info) {
        return new CarefulFolder(info, this);
    }

    private static final class CarefulFolder extends IMAPFolder {

        CarefulFolder(String fullName, char separator, IMAPStore store, Boolean isNamespace) {
            super(fullName, separator, store, isNamespace);
        }

        CarefulFolder(ListInfo info, IMAPStore store) {
            super(info, store);
        }

        @Override
        public void open(int mode) throws MessagingException {
            try {
                super.open(mode);
            } catch (MessagingException e) {
                throw new MailFailedException(e);
            }
        }

        @Override
        public synchronized void close(boolean expunge) throws MessagingException {
            super.close(false);
        }

        @Override
        protected IMAPMessage newIMAPMessage(int number) {
            return new CarefulMessage(this, number);
        }
    }

    private static final class CarefulMessage extends IMAPMessage {

        CarefulMessage(IMAPFolder folder, int number) {
            super(folder, number);
        }

        @Override
        public synchronized void setFlags(Flags flags, boolean set) throws MessagingException {
            if (!flags.contains(Flags.Flag.SEEN)) {
                super.setFlags(flags, set);
            }
        }
    }
}

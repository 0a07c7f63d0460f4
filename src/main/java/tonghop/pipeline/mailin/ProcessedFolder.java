package tonghop.pipeline.mailin;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** The folder for what was taken. Messages are moved there; nothing is ever deleted, not even what others marked as deleted. */
final class ProcessedFolder {

    private final String name;
    private @Nullable Folder folder;

    /** @param name its levels separated by {@code /} */
    ProcessedFolder(String name) {
        this.name = name;
    }

    /** Moves the messages with those numbers, as many of them as are still there. */
    void take(IMAPFolder from, Collection<Long> uids) throws MessagingException {
        Message[] messages = Stream.of(from.getMessagesByUID(
                        uids.stream().mapToLong(Long::longValue).toArray()))
                .filter(message -> message != null)
                .toArray(Message[]::new);
        if (messages.length == 0) {
            return;
        }
        var store = (IMAPStore) from.getStore();
        Folder to = folder(store);
        if (store.hasCapability("MOVE")) {
            from.moveMessages(messages, to);
        } else {
            from.copyMessages(messages, to);
            from.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
            if (store.hasCapability("UIDPLUS")) {
                from.expunge(messages);
            }
        }
    }

    /** Made if it is not there: at the top, or where the server keeps a user's folders. */
    private Folder folder(IMAPStore store) throws MessagingException {
        Folder known = folder;
        if (known != null && known.getStore() == store) {
            return known;
        }
        Folder top = store.getDefaultFolder();
        String path = name.replace('/', top.getSeparator());
        for (String candidate : List.of(path, prefix(store) + path)) {
            Folder there = store.getFolder(candidate);
            if (there.exists() || created(there)) {
                folder = there;
                return there;
            }
        }
        throw new MessagingException("cannot create " + path);
    }

    private static boolean created(Folder there) {
        try {
            if (there.create(Folder.HOLDS_MESSAGES)) {
                there.setSubscribed(true);
                return true;
            }
        } catch (MessagingException e) {
            System.getLogger(ProcessedFolder.class.getName())
                    .log(Level.DEBUG, "not created: " + there.getFullName(), e);
        }
        return false;
    }

    /** Of a user's own folders, e.g. {@code INBOX.}; empty where the server does not say. */
    private static String prefix(IMAPStore store) {
        try {
            Folder[] own = store.getPersonalNamespaces();
            if (own.length > 0 && !own[0].getFullName().isEmpty()) {
                String prefix = own[0].getFullName();
                char separator = own[0].getSeparator();
                return prefix.endsWith(String.valueOf(separator)) ? prefix : prefix + separator;
            }
        } catch (MessagingException e) {
            System.getLogger(ProcessedFolder.class.getName()).log(Level.DEBUG, "no namespaces", e);
        }
        return "INBOX" + separator(store);
    }

    private static String separator(IMAPStore store) {
        try {
            return String.valueOf(store.getDefaultFolder().getSeparator());
        } catch (MessagingException e) {
            return "/";
        }
    }
}

package tonghop.post;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** A mailbox of {@link MailServers} as its user looks at it. */
public record ClerksMailbox(MailServers servers, String user) {

    private interface Look<T> {
        T at(Store store) throws MessagingException;
    }

    /** Lays a message into a folder, which is made if it is not there. */
    public void put(String folder, byte[] message) throws MessagingException {
        look(store -> {
            Folder there = store.getFolder(folder);
            if (!there.exists()) {
                there.create(Folder.HOLDS_MESSAGES);
            }
            var mime = new MimeMessage(session(), new ByteArrayInputStream(message));
            there.appendMessages(new Message[] {mime});
            return there;
        });
    }

    /** Deletes for good what lies in a folder. */
    public void empty(String folder) throws MessagingException {
        look(store -> {
            Folder there = store.getFolder(folder);
            there.open(Folder.READ_WRITE);
            there.setFlags(there.getMessages(), new Flags(Flags.Flag.DELETED), true);
            there.expunge();
            return there;
        });
    }

    /** How many messages lie in a folder; none in one that is not there. */
    public int count(String folder) throws MessagingException {
        return look(store -> {
            Folder there = store.getFolder(folder);
            return there.exists() ? there.getMessageCount() : 0;
        });
    }

    private <T> T look(Look<T> look) throws MessagingException {
        try (var store = session().getStore("imaps")) {
            store.connect("localhost", servers.imaps, user, MailServers.PASSWORD);
            return look.at(store);
        }
    }

    private static Session session() {
        var properties = new Properties();
        properties.put("mail.imaps.ssl.trust", "localhost");
        return Session.getInstance(properties);
    }
}

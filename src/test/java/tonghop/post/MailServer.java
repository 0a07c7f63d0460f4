package tonghop.post;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A mail server with one mailbox, on a port of its own. */
public final class MailServer implements AutoCloseable {

    public static final String ADDRESS = "bc@so.gov.vn";
    public static final String PASSWORD = "s3cret-pass";

    private final GreenMail server;
    private final GreenMailUser user;

    private MailServer(ServerSetup setup) {
        server = new GreenMail(setup);
        server.start();
        user = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    public static MailServer start() {
        return new MailServer(ServerSetupTest.IMAP.dynamicPort());
    }

    /** On the port of one that was stopped. */
    public static MailServer start(int port) {
        return new MailServer(ServerSetupTest.IMAP.port(port));
    }

    public int port() {
        return server.getImap().getPort();
    }

    /** The server received the message at that time. */
    public void deliver(byte[] message, Instant at) {
        deliver(message, at, new Flags());
    }

    public void deliver(byte[] message, Instant at, Flags flags) {
        try {
            var mime = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            inbox().appendMessage(mime, flags, Date.from(at));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public MailFolder inbox() {
        return folder("INBOX");
    }

    /** The mailbox's folder of that name. */
    public MailFolder folder(String name) {
        try {
            var imap = server.getManagers().getImapHostManager();
            return name.equals("INBOX") ? imap.getInbox(user) : imap.getFolder(user, name);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the home look into the mailbox; more lines of settings as given. */
    public void configure(Path home, String... more) {
        configure(home, port(), more);
    }

    public static void configure(Path home, int port, String... more) {
        try {
            Path config = Files.createDirectories(home.resolve("config"));
            Path password = Files.writeString(config.resolve("password.txt"), PASSWORD + "\n");
            var lines = new ArrayList<>(List.of(
                    "mail.boxes = bc",
                    "mail.bc.host = 127.0.0.1",
                    "mail.bc.port = " + port,
                    "mail.bc.security = none",
                    "mail.bc.user = " + ADDRESS,
                    "mail.bc.password-file = " + password,
                    "mail.rest = 20"));
            lines.addAll(List.of(more));
            Files.write(config.resolve("tonghop.properties"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}

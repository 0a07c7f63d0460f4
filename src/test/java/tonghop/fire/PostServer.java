package tonghop.fire;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** The office's mail server: what comes for the office, and every letter that was handed over to it. */
final class PostServer implements AutoCloseable {

    static final String OFFICE = "bc@so.gov.vn";
    static final String PASSWORD = "s3cret-pass";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        ServerSetupTest.IMAP.dynamicPort(), ServerSetupTest.SMTP.dynamicPort(),
    });
    private final GreenMailUser user;

    PostServer() {
        server.start();
        user = server.setUser(OFFICE, OFFICE, PASSWORD);
    }

    /** A letter as it was handed over. */
    record Letter(String id, String to, String answers, String subject) {}

    List<String> settings() {
        return List.of(
                "mail.boxes = bc",
                "mail.bc.host = 127.0.0.1",
                "mail.bc.port = " + server.getImap().getPort(),
                "mail.bc.security = none",
                "mail.bc.user = " + OFFICE,
                "mail.bc.password-file = {password-file}",
                "mail.bc.batch = 3",
                "mail.bc.poll = 300",
                "mail.out.host = 127.0.0.1",
                "mail.out.port = " + server.getSmtp().getPort(),
                "mail.out.security = none",
                "mail.out.from = " + OFFICE,
                "mail.out.name = Sở Nội vụ",
                "mail.out.poll = 300");
    }

    /** A message comes for the office. */
    void deliver(byte[] message, Instant at) throws MessagingException, FolderException {
        var mime = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        server.getManagers().getImapHostManager().getInbox(user).appendMessage(mime, new Flags(), Date.from(at));
    }

    /** How many messages nobody took yet. */
    int waiting() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user).getMessageCount();
    }

    /** Every hand-over, in the order of the server; the same letter twice where it was handed over twice. */
    List<Letter> letters() throws MessagingException {
        var letters = new ArrayList<Letter>();
        for (MimeMessage message : server.getReceivedMessages()) {
            String from = String.valueOf(message.getHeader("From", null));
            if (from.contains(OFFICE)) {
                letters.add(new Letter(
                        message.getMessageID(),
                        message.getAllRecipients()[0].toString(),
                        String.valueOf(message.getHeader("In-Reply-To", null)),
                        message.getSubject()));
            }
        }
        return letters;
    }

    @Override
    public void close() {
        server.stop();
    }
}

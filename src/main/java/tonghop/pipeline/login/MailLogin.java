package tonghop.pipeline.login;

import jakarta.mail.PasswordAuthentication;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.component.mail.MailAuthenticator;

/** Who logs in to a mail server and how. What proves it is fetched anew for each connection. */
public final class MailLogin extends MailAuthenticator {

    /** How it is proven. */
    public enum Kind {
        PASSWORD,
        /** By a token that somebody else grants and renews (OAuth2, as Google and Microsoft want it). */
        XOAUTH2
    }

    /** Gives the password or the token. */
    @FunctionalInterface
    public interface Proof {
        /** @throws IOException if it is not to be had now; the message says why, in Vietnamese */
        String fetch() throws IOException;
    }

    private final String user;
    private final Kind kind;
    private final Proof proof;

    public MailLogin(String user, Kind kind, Proof proof) {
        this.user = user;
        this.kind = kind;
        this.proof = proof;
    }

    public String user() {
        return user;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public PasswordAuthentication getPasswordAuthentication() {
        try {
            return new PasswordAuthentication(user, proof.fetch());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return user;
    }
}

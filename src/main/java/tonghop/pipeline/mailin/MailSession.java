package tonghop.pipeline.mailin;

import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import tonghop.pipeline.login.MailLogin;

/** How the mail library talks to a mailbox's server. */
public final class MailSession {

    /** A message of usual size comes in one answer; of a large one no more than this is in memory. */
    private static final int FETCH_BYTES = 512 * 1024;

    private MailSession() {}

    /** Without any secret: what proves the login is asked for with each connection. */
    public static Session of(Mailbox mailbox) {
        Session session = Session.getInstance(properties(mailbox));
        String protocol = mailbox.server().security().protocol();
        try {
            session.setProvider(
                    new Provider(Provider.Type.STORE, protocol, CarefulStore.class.getName(), "TongHop", null));
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException(e);
        }
        return session;
    }

    /** Complete, so that nothing is guessed. */
    static Properties properties(Mailbox mailbox) {
        Mailbox.Server server = mailbox.server();
        String protocol = server.security().protocol();
        var properties = new Properties();
        properties.setProperty("mail.store.protocol", protocol);
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", millis(server.connectTimeout()));
        properties.setProperty(prefix + "timeout", millis(server.timeout()));
        properties.setProperty(prefix + "writetimeout", millis(server.timeout()));
        properties.setProperty(prefix + "fetchsize", String.valueOf(FETCH_BYTES));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.setProperty(prefix + "ssl.enable", String.valueOf(server.security() == Mailbox.Security.TLS));
        if (server.security() == Mailbox.Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        if (mailbox.login().kind() == MailLogin.Kind.XOAUTH2) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}

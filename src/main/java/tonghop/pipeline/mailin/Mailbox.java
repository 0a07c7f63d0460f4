package tonghop.pipeline.mailin;

import java.time.Duration;
import tonghop.model.Mail;
import tonghop.pipeline.login.MailLogin;

/**
 * A mailbox that is looked into, as the settings have it.
 *
 * @param name of the office's own, in the settings and in the ledger's keys
 * @param folder where messages come in
 * @param processed the folder for what was taken, its levels separated by {@code /}
 * @param purpose what its senders want who do not say so in the subject
 * @param poll how often it is looked into
 * @param batch how many messages are taken before they are moved
 * @param largestBytes of a message; a larger one is not downloaded
 */
public record Mailbox(
        String name,
        Server server,
        MailLogin login,
        String folder,
        String processed,
        Mail.Purpose purpose,
        Duration poll,
        int batch,
        long largestBytes) {

    /** Where it is. */
    public record Server(String host, int port, Security security, Duration connectTimeout, Duration timeout) {}

    /** How the connection is kept from prying. */
    public enum Security {
        TLS("imaps", 993),
        STARTTLS("imap", 143),
        /** For a server on the same machine only. */
        NONE("imap", 143);

        private final String protocol;
        private final int port;

        Security(String protocol, int port) {
            this.protocol = protocol;
            this.port = port;
        }

        public String protocol() {
            return protocol;
        }

        int usualPort() {
            return port;
        }
    }

    /** As people name it, e.g. {@code “bc” (bc@tinh.gov.vn tại mail.tinh.gov.vn)}. */
    public String shown() {
        return "“" + name + "” (" + login.user() + " tại " + server.host() + ")";
    }
}

package tonghop.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that was taken from a mailbox.
 *
 * @param number in the order of taking, from 1
 * @param arrivalKey the mailbox with the server's own number of the message: the same after a crash and a second delivery. What is in
 *     the message is in the ledger under this key
 * @param box the mailbox's name in the settings
 * @param sha256 of the raw message
 * @param receivedAt when the mail server received it
 * @param takenAt when it was taken from the mailbox
 * @param sender the address in {@code From} in lower case, or null; anyone may write anything there
 * @param subject decoded, one line, empty where there is none
 * @param messageId with its angle brackets, or null
 * @param thread the messages that it answers, oldest first ({@code References} and {@code In-Reply-To}, RFC 5322, 3.6.4)
 * @param said the plain text, empty where there is none
 * @param authentication the topmost {@code Authentication-Results} (RFC 8601) as it stands, or null
 */
public record Mail(
        long number,
        String arrivalKey,
        String box,
        String sha256,
        Instant receivedAt,
        Instant takenAt,
        @Nullable String sender,
        String subject,
        @Nullable String messageId,
        List<String> thread,
        String said,
        @Nullable String authentication,
        Nature nature,
        Purpose purpose) {

    /** How {@link Arrival#source()} names it. */
    public static final String SOURCE = "mail";

    /** Who wrote it, as far as its headers tell (RFC 3834). Only a person is answered. */
    public enum Nature {
        PERSON,
        AUTOMATIC,
        LIST,
        BOUNCE
    }

    /** What its sender wants. */
    public enum Purpose {
        REPORT,
        /** To hear what would become of the attached, which is not filed. */
        CHECK
    }
}

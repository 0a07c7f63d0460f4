package tonghop.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is to be sent by mail, or was.
 *
 * @param number in the order of writing, from 1
 * @param occasion what it is written for, e.g. {@code reply:12}; of one occasion there is one letter
 * @param recipient one address, in lower case
 * @param subject one line
 * @param messageId with its angle brackets; the same however often the letter is sent
 * @param sha256 of the whole message
 * @param mail the number of the {@link Mail} that it answers, or null
 * @param dueAt when it is to be tried next, in whole seconds; null once nothing more is to be done
 */
public record OutgoingLetter(
        long number,
        String occasion,
        String recipient,
        String subject,
        String messageId,
        String sha256,
        Instant writtenAt,
        @Nullable Long mail,
        @Nullable Instant dueAt) {}

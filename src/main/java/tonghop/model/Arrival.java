package tonghop.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document's coming in.
 *
 * @param key names this one arrival: the same after a crash and a second delivery, another when the same bytes come anew
 * @param file the document's own name, without a path
 * @param container the outer name where it came inside another file or message
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param source {@code folder} or {@code mail}
 * @param sender a mail address, or null
 * @param receivedAt when a folder's file was taken in, or when the mail server received the message
 */
public record Arrival(
        String key,
        String file,
        @Nullable String container,
        String sha256,
        String source,
        @Nullable String sender,
        Instant receivedAt) {

    /** The file with what it came in, as people read it, e.g. {@code a.xlsx (trong b.zip)}. */
    public String shownFile() {
        return container == null ? file : file + " (trong " + container + ")";
    }
}

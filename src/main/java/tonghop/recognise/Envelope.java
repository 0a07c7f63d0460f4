package tonghop.recognise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came around a document: evidence that may confirm what its sheets say, and speaks for itself only where they are silent.
 *
 * @param file the document's own name, or null
 * @param container the name of the file or message that it came in, or null
 * @param receivedAt when it came: a period that is named without its year is one that was open then
 */
public record Envelope(@Nullable String file, @Nullable String container, Instant receivedAt) {}

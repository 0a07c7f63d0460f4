package tonghop.pipeline;

import org.jspecify.annotations.Nullable;
import tonghop.document.Unpacked;
import tonghop.model.Arrival;

/**
 * A document that arrived, once it is known what is in it.
 *
 * @param subject of the message that it came in, the innermost where there are several; null where it came in none
 */
public record Parcel(
        Arrival arrival, Unpacked contents, @Nullable String subject) {

    /** False for a document, which is read. */
    public boolean isContainer() {
        return !(contents instanceof Unpacked.Single);
    }
}

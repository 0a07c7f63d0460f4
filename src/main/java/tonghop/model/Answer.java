package tonghop.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came back from the receiving office on a delivered output. It is never changed; a later answer follows it.
 *
 * @param number in the order of all answers, from 1
 * @param version of the delivered output it is about
 * @param by who wrote it down
 * @param reason in that person's words
 * @param scan the signed copy, of a {@link Kind#SIGNED} answer only
 */
public record Answer(
        long number,
        String programme,
        Period period,
        int version,
        Kind kind,
        String by,
        Instant at,
        String reason,
        @Nullable Scan scan) {

    /** @param sha256 of the scan's bytes, 64 lower-case hexadecimal digits */
    public record Scan(String file, String sha256) {}

    public enum Kind {
        ACKNOWLEDGED("acknowledged", "nơi nhận đã xác nhận"),
        RETURNED("returned", "nơi nhận trả lại"),
        SIGNED("signed", "có bản ký");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        /** As people read it, in Vietnamese. */
        public String label() {
            return label;
        }
    }
}

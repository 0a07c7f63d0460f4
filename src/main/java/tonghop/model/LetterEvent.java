package tonghop.model;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that became of an outgoing letter. It is never changed; a later event follows it.
 *
 * @param detail why, in Vietnamese; what a mail server said stands in it as it came. Empty where there is nothing to say
 */
public record LetterEvent(Instant at, Outcome outcome, String detail) {

    public enum Outcome {
        /** It is about to be handed to the mail server; written down before. */
        BEGUN("bắt đầu gửi"),
        /** The mail server took it. */
        SENT("đã gửi"),
        /** The mail server would not take it now. */
        PUT_OFF("hoãn, sẽ gửi lại"),
        GIVEN_UP("không gửi được"),
        /** It was sent, and came back. */
        BOUNCED("bị trả lại"),
        /** Written into a folder instead of being sent. */
        KEPT_BACK("ghi ra tệp, không gửi"),
        /** The operator wants it sent. */
        RELEASED("người vận hành cho gửi"),
        /** The operator does not want it sent. */
        DROPPED("người vận hành bỏ");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** E.g. {@code put-off}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if there is none of that code */
        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** As people read it, in Vietnamese. */
        public String label() {
            return label;
        }
    }
}

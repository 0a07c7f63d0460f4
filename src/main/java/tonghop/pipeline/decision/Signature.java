package tonghop.pipeline.decision;

import java.time.Instant;
import tonghop.model.Decision;
import tonghop.model.Resolution;

/**
 * Who decides, when, and why.
 *
 * @param reason kept for good; where a report is rejected its sender reads it
 */
public record Signature(String by, Instant at, String reason) {

    /** As much as a clerk may write. */
    public static final int MAX_REASON = 2_000;

    public static final int MAX_NAME = 200;

    /** @throws IllegalArgumentException if name or reason is blank or too long; the message is for people, in Vietnamese */
    public Signature {
        by = checked(by, "Tên người quyết định (--by)", MAX_NAME);
        reason = checked(reason, "Lý do (--reason)", MAX_REASON);
    }

    private static String checked(String text, String what, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException(what + " không được để trống.");
        }
        if (stripped.length() > longest) {
            throw new IllegalArgumentException(
                    what + " dài " + stripped.length() + " ký tự, nhiều nhất là " + longest + ". Hãy viết gọn lại.");
        }
        return stripped;
    }

    Decision on(long number, long document, Resolution resolution) {
        return new Decision(number, document, resolution, by, at, reason);
    }
}

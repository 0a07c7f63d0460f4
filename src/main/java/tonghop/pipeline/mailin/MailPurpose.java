package tonghop.pipeline.mailin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import tonghop.model.Mail.Purpose;
import tonghop.text.MatchKey;
import tonghop.text.VietnameseText;

/**
 * What the sender of a message wants, by its subject: only one that is, or begins with, the word for a check asks for one. A report
 * <em>about</em> a check or an inspection is a report.
 */
final class MailPurpose {

    /** As mail programs put them before the subject of an answer or of a forwarded message. */
    private static final Pattern PREFIX =
            Pattern.compile("^(?:(?:re|fw|fwd|tr|aw|tl|trả lời|chuyển tiếp)\\s*(?:\\[\\d+])?:\\s*)+");

    private static final Pattern CHECK = Pattern.compile("kiem tra|\\[ *kiem tra *].*|kiem tra *:.*");

    private MailPurpose() {}

    /** @param usual what the mailbox is for */
    static Purpose of(String subject, Purpose usual) {
        String compatible =
                Normalizer.normalize(subject, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        String bare = PREFIX.matcher(VietnameseText.nfc(compatible)).replaceFirst("");
        String plain = MatchKey.withoutAccents(bare).replaceAll("\\s+", " ").strip();
        return CHECK.matcher(plain).matches() ? Purpose.CHECK : usual;
    }
}

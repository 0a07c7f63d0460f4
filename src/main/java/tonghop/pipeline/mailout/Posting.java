package tonghop.pipeline.mailout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.letter.Letter;
import tonghop.model.Mail;
import tonghop.pipeline.mailout.MailDraft.Attachment;

/**
 * A letter that is to go to somebody.
 *
 * @param occasion what it is written for, e.g. {@code reply:12}: of one occasion one letter is sent, however often the work is done again
 * @param to one address
 * @param attachment null for none
 * @param answers the message that it answers, whose thread it goes on with; null for none
 */
public record Posting(
        String occasion,
        String to,
        Letter letter,
        @Nullable Attachment attachment,
        @Nullable Mail answers) {

    /** A letter that answers nothing. */
    public static Posting unasked(String occasion, String to, Letter letter, @Nullable Attachment attachment) {
        return new Posting(occasion, to, letter, attachment, null);
    }

    /** The messages that it goes on with, oldest first, as {@code References} names them (RFC 5322, 3.6.4). */
    List<String> thread() {
        return answers == null ? List.of() : MailThread.of(answers);
    }
}

package tonghop.pipeline.mailout;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tonghop.letter.Letter;
import tonghop.letter.MailLetters;
import tonghop.model.OutgoingLetter;

/** Tells the operator of letters that did not reach whom they were for; never of a letter to the operator. */
public final class Undelivered {

    private static final String NOTICE = "notice:";

    private final Postbox postbox;
    private final MailLetters letters;
    private final @Nullable String operator;

    /** @param operator null where nobody is to be told */
    public Undelivered(Postbox postbox, MailLetters letters, @Nullable String operator) {
        this.postbox = postbox;
        this.letters = letters;
        this.operator = operator;
    }

    /** The mail server did not take it, and it is tried no more. */
    void givenUp(OutgoingLetter letter, String why, Instant at) throws IOException {
        tell("given-up", letter, letters.undeliverable(letter, why, false, at), at);
    }

    /** It was sent, and came back. */
    public void bounced(OutgoingLetter letter, String why, Instant at) throws IOException {
        tell("bounced", letter, letters.undeliverable(letter, why, true, at), at);
    }

    private void tell(String what, OutgoingLetter letter, Letter notice, Instant at) throws IOException {
        if (operator != null
                && !letter.occasion().startsWith(NOTICE)
                && !letter.recipient().equals(operator)) {
            postbox.put(Posting.unasked(NOTICE + what + ":" + letter.number(), operator, notice, null), at);
        }
    }
}

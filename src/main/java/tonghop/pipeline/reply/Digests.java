package tonghop.pipeline.reply;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tonghop.letter.MailLetters;
import tonghop.letter.MailLetters.Worked;
import tonghop.pipeline.correspondence.MailContents;
import tonghop.pipeline.mailout.Postbox;
import tonghop.pipeline.mailout.Posting;
import tonghop.store.Store;

/** Tells senders who wrote much in an hour of all of it in one letter. */
public final class Digests {

    private final Store store;
    private final Postbox postbox;
    private final MailLetters letters;
    private final Clock clock;

    Digests(Store store, Postbox postbox, MailLetters letters, Clock clock) {
        this.store = store;
        this.postbox = postbox;
        this.letters = letters;
        this.clock = clock;
    }

    /** Writes the letters whose hour is over, each with what became of every document as it stands now. */
    public void tell() throws IOException {
        Instant now = clock.instant();
        for (Map.Entry<String, List<Long>> waiting :
                store.outbox().collected().due(now).entrySet()) {
            var mails = new ArrayList<Worked>();
            for (long number : waiting.getValue()) {
                store.mails()
                        .byNumber(number)
                        .ifPresent(m -> mails.add(new Worked(m, MailContents.of(store, m.arrivalKey()))));
            }
            var posting = new Posting(
                    "digest:" + waiting.getValue().get(0),
                    waiting.getKey(),
                    letters.digest(mails, now),
                    null,
                    mails.get(mails.size() - 1).mail());
            postbox.put(posting, waiting.getValue(), now);
        }
    }
}

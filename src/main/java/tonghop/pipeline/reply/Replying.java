package tonghop.pipeline.reply;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.camel.Body;
import tonghop.model.Mail;
import tonghop.pipeline.mailout.Postbox;
import tonghop.pipeline.mailout.Posting;
import tonghop.store.Outbox;
import tonghop.store.Store;
import tonghop.store.StoreException;

/** Sees to it that the sender of a message hears of it, or shall not. */
public final class Replying {

    private static final System.Logger LOG = System.getLogger(Replying.class.getName());
    private static final int AT_ONCE = 100;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofMinutes(30);

    private final Store store;
    private final Postbox postbox;
    private final Answers answers;
    private final Correspondents correspondents;
    private final Bounces bounces;
    private final int mostPerHour;
    private final Clock clock;
    private final Consumer<String> onFault;
    private final Map<Long, Instant> putOff = new ConcurrentHashMap<>();

    Replying(
            Store store,
            Postbox postbox,
            Answers answers,
            Correspondents correspondents,
            Bounces bounces,
            int mostPerHour,
            Clock clock,
            Consumer<String> onFault) {
        this.store = store;
        this.postbox = postbox;
        this.answers = answers;
        this.correspondents = correspondents;
        this.bounces = bounces;
        this.mostPerHour = mostPerHour;
        this.clock = clock;
        this.onFault = onFault;
    }

    /** Messages whose senders are to be seen to now, in the order in which they were taken. */
    public List<Mail> unanswered() {
        Instant now = clock.instant();
        putOff.values().removeIf(until -> !until.isAfter(now));
        return store.mails().unanswered(AT_ONCE + putOff.size()).stream()
                .filter(m -> !putOff.containsKey(m.number()))
                .toList();
    }

    /** Puts the letter into the outbox where one is due; then the message is done with. One that cannot be answered now stops no other. */
    public void answer(@Body Mail mail) {
        try {
            reply(mail, clock.instant());
            store.mails().answered(mail.number(), clock.instant());
        } catch (StoreException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "message " + mail.number() + " not answered", e);
            putOff.put(mail.number(), clock.instant().plus(RETRY));
            onFault.accept("Chưa lập được thư trả lời thư số " + mail.number() + " của " + mail.sender() + ": "
                    + e.getMessage() + ". Sẽ thử lại sau; chi tiết trong thư mục log.");
        }
    }

    private void reply(Mail mail, Instant now) throws IOException {
        if (mail.nature() == Mail.Nature.BOUNCE) {
            bounces.note(mail, now);
            return;
        }
        Instant from = store.outbox().state().now().answersFrom();
        Optional<String> to = correspondents.of(mail);
        if (from == null || mail.takenAt().isBefore(from) || to.isEmpty()) {
            return;
        }
        if (!correspondents.isKnown(to.get())) {
            put(answers.toStranger(mail, to.get(), now), now);
        } else if (!collect(mail, to.get(), now)) {
            for (Posting posting : answers.toKnown(mail, to.get(), now)) {
                postbox.put(posting, now);
            }
        }
    }

    /** True if the sender wrote so much that he hears of this message together with others. */
    private boolean collect(Mail mail, String to, Instant now) {
        Outbox outbox = store.outbox();
        if (outbox.byOccasion(Answers.occasion(mail)).isPresent()) {
            return false;
        }
        Optional<Instant> end = outbox.collected().endOfHour(to);
        if (end.isEmpty() && outbox.replies(to, now.minus(HOUR)) < mostPerHour) {
            return false;
        }
        outbox.collected().add(mail.number(), to, end.orElse(now.plus(HOUR)));
        return true;
    }

    private void put(Optional<Posting> posting, Instant now) throws IOException {
        if (posting.isPresent()) {
            postbox.put(posting.get(), now);
        }
    }
}

package tonghop.pipeline.mailin;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.support.SynchronizationAdapter;
import tonghop.document.MailHead;
import tonghop.model.Arrival;
import tonghop.model.Mail;
import tonghop.pipeline.fault.Failures;
import tonghop.pipeline.filing.FilingOrder;
import tonghop.store.Mails;

/** The messages that are written down and not worked off yet: those of the mailboxes, and those that a crash left behind. */
public final class MailsInHand {

    private static final Failures.Words WORDS =
            new Failures.Words("Chưa xử lý được thư ", " Thư đã được lưu và sẽ được thử lại.");
    private static final int AT_ONCE = 200;

    private final Mails mails;
    private final FilingOrder order;
    private final Clock clock;
    private final Duration wait;
    private final MailCount count;
    private final Map<Long, Long> putOffUntilNanos = new ConcurrentHashMap<>();
    private final Queue<Long> worked = new ConcurrentLinkedQueue<>();

    /**
     * @param wait how long a message waits after a fault
     * @param count told of the messages that are worked off
     */
    MailsInHand(Mails mails, FilingOrder order, Clock clock, Duration wait, MailCount count) {
        this.mails = mails;
        this.order = order;
        this.clock = clock;
        this.wait = wait;
        this.count = count;
    }

    /**
     * A message with its place in the order of filing.
     *
     * @param isFirst false where one that is handed out with it has the same bytes and comes before it
     */
    public record Placed(long place, Mail mail, boolean isFirst) {
        /** False for one whose sender only wants to hear what would become of it. */
        public boolean isToBeFiled() {
            return mail.purpose() == Mail.Purpose.REPORT;
        }
    }

    /** The next messages in the order of taking, each at the place that it is given when it is handed out. */
    public Iterator<Placed> next() {
        Set<Long> putOff = putOff();
        var seen = new HashSet<String>();
        return mails.inHand(AT_ONCE + putOff.size()).stream()
                .filter(mail -> !putOff.contains(mail.number()))
                .map(mail -> new Placed(order.enter(), mail, seen.add(mail.sha256())))
                .iterator();
    }

    private Set<Long> putOff() {
        putOffUntilNanos.values().removeIf(until -> System.nanoTime() - until >= 0);
        return new HashSet<>(putOffUntilNanos.keySet());
    }

    /** True while a message is in hand that does not wait after a fault. */
    boolean areLeft() {
        Set<Long> putOff = putOff();
        return mails.inHand(putOff.size() + 1).stream().anyMatch(mail -> !putOff.contains(mail.number()));
    }

    /** Holds the message's place until the exchange is done with it; one that failed waits before it is tried again. */
    public void lineUp(Exchange exchange, @Body Placed placed) {
        Failures.words(
                exchange, WORDS.about("“" + MailHead.fileName(placed.mail().subject()) + "”"));
        exchange.setProperty("place", placed.place());
        exchange.setProperty("mail", placed.mail().number());
        exchange.setProperty("isFirst", placed.isFirst());
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onFailure(Exchange failed) {
                putOffUntilNanos.put(placed.mail().number(), System.nanoTime() + wait.toNanos());
                onDone(failed);
            }

            @Override
            public void onDone(Exchange done) {
                order.leave(placed.place());
            }
        });
    }

    /** The message as a document that arrives. */
    public static Arrival arrival(@Body Placed placed) {
        Mail mail = placed.mail();
        return new Arrival(
                mail.arrivalKey(),
                MailHead.fileName(mail.subject()),
                null,
                mail.sha256(),
                Mail.SOURCE,
                mail.sender(),
                mail.receivedAt());
    }

    /** All that is in it is in the ledger. */
    public void worked(@ExchangeProperty("mail") long number) {
        worked.add(number);
    }

    /** Writes down which messages are worked off since it was last called; of those that a crash forgets everything is a repeat. */
    public void writeDown() {
        var numbers = new ArrayList<Long>();
        for (Long number = worked.poll(); number != null; number = worked.poll()) {
            numbers.add(number);
        }
        if (!numbers.isEmpty()) {
            mails.workedAll(numbers, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            count.work(numbers.size());
        }
    }
}

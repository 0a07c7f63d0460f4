package tonghop.pipeline.mailin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.support.DefaultExchange;
import tonghop.pipeline.daily.DailyLetters;
import tonghop.pipeline.fault.Failures;
import tonghop.pipeline.filing.Filing;
import tonghop.pipeline.filing.FilingOrder;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.reading.Reading;
import tonghop.pipeline.reading.Unpacking;
import tonghop.store.Store;

/** What comes by mail: a route for each mailbox of the settings, and one for the messages in hand. Without mailboxes there is nothing. */
public final class MailRoutes implements AutoCloseable {

    /** What becomes of one message is no matter of those that were handed out with it. */
    private static final AggregationStrategy EACH_FOR_ITSELF =
            (before, latest) -> before == null ? new DefaultExchange(latest.getContext()) : before;

    private final List<Mailbox> mailboxes;
    private final List<MailboxWatch> watches = new ArrayList<>();
    private final MailCount count = new MailCount();
    private final MailsInHand inHand;
    private final boolean isAnythingToDo;
    private final ExecutorService workers;

    /** What the mail's routes share with the others. */
    public record Desk(
            Originals originals,
            Unpacking unpacking,
            Reading reading,
            Filing filing,
            FilingOrder order,
            Failures failures,
            DailyLetters daily,
            Clock clock) {}

    /** @throws IllegalArgumentException if a setting is wrong; the message names it, in Vietnamese */
    public MailRoutes(Settings settings, Store store, Desk desk, Main main) {
        this.mailboxes = settings.takesIn() ? MailboxSettings.all(settings) : List.of();
        this.inHand =
                new MailsInHand(store.mails(), desk.order(), desk.clock(), settings.duration("mail.retry"), count);
        this.isAnythingToDo = !mailboxes.isEmpty() || settings.takesIn() && inHand.areLeft();
        this.workers = workers(settings.number("mail.at-once"));
        for (Mailbox mailbox : mailboxes) {
            bind(mailbox, settings, store, desk, main);
        }
        main.bind("noHeaders", new NoHeaders());
        main.bind("mailsInHand", inHand);
        main.bind("plainMails", new PlainMails(store, desk.unpacking(), desk.reading(), desk.filing()));
        main.bind("mailWorkers", workers);
        main.bind("eachForItself", EACH_FOR_ITSELF);
    }

    /** Apart from those of the folder: of two queues that wait for each other's documents neither would get on. */
    private static ExecutorService workers(int atOnce) {
        var workers = new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    private void bind(Mailbox mailbox, Settings settings, Store store, Desk desk, Main main) {
        var rest = new MailboxWatch.Rest(
                settings.duration("mail.rest"),
                settings.duration("mail.rest-at-most"),
                settings.duration("mail.rest-after-refusal"));
        var putOff = new PutOffMails(settings.duration("mail.retry"));
        var watch = new MailboxWatch(mailbox, putOff, rest, desk.failures(), desk.daily());
        var oversized = new OversizedMails(desk.originals(), desk.filing(), desk.order());
        var taking =
                new MailTaking(mailbox, desk.originals(), store.mails(), desk.clock(), oversized, putOff, watch, count);
        watches.add(watch);
        String name = mailbox.name() + "-";
        main.bind(name + "session", MailSession.of(mailbox));
        main.bind(name + "properties", MailSession.properties(mailbox));
        main.bind(name + "login", mailbox.login());
        main.bind(name + "keys", taking.keys());
        main.bind(name + "taking", taking);
        main.bind(name + "put-off", putOff);
        main.bind(name + "watch", watch);
    }

    /** Starts the routes. */
    public void start(CamelContext context) {
        if (isAnythingToDo) {
            TemplatedRouteBuilder.builder(context, "open-mail")
                    .routeId("open-mail")
                    .add();
        }
        for (Mailbox mailbox : mailboxes) {
            TemplatedRouteBuilder.builder(context, "collect-mail")
                    .routeId("collect-mail-" + mailbox.name())
                    .prefixId(mailbox.name())
                    .parameters(parameters(mailbox))
                    .add();
        }
    }

    private static Map<String, Object> parameters(Mailbox mailbox) {
        Mailbox.Server server = mailbox.server();
        return Map.of(
                "box", mailbox.name(),
                "protocol", server.security().protocol(),
                "host", server.host(),
                "port", server.port(),
                "folder", mailbox.folder(),
                "poll", mailbox.poll().toMillis(),
                "batch", mailbox.batch());
    }

    public MailCount count() {
        return count;
    }

    /** True once every mailbox was looked through, and all that was in them is worked off or waits after a fault. */
    public boolean areSettled() {
        return watches.stream().allMatch(MailboxWatch::isSettled) && !(isAnythingToDo && inHand.areLeft());
    }

    /** How many mailboxes fail. */
    public long resting() {
        return watches.stream().filter(MailboxWatch::isResting).count();
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}

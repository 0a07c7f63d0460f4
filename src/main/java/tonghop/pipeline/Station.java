package tonghop.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.main.Main;
import tonghop.model.LedgerLine;
import tonghop.pipeline.contact.LateSenders;
import tonghop.pipeline.daily.DailyLetters;
import tonghop.pipeline.delivery.DeliveryRecipients;
import tonghop.pipeline.fault.Failures;
import tonghop.pipeline.filing.Filing;
import tonghop.pipeline.filing.FilingOrder;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.home.SharedFolder;
import tonghop.pipeline.inbox.InboxClearing;
import tonghop.pipeline.inbox.InboxFilter;
import tonghop.pipeline.inbox.InboxPath;
import tonghop.pipeline.inbox.Patience;
import tonghop.pipeline.inbox.Receiving;
import tonghop.pipeline.mailin.MailRoutes;
import tonghop.pipeline.output.Consolidating;
import tonghop.pipeline.reading.CurrentRegimes;
import tonghop.pipeline.reading.Reading;
import tonghop.pipeline.reading.ReadingLimits;
import tonghop.pipeline.reading.Senders;
import tonghop.pipeline.reading.UnitMemory;
import tonghop.pipeline.reading.UnitWordings;
import tonghop.pipeline.reading.Unpacking;
import tonghop.pipeline.reply.PostOffice;
import tonghop.programme.Definitions;
import tonghop.store.Store;

/** A running instance: the routes with all that they name. */
public final class Station implements AutoCloseable {

    /** Of two versions of a report the one that was written later is the newer; names decide for those of one moment. */
    private static final Comparator<GenericFile<?>> OLDEST_FIRST = Comparator.<GenericFile<?>>comparingLong(
                    GenericFile::getLastModified)
            .thenComparing(GenericFile::getRelativeFilePath);

    private static final int LOOK_EVERY_MILLIS = 10;
    private static final int LOOK_SHARE = 50;

    private final Store store;
    private final InboxFilter inbox;
    private final Failures failures;
    private final PeriodMaking periods;
    private final Optional<PostOffice> post;
    private final DailyLetters daily;
    private final ExecutorService documents;
    private final MailRoutes mail;
    private final RouteTally tally = new RouteTally();
    private final Main main = new Main();

    /** What an instance is told to do with news. */
    public record Listeners(Consumer<LedgerLine> onLine, Consumer<String> onFault) {}

    public Station(
            Home home, Settings settings, WorkClock clock, Definitions definitions, Store store, Listeners listeners)
            throws IOException {
        var regimes = CurrentRegimes.of(definitions, store.periodEvents());
        this.store = store.reviewing(new UnitMemory(regimes));
        main.bind("routeTally", tally);
        var originals = new Originals(home.originals());
        var limits = ReadingLimits.of(settings);
        var reading = new Reading(
                originals, limits, regimes, UnitWordings.of(store.decisions()), Senders.of(store, settings));
        main.bind("reading", reading);
        var order = new FilingOrder(this.store);
        Path folder = InboxPath.of(settings);
        var receiving = new Receiving(folder, originals, order, clock);
        main.bind("receiving", receiving);
        var patience = new Patience(settings.duration("inbox.patience"), receiving, reading, listeners.onFault());
        main.bind("patience", patience);
        this.inbox = new InboxFilter(
                folder,
                settings.duration("inbox.quiet"),
                settings.duration("inbox.retry"),
                patience::isHeld,
                listeners.onFault());
        main.bind("inboxFilter", inbox);
        main.bind("oldestFirst", OLDEST_FIRST);
        this.failures = new Failures(inbox::putOff, listeners.onFault());
        main.bind("inboxClearing", new InboxClearing(receiving, inbox, failures));
        var unpacking = new Unpacking(originals, limits);
        main.bind("unpacking", unpacking);
        var late = new LateSenders(home, settings, definitions, this.store, clock);
        var filing = new Filing(this.store, order, listeners.onLine().andThen(late::heard));
        main.bind("filing", filing);
        Path out = SharedFolder.out(settings).path();
        String digest = Definitions.digest(home.config());
        this.periods = new PeriodMaking(
                main, this.store, failures, again -> new Consolidating(regimes, this.store, out, clock, digest, again));
        periods.bind();
        main.bind("failures", failures);
        this.documents = DocumentsInHand.pool(settings.number("inbox.at-once"));
        main.bind("documentsInHand", documents);
        // A wrong address is told at the start, not with the first approval.
        DeliveryRecipients.of(settings, definitions);
        this.post =
                PostOffice.open(home, settings, clock, regimes, this.store, s -> Senders.isKnown(store, s), failures);
        post.ifPresent(p -> p.bind(main));
        var ledger = new DailyLetters.Ledger(this.store, regimes, clock);
        this.daily = DailyLetters.open(home, settings, ledger, this::isAllIn, failures::tell, failures::say);
        main.bind("dailyLetters", daily);
        var desk = new MailRoutes.Desk(originals, unpacking, reading, filing, order, failures, daily, clock);
        this.mail = new MailRoutes(settings, this.store, desk, main);
        settings.all().forEach((key, value) -> main.addOverrideProperty((String) key, (String) value));
        main.addOverrideProperty("inbox", folder.toString());
        main.configure().withRoutesIncludePattern(routes(home, settings, daily));
    }

    /** Every route file by name: the home's own where there is one of that name, else the jar's. */
    private static String routes(Home home, Settings settings, DailyLetters daily) {
        return Stream.of(settings.text("routes").split("\\s*,\\s*"))
                .filter(name -> PostOffice.needs(name, settings) && daily.needs(name))
                .map(name -> {
                    Path own = home.routes().toAbsolutePath().resolve(name);
                    return Files.exists(own) ? "file:" + own : "classpath:routes/" + name;
                })
                .collect(Collectors.joining(","));
    }

    /** Starts the routes and comes back. */
    public void start() {
        main.start();
        mail.start(main.getCamelContext());
    }

    /**
     * Waits until the inbox and the mailboxes are empty; the periods that changed are not consolidated yet.
     *
     * @param onIntake told now and then how far it is
     * @return false if something could not be done; the listener was told what
     */
    public boolean awaitTakenIn(Consumer<IntakeState> onIntake) throws IOException, InterruptedException {
        while (true) {
            long start = System.nanoTime();
            List<Path> waiting = inbox.waiting();
            long look = (System.nanoTime() - start) / 1_000_000;
            onIntake.accept(new IntakeState(
                    waiting.size(), mail.count().taken(), mail.count().worked()));
            if (waiting.stream().allMatch(inbox::isPutOff) && mail.areSettled() && isQuiet()) {
                return waiting.isEmpty()
                        && !inbox.hasClosedFolders()
                        && failures.faults().isEmpty();
            }
            awaitQuiet(look * LOOK_SHARE);
        }
    }

    /** A full inbox takes a while to look through: the work shall not wait for whoever looks, nor the end for the next look. */
    private void awaitQuiet(long atMostMillis) throws InterruptedException {
        long end = System.nanoTime() + atMostMillis * 1_000_000;
        do {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } while (!isQuiet() && System.nanoTime() < end);
    }

    /** As {@link #awaitTakenIn}, and then until every period that changed is consolidated and delivered and the letters are on their way. */
    public boolean awaitIdle(Consumer<IntakeState> onIntake) throws IOException, InterruptedException {
        boolean takenIn = awaitTakenIn(onIntake);
        boolean consolidated = awaitConsolidated();
        daily.remind();
        daily.tellOperator();
        if (daily.replace()) {
            // What speaks of the replaced output is made again.
            consolidated &= awaitConsolidated();
        }
        awaitPosted();
        return consolidated && takenIn && failures.faults().isEmpty();
    }

    /** Until everybody who is to hear of something is written to, and no letter is due. */
    private void awaitPosted() throws InterruptedException {
        while (post.isPresent() && !failures.consolidationFailed() && post.get().isBusy()) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /**
     * Waits until every period that changed is consolidated and delivered.
     *
     * @return as {@link #awaitTakenIn}
     */
    public boolean awaitConsolidated() throws InterruptedException {
        return periods.awaitAll();
    }

    /** True unless something came that is not in the ledger yet, but for what waits after a fault. */
    private boolean isAllIn() {
        try {
            return inbox.waiting().stream().allMatch(inbox::isPutOff) && mail.areSettled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isQuiet() {
        return main.getCamelContext().getInflightRepository().size() == 0;
    }

    /** What went through the routes. */
    public RouteTally tally() {
        return tally;
    }

    /** How many mailboxes are let rest because they fail. */
    public long restingMailboxes() {
        return mail.resting();
    }

    /** Finishes what is in hand and stops. */
    @Override
    public void close() {
        main.stop();
        mail.close();
        documents.shutdown();
        periods.close();
    }
}

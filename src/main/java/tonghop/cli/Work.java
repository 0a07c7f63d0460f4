package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import tonghop.model.DeliveredOutput;
import tonghop.model.LedgerLine;
import tonghop.pipeline.RouteTally;
import tonghop.pipeline.Station;
import tonghop.pipeline.WorkClock;
import tonghop.pipeline.delivery.DeliveredFiles;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.HomeLock;
import tonghop.pipeline.home.LostOriginalException;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.inbox.InboxPath;
import tonghop.programme.Definitions;
import tonghop.store.Store;

/** A home at work: its lock, definitions, store and routes, opened and closed together. */
final class Work implements AutoCloseable {

    private final Settings settings;
    private final HomeLock lock;
    private final Definitions definitions;
    private final Store store;
    private final Station station;
    private final Progress progress;

    private Work(
            Settings settings,
            HomeLock lock,
            Definitions definitions,
            Store store,
            Station station,
            Progress progress) {
        this.settings = settings;
        this.lock = lock;
        this.definitions = definitions;
        this.store = store;
        this.station = station;
        this.progress = progress;
    }

    /** For a run that ends by itself. */
    static Work once(Home home, DryRun dryRun, WorkClock clock, PrintWriter err) throws IOException {
        return open(home, dryRun.over(Settings.of(home), home).forOneRun(), clock, err, line -> {});
    }

    /** As {@link #once}, for arrivals that were kept. */
    static Work replaying(Home home, DryRun dryRun, WorkClock clock, PrintWriter err) throws IOException {
        var settings = dryRun.over(Settings.of(home), home).forOneRun().forKeptArrivals();
        return open(home, settings, clock, err, line -> {});
    }

    /** For a run that goes on until it is stopped. */
    static Work watching(Home home, DryRun dryRun, WorkClock clock, PrintWriter err, Consumer<LedgerLine> onLine)
            throws IOException {
        var spoken = ServiceWords.isService() ? ServiceWords.around(err) : err;
        return open(home, dryRun.over(Settings.of(home), home), clock, spoken, onLine);
    }

    /** For a run that takes nothing in and makes the periods that changed. */
    static Work consolidating(Home home, WorkClock clock, PrintWriter err) throws IOException {
        return open(home, Settings.of(home).forConsolidating(), clock, err, line -> {});
    }

    private static Work open(
            Home home, Settings settings, WorkClock clock, PrintWriter err, Consumer<LedgerLine> onLine)
            throws IOException {
        InboxPath.of(settings);
        Homes.prepare(home);
        HomeLock lock = HomeLock.of(home);
        try {
            new Originals(home.originals()).removeParts();
            // Both take their time when cold, and neither needs the other.
            CompletableFuture<Definitions> loading =
                    CompletableFuture.supplyAsync(() -> Definitions.load(home.config()));
            Store store = Homes.store(home, settings, clock);
            try {
                Definitions definitions = loaded(loading);
                completeOutputs(Homes.delivered(home, settings), definitions, store, err);
                var progress = new Progress(err);
                var listeners = new Station.Listeners(onLine, progress::say);
                var station = new Station(home, settings, clock, definitions, store, listeners);
                return new Work(settings, lock, definitions, store, station, progress);
            } catch (IOException | RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** An approved output whose bytes are lost is said; no report waits for it. */
    private static void completeOutputs(DeliveredFiles files, Definitions definitions, Store store, PrintWriter err)
            throws IOException {
        for (DeliveredOutput output : store.deliveries().all()) {
            try {
                files.complete(output);
            } catch (LostOriginalException e) {
                err.println("Lưu ý: không đặt lại được bản gửi lần " + output.version() + " của chế độ “"
                        + output.programme() + "”, kỳ " + output.period() + ". " + e.getMessage());
            }
        }
        var programmes = definitions.opened(store.periodEvents().all()).programmes();
        files.missTheNewest(
                store.deliveries(),
                (programme, period) -> programmes.containsKey(programme)
                        && programmes.get(programme).period(period).isPresent());
    }

    private static Definitions loaded(CompletableFuture<Definitions> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    void start() {
        station.start();
    }

    /** Waits until nothing is left to do, and shows how far it is. False if something could not be done. */
    boolean awaitIdle() throws IOException, InterruptedException {
        return station.awaitIdle(progress::show);
    }

    /** Waits until the inbox is empty. False if something could not be done. */
    boolean awaitTakenIn() throws IOException, InterruptedException {
        return station.awaitTakenIn(progress::show);
    }

    /** Waits until the periods that changed are made. False if something could not be done. */
    boolean awaitConsolidated() throws InterruptedException {
        return station.awaitConsolidated();
    }

    Path inbox() {
        return Path.of(settings.text("inbox")).toAbsolutePath().normalize();
    }

    Path out() {
        return Homes.out(settings);
    }

    /** With the periods that people opened so far. */
    Definitions definitions() {
        return definitions.opened(store.periodEvents().all());
    }

    Store store() {
        return store;
    }

    Settings settings() {
        return settings;
    }

    RouteTally routes() {
        return station.tally();
    }

    long restingMailboxes() {
        return station.restingMailboxes();
    }

    @Override
    public void close() throws IOException {
        try {
            progress.end();
            station.close();
            store.close();
        } finally {
            lock.close();
        }
    }
}

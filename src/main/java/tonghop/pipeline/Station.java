package tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.main.Main;
import org.apache.camel.processor.aggregate.AggregateController;
import org.apache.camel.processor.aggregate.DefaultAggregateController;
import org.apache.camel.processor.aggregate.UseLatestAggregationStrategy;
import tonghop.model.LedgerLine;
import tonghop.model.Report;
import tonghop.programme.Definitions;
import tonghop.store.Store;

/** A running instance: the routes with all that they name. */
public final class Station implements AutoCloseable {

    private static final String ROUTES = "*.camel.yaml";

    private final Store store;
    private final InboxFilter inbox;
    private final Failures failures;
    private final AggregateController consolidation = new DefaultAggregateController();
    private final Main main = new Main();

    /** What an instance is told to do with news. */
    public record Listeners(Consumer<LedgerLine> onLine, Consumer<String> onFault) {}

    public Station(
            Home home, Settings settings, WorkClock clock, Definitions definitions, Store store, Listeners listeners) {
        this.store = store;
        Path folder = Path.of(settings.text("inbox")).toAbsolutePath().normalize();
        this.inbox = new InboxFilter(folder, settings.duration("inbox.quiet"), settings.duration("inbox.retry"));
        this.failures = new Failures(inbox, listeners.onFault());
        var originals = new Originals(home.originals());
        main.bind("inboxFilter", inbox);
        main.bind("receiving", new Receiving(folder, originals, clock));
        main.bind("filing", new Filing(store, listeners.onLine()));
        main.bind("reading", new Reading(originals, definitions, this::isClosed));
        main.bind("consolidating", new Consolidating(definitions.programmes(), store));
        main.bind("failures", failures);
        main.bind("consolidation", consolidation);
        main.bind("latestChange", new UseLatestAggregationStrategy());
        settings.all().forEach((key, value) -> main.addOverrideProperty((String) key, (String) value));
        main.configure().withRoutesIncludePattern(routes(home));
    }

    private boolean isClosed(Report report) {
        return report.programme() != null
                && report.period() != null
                && store.isClosed(report.programme(), report.period());
    }

    /** The jar's routes, or the home's own where there is a copy of them. */
    private static String routes(Home home) {
        return Files.isDirectory(home.routes())
                ? "file:" + home.routes().toAbsolutePath() + "/" + ROUTES
                : "classpath:routes/" + ROUTES;
    }

    /** Starts the routes and comes back. */
    public void start() {
        main.start();
    }

    /**
     * Waits until nothing is left to do.
     *
     * @param onWaiting told now and then how many files wait
     * @return false if something could not be done: {@link #faults()} says what
     */
    public boolean awaitIdle(Consumer<Integer> onWaiting) throws IOException, InterruptedException {
        while (true) {
            List<Path> waiting = inbox.waiting();
            onWaiting.accept(waiting.size());
            boolean dirty = !store.dirty().isEmpty();
            if (waiting.isEmpty() && dirty) {
                // Nobody else will come: what is collected need not wait until it is quiet.
                consolidation.forceCompletionOfAllGroups();
            }
            if (waiting.isEmpty() && !dirty) {
                return failures.faults().isEmpty();
            }
            boolean stuck = waiting.stream().allMatch(inbox::isPutOff) && (!dirty || failures.consolidationFailed());
            if (stuck && isQuiet()) {
                return false;
            }
            Thread.sleep(20);
        }
    }

    private boolean isQuiet() {
        return main.getCamelContext().getInflightRepository().size() == 0;
    }

    public List<String> faults() {
        return failures.faults();
    }

    /** Finishes what is in hand and stops. */
    @Override
    public void close() {
        main.stop();
    }
}

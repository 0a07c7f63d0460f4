package tonghop.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.main.Main;
import org.apache.camel.processor.aggregate.AggregateController;
import org.apache.camel.processor.aggregate.DefaultAggregateController;
import tonghop.pipeline.fault.Failures;
import tonghop.pipeline.output.Consolidating;
import tonghop.store.Store;

/** Has the periods made that changed, side by side: what the routes need for it, asking for a period, and waiting until all are made. */
final class PeriodMaking implements AutoCloseable {

    private static final int LOOK_EVERY_MILLIS = 10;

    private final Main main;
    private final Store store;
    private final Failures failures;
    private final Consolidating consolidating;
    private final AggregateController collected = new DefaultAggregateController();
    private final ExecutorService makers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    /** @param consolidating to be given what it tells of a period that changed while it was made */
    PeriodMaking(Main main, Store store, Failures failures, Function<Consumer<String>, Consolidating> consolidating) {
        this.main = main;
        this.store = store;
        this.failures = failures;
        this.consolidating = consolidating.apply(this::changed);
    }

    /** Gives the routes what they name. */
    void bind() {
        AggregationStrategy firstChange = (first, next) -> first == null ? next : first;
        main.bind("consolidating", consolidating);
        main.bind("consolidation", collected);
        main.bind("consolidators", makers);
        main.bind("firstChange", firstChange);
    }

    /** False if one could not be made. */
    boolean awaitAll() throws InterruptedException {
        // Also those that changed only because one that they are compared with did: nobody told of them.
        consolidating.leftOver().forEach(this::changed);
        while (!store.dirty().isEmpty() && !failures.consolidationFailed()) {
            // Nobody else will come: what is collected need not wait until it is quiet.
            collected.forceCompletionOfAllGroups();
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return failures.faults().isEmpty();
    }

    private void changed(String period) {
        if (!main.isStarted()) {
            // It stays marked in the store, and the next instance takes it up.
            return;
        }
        try (var producer = main.getCamelContext().createProducerTemplate()) {
            producer.sendBodyAndHeader("direct:period-changed", period, "period", period);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        makers.shutdown();
    }
}

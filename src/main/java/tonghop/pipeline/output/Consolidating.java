package tonghop.pipeline.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.support.SynchronizationAdapter;
import tonghop.model.Period;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.SharedFolder;
import tonghop.pipeline.reading.CurrentRegimes;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.DirtyPeriod;
import tonghop.store.MadeOutput;
import tonghop.store.Store;

/** Makes the files of a period from what the store holds. */
public final class Consolidating {

    private final CurrentRegimes regimes;
    private final Store store;
    private final Clock clock;
    private final Path out;
    private final Outputs outputs;
    private final String definitions;
    private final InTheMaking inTheMaking = new InTheMaking();
    private final Consumer<String> again;

    /**
     * @param out where the files are put
     * @param clock says which tasks are overdue
     * @param definitions what tells the state of the definitions from others
     * @param again told of a period, as {@link #leftOver} names it, that changed while it was made
     */
    public Consolidating(
            CurrentRegimes regimes, Store store, Path out, Clock clock, String definitions, Consumer<String> again) {
        this.again = again;
        this.definitions = definitions;
        this.regimes = regimes;
        this.store = store;
        this.clock = clock;
        this.out = out;
        this.outputs = new Outputs(store, regimes.known().units());
    }

    /** The periods whose files are not up to date, each as {@code programme/period}. */
    public List<String> leftOver() {
        return store.dirty().stream()
                .map(d -> d.programme() + "/" + d.period().code())
                .toList();
    }

    /** A moment to reckon from, in nanoseconds. */
    public long moment() {
        return System.nanoTime();
    }

    /** True if a change has waited so many milliseconds: where reports come all the time a period is never quiet. */
    public boolean isOverdue(long since, long within) {
        return moment() - since >= TimeUnit.MILLISECONDS.toNanos(within);
    }

    /**
     * Takes the period for this exchange until it is done: an older state never overwrites a newer one.
     *
     * @return false if another exchange has it, which asks for the period anew when it is done
     */
    public boolean takeTurn(@Header("period") String changed, Exchange exchange) {
        if (!inTheMaking.take(changed)) {
            return false;
        }
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                if (inTheMaking.giveBack(changed)) {
                    again.accept(changed);
                }
            }
        });
        return true;
    }

    /**
     * @param changed {@code programme/period}
     * @throws IllegalStateException if the definitions no longer have the programme or the period
     */
    public Delivery consolidate(@Header("period") String changed) throws IOException {
        String[] parts = changed.split("/", 2);
        Period period = Period.parse(parts[1]);
        Programme programme = regimes.now().programmes().get(parts[0]);
        ReportingPeriod calendar =
                programme == null ? null : programme.period(period).orElse(null);
        store.lookAgain(parts[0], period);
        Optional<DirtyPeriod> dirty = store.dirty().stream()
                .filter(d -> d.programme().equals(parts[0]) && d.period().equals(period))
                .findFirst();
        if (programme == null) {
            throw new IllegalStateException("Không còn định nghĩa chế độ báo cáo “" + parts[0] + "”");
        }
        if (calendar == null || dirty.isEmpty()) {
            return new Delivery(
                    parts[0], period, dirty.map(DirtyPeriod::revision).orElse(0L), List.of(), null);
        }
        return make(programme, calendar, dirty.get().revision());
    }

    private Delivery make(Programme programme, ReportingPeriod calendar, long revision) throws IOException {
        Period period = calendar.period();
        Instant now = clock.instant();
        long first = store.events().head().sequence();
        Output output = outputs.of(programme, calendar, now);
        var seen = new MadeOutput.Seen(first, store.events().head().sequence());
        byte[] workbook = output.workbook();
        byte[] json = output.json();
        String folder = programme.code() + "/" + period.code() + "/";
        return new Delivery(
                programme.code(),
                period,
                revision,
                List.of(
                        new Delivery.File(folder + Output.WORKBOOK, workbook),
                        new Delivery.File(folder + Output.JSON, json)),
                new MadeOutput(
                        programme.code(),
                        period,
                        revision,
                        seen,
                        now,
                        Originals.sha256(workbook),
                        Originals.sha256(json),
                        definitions));
    }

    /** The files are on the disk. */
    public void delivered(@Body Delivery delivery) throws IOException {
        for (Delivery.File file : delivery.files()) {
            SharedFolder.share(out, out.resolve(file.name()));
        }
        if (delivery.made() == null) {
            store.made().nothing(delivery.programme(), delivery.period(), delivery.revision());
        } else {
            store.made().add(delivery.made());
        }
    }
}

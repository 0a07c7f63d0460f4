package tonghop.pipeline.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import tonghop.check.Judgement;
import tonghop.model.Arrival;
import tonghop.model.LedgerLine;
import tonghop.pipeline.reading.Parts;
import tonghop.pipeline.reading.Reading;
import tonghop.store.Outcome;
import tonghop.store.Recording;
import tonghop.store.Store;

/** Files documents in the ledger. */
public final class Filing {

    private final Store store;
    private final FilingOrder order;
    private final Consumer<LedgerLine> onLine;

    /** @param onLine told of every new line, after it is in the store */
    public Filing(Store store, FilingOrder order, Consumer<LedgerLine> onLine) {
        this.store = store;
        this.order = order;
        this.onLine = onLine;
    }

    /** False for an arrival that is in the ledger already; a duplicate is written down here and is not read again. */
    public boolean isNew(@ExchangeProperty("place") long place, @ExchangeProperty("arrival") Arrival arrival) {
        if (store.byArrival(arrival.key()).isPresent()) {
            return false;
        }
        if (store.firstWith(arrival.sha256()).isEmpty()) {
            return true;
        }
        onLine.accept(record(place, new Recording(arrival, Outcome.duplicate())));
        return false;
    }

    /**
     * As {@link #isNew}, of a container, after all that came before is in the ledger: of two that are the same only the first
     * is opened. What follows has the ledger to itself.
     */
    public boolean isNewInTurn(@ExchangeProperty("place") long place, @ExchangeProperty("arrival") Arrival arrival)
            throws InterruptedException {
        order.awaitAllBefore(place);
        return isNew(place, arrival);
    }

    /**
     * Records what was decided of a document and its parts.
     *
     * @return the periods that changed, each as {@code programme/period}
     */
    public List<String> file(
            @ExchangeProperty("place") long place,
            @ExchangeProperty("arrival") Arrival arrival,
            @Body List<Reading.Part> parts) {
        Recording recording = Parts.recording(arrival, parts);
        return tell(List.of(recording), List.of(record(place, recording)));
    }

    /**
     * Records several documents at one place, all or nothing.
     *
     * @return as {@link #file}
     */
    public List<String> fileTogether(long place, List<Recording> recordings) {
        return tell(recordings, order.fileLast(place, recordings));
    }

    private List<String> tell(List<Recording> recordings, List<LedgerLine> recorded) {
        var lines = new ArrayList<LedgerLine>();
        for (int i = 0; i < recorded.size(); i++) {
            lines.add(recorded.get(i));
            lines(recordings.get(i).parts()).forEach(lines::add);
        }
        lines.forEach(onLine);
        return lines.stream()
                .filter(l -> l.programme() != null && l.period() != null)
                .map(l -> l.programme() + "/" + l.period())
                .distinct()
                .toList();
    }

    /** Records what became of a container itself, after what was in it. */
    public void fileContainer(
            @ExchangeProperty("place") long place,
            @ExchangeProperty("arrival") Arrival arrival,
            @Body Judgement judgement) {
        onLine.accept(record(place, new Recording(arrival, Parts.outcome(judgement))));
    }

    /** None where the document turned out to be a duplicate. */
    private Stream<LedgerLine> lines(List<Recording> parts) {
        return parts.stream().flatMap(p -> store.byArrival(p.arrival().key()).stream());
    }

    /** What is in a container is filed at the container's place, which the container's own line gives up. */
    private LedgerLine record(long place, Recording recording) {
        return recording.arrival().container() == null
                ? order.fileLast(place, recording)
                : order.file(place, recording);
    }
}

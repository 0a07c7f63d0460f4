package tonghop.pipeline;

import java.util.function.Consumer;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import tonghop.check.Judgement;
import tonghop.model.Arrival;
import tonghop.model.LedgerLine;
import tonghop.store.Outcome;
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
        onLine.accept(record(place, arrival, Outcome.duplicate()));
        return false;
    }

    /** Records the judgement; the header {@code period} names the period that changed, if it is known. */
    public void file(
            @ExchangeProperty("place") long place,
            @ExchangeProperty("arrival") Arrival arrival,
            Judgement judgement,
            Message message) {
        var outcome = new Outcome(judgement.verdict(), judgement.report(), judgement.timeliness());
        LedgerLine line = record(place, arrival, outcome);
        onLine.accept(line);
        if (line.programme() != null && line.period() != null) {
            message.setHeader("period", line.programme() + "/" + line.period().code());
        }
        message.setBody(line);
    }

    /** What is in a container is filed at the container's place, which the container's own line gives up. */
    private LedgerLine record(long place, Arrival arrival, Outcome outcome) {
        return arrival.container() == null
                ? order.fileLast(place, arrival, outcome)
                : order.file(place, arrival, outcome);
    }
}

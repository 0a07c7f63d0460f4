package tonghop.pipeline.mailin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import tonghop.document.Unpacked;
import tonghop.model.Arrival;
import tonghop.pipeline.filing.Filing;
import tonghop.pipeline.reading.Parcel;
import tonghop.pipeline.reading.Parts;
import tonghop.pipeline.reading.Reading;
import tonghop.pipeline.reading.Unpacking;
import tonghop.store.Outcome;
import tonghop.store.Recording;
import tonghop.store.Store;

/**
 * Messages that hold documents and nothing nested, as most do. They are opened and read side by side, as documents are, and each goes into the
 * ledger with all that is in it at once, in its turn. The others go the way of containers, one after the other.
 */
public final class PlainMails {

    private final Store store;
    private final Unpacking unpacking;
    private final Reading reading;
    private final Filing filing;

    PlainMails(Store store, Unpacking unpacking, Reading reading, Filing filing) {
        this.store = store;
        this.unpacking = unpacking;
        this.reading = reading;
        this.filing = filing;
    }

    /**
     * Opens a message.
     *
     * @param isFirst false where the same bytes may be in hand elsewhere
     * @return null where it is to go the way of containers: it is in the ledger already, nested, refused, or nothing is in it
     */
    public @Nullable Parcel open(
            @ExchangeProperty("arrival") Arrival arrival, @ExchangeProperty("isFirst") boolean isFirst)
            throws IOException {
        if (!isFirst
                || store.byArrival(arrival.key()).isPresent()
                || store.firstWith(arrival.sha256()).isPresent()
                || !unpacking.isContainer(arrival)) {
            return null;
        }
        Parcel parcel = unpacking.open(arrival);
        boolean plain = parcel.contents() instanceof Unpacked.Opened opened
                && opened.files().stream().allMatch(file -> file.contents() instanceof Unpacked.Single);
        return plain ? parcel : null;
    }

    /**
     * Reads what is in it and files all of it.
     *
     * @return the periods that changed, each as {@code programme/period}
     */
    public List<String> file(@ExchangeProperty("place") long place, @Body Parcel parcel) throws IOException {
        var recordings = new ArrayList<Recording>();
        for (Parcel inner : Unpacking.inner(parcel)) {
            Arrival arrival = inner.arrival();
            boolean repeats = store.firstWith(arrival.sha256()).isPresent();
            recordings.add(
                    repeats
                            ? new Recording(arrival, Outcome.duplicate())
                            : Parts.recording(arrival, reading.read(arrival)));
        }
        recordings.add(new Recording(parcel.arrival(), Parts.outcome(Unpacking.judge(parcel))));
        return filing.fileTogether(place, recordings);
    }
}

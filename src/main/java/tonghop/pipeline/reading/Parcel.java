package tonghop.pipeline.reading;

import tonghop.document.Unpacked;
import tonghop.model.Arrival;

/** A document that arrived, once it is known what is in it. */
public record Parcel(Arrival arrival, Unpacked contents) {

    /** False for a document, which is read. */
    public boolean isContainer() {
        return !(contents instanceof Unpacked.Single);
    }
}

package tonghop.document;

import java.util.List;
import tonghop.grid.Document;
import tonghop.model.Finding;

/** What became of a file's bytes: a document, or the reasons why there is none. */
public sealed interface ReadResult {

    /** @param document with at least one cell */
    record Read(Document document) implements ReadResult {}

    /** @param reasons errors only, never empty; the file's verdict is rejected */
    record Refused(List<Finding> reasons) implements ReadResult {}
}

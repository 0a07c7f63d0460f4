package tonghop.store;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The kept files that a ledger names, by their SHA-256, without those that were removed because they were old enough.
 *
 * @param originals what came in and what was delivered
 * @param outgoing the letters that go out by mail
 */
public record NamedFiles(SortedSet<String> originals, SortedSet<String> outgoing) {

    private static final String ORIGINALS = """
            SELECT sha256 FROM document
             UNION SELECT sha256 FROM mail
             UNION SELECT sha256 FROM delivered_output
             UNION SELECT json_sha256 FROM delivered_output
             UNION SELECT sha256 FROM answer WHERE sha256 IS NOT NULL""";
    private static final String OUTGOING = "SELECT sha256 FROM outgoing";

    /** Of one moment. */
    public static NamedFiles of(Store store) {
        return store.engine().read(session -> {
            var originals = new TreeSet<String>();
            session.query(ORIGINALS, row -> originals.add(row.getString(1)));
            session.query(KeptBytes.REMOVED, row -> originals.remove(row.getString(1)));
            var outgoing = new TreeSet<String>();
            session.query(OUTGOING, row -> outgoing.add(row.getString(1)));
            return new NamedFiles(
                    Collections.unmodifiableSortedSet(originals), Collections.unmodifiableSortedSet(outgoing));
        });
    }
}

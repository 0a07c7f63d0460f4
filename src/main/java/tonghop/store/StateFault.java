package tonghop.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not what the events say.
 *
 * @param key column → value of its primary key, in order
 * @param column the first that differs; null where the row is in the table or in the events alone
 * @param stored what the table says; null for empty, and for a row that is not in the table
 * @param recorded what the events say; null likewise
 */
public record StateFault(
        Kind kind,
        String table,
        Map<String, String> key,
        @Nullable String column,
        @Nullable String stored,
        @Nullable String recorded) {

    /** What became of the row without an event. */
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED
    }
}

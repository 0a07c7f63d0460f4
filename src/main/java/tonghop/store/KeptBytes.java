package tonghop.store;

import static tonghop.store.StoredValue.string;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Which bytes the ledger says are kept, and which were removed because they were old enough. */
public final class KeptBytes {

    private static final String ALL = """
            SELECT 'document' AS kind, CAST(min(number) AS TEXT) AS what, sha256 FROM document GROUP BY sha256
            UNION ALL
            SELECT 'delivery', programme || '/' || period || '/' || version, sha256 FROM delivered_output
            UNION ALL
            SELECT 'delivery', programme || '/' || period || '/' || version, json_sha256 FROM delivered_output
            UNION ALL
            SELECT 'answer', CAST(number AS TEXT), sha256 FROM answer WHERE sha256 IS NOT NULL
            UNION ALL
            SELECT 'mail', CAST(number AS TEXT), sha256 FROM mail
            UNION ALL
            SELECT 'letter', CAST(number AS TEXT), sha256 FROM outgoing""";
    private static final String REMOVED = "SELECT sha256, setting FROM removed_original";

    private final Engine engine;

    KeptBytes(Engine engine) {
        this.engine = engine;
    }

    /** What bytes are kept for. */
    public enum Kind {
        DOCUMENT,
        DELIVERY,
        ANSWER,
        MAIL,
        LETTER
    }

    /** @param what a number, of a delivery programme, period and version */
    public record Kept(Kind kind, String what, String sha256) {}

    /** Hands out everything that shall be kept, those removed included; the same bytes may come for several reasons. */
    public void each(Consumer<Kept> consumer) {
        engine.read(session -> {
            session.query(ALL, row -> consumer.accept(new Kept(kind(string(row, "kind")), string(row, "what"), string(row, "sha256"))));
            return true;
        });
    }

    private static Kind kind(String code) {
        return Kind.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** SHA-256 of what was removed → the setting that asked for it, with its value. */
    public Map<String, String> removed() {
        return engine.read(session -> {
            var removed = new HashMap<String, String>();
            session.query(REMOVED, row -> removed.put(string(row, "sha256"), string(row, "setting")));
            return removed;
        });
    }
}

package tonghop.store;

import static tonghop.store.StoredValue.string;

import java.time.Instant;
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
    /** What came again since is kept again. */
    static final String REMOVED = """
            SELECT sha256, setting FROM removed_original r
             WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.sha256 = r.sha256 AND d.number > r.last_document)""";

    private static final String REMOVE = """
            INSERT INTO removed_original (number, sha256, removed_by, removed_at, setting, last_document)
            SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, (SELECT coalesce(max(number), 0) FROM document)
              FROM removed_original""";

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
            session.query(
                    ALL,
                    row -> consumer.accept(
                            new Kept(kind(string(row, "kind")), string(row, "what"), string(row, "sha256"))));
            return true;
        });
    }

    private static Kind kind(String code) {
        return Kind.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /**
     * Says of bytes that they are removed, before they are.
     *
     * @param setting SHA-256 → the setting that asks for it, with its value
     */
    public void remove(Map<String, String> setting, String by, Instant at) {
        engine.write(session -> {
            session.execute(Decisions.WAIT);
            for (var removed : setting.entrySet()) {
                session.event("removed-original", removed.getKey());
                session.execute(REMOVE, removed.getKey(), by, at, removed.getValue());
            }
            return true;
        });
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

package tonghop.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chain of events: every change of the ledger, each with the hash of the one before it. To it is only added. */
public final class Events {

    private final Engine engine;

    Events(Engine engine) {
        this.engine = engine;
    }

    /** How far it goes. */
    public EventHead head() {
        return engine.read(session -> new EventRows(session).head());
    }

    /** True if the event that was the head once is in the chain, which then went on from there. */
    public boolean has(EventHead once) {
        return engine.read(session -> {
            var found = new ArrayList<EventHead>();
            new EventRows(session).each(once.sequence() - 1, once.sequence(), event -> found.add(event.head()));
            return found.contains(once);
        });
    }

    /**
     * Everything that is wrong with the chain, in its order.
     *
     * @param known a hash that shall be in it, as {@link #head} once said; null for none
     */
    public List<ChainFault> check(@Nullable String known) {
        return engine.read(session -> {
            var check = new ChainCheck(known);
            var rows = new EventRows(session);
            rows.each(0, Integer.MAX_VALUE, check::next);
            return check.end(rows.head());
        });
    }

    /** What the database's own check of its file finds; nothing where it has none. */
    public List<String> damage() {
        return engine.read(session -> {
            var damage = new ArrayList<String>();
            if (isSqlite(session)) {
                session.query("PRAGMA integrity_check", row -> damage.add(row.getString(1)));
                damage.removeIf("ok"::equals);
            }
            return damage;
        });
    }

    private static boolean isSqlite(Session session) throws SQLException {
        return session.connection().getMetaData().getURL().startsWith("jdbc:sqlite:");
    }

    /** @param file where the ledger is to be made again; it is not there yet */
    public Replay replay(Path file) {
        return new Replay(engine, file);
    }
}

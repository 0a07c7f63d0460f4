package tonghop.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger made again from its events alone, up to any of them, in a file of its own: what it says then is what the ledger said when that
 * event had just been written. It goes forward only.
 */
public final class Replay implements AutoCloseable {

    private static final String STEPS = """
            SELECT sequence, payload FROM event
             WHERE kind = 'tables' AND sequence > ? AND sequence <= ? ORDER BY sequence""";

    private final Engine ledger;
    private final StoreSettings file;
    private @Nullable Engine again;
    private long reached;

    /** An event that brought the tables to a version. */
    private record Step(long sequence, int tables) {}

    /** @param file is not there yet */
    Replay(Engine ledger, Path file) {
        this.ledger = ledger;
        this.file = StoreSettings.embedded(file);
    }

    /**
     * Goes on to that event.
     *
     * @throws StoreException also where an event cannot be done again; {@link #reached} says after which
     */
    public void upTo(long sequence) {
        ledger.read(session -> {
            upTo(session, sequence);
            return true;
        });
    }

    /** The last event that was done again. */
    public long reached() {
        return reached;
    }

    /** What the ledger said then; to be read only, and not longer than this is open. */
    public Store store() {
        return Store.over(engine());
    }

    /**
     * Goes on to the last event and compares the ledger with what was made again.
     *
     * @param most how many faults are listed
     * @throws StoreException as {@link #upTo}
     */
    public List<StateFault> differences(int most) {
        return ledger.read(session -> {
            upTo(session, new EventRows(session).head().sequence());
            return engine().read(copy -> new StateComparison(session, copy, most).faults());
        });
    }

    private Engine engine() {
        if (again == null) {
            throw StoreException.of(new SQLException("no event was done again", "02000"));
        }
        return again;
    }

    private void upTo(Session session, long last) throws SQLException {
        List<Step> steps = new ArrayList<>();
        session.query(
                STEPS,
                row -> steps.add(new Step(row.getLong("sequence"), tables(StoredValue.string(row, "payload")))),
                reached,
                last);
        for (Step step : steps) {
            run(session, step.sequence() - 1);
            close();
            again = new SqliteEngine(file, step.tables());
        }
        run(session, last);
    }

    private static int tables(String payload) throws SQLException {
        String start = "! " + ChainStart.TABLES;
        try {
            return Integer.parseInt(payload.strip().substring(start.length()));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new SQLException("not an event", "22000", e);
        }
    }

    /** In one transaction: what was in the tables when the chain began is in no order that keys would need. */
    private void run(Session session, long last) throws SQLException {
        if (reached >= last) {
            return;
        }
        engine().write(copy -> {
            copy.execute("PRAGMA defer_foreign_keys = ON");
            new EventRows(session).each(reached, last, event -> {
                EventRun.run(event, copy);
                reached = event.sequence();
            });
            return true;
        });
    }

    @Override
    public void close() {
        if (again != null) {
            again.close();
        }
    }
}

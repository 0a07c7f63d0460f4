package tonghop.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * One file. A single connection writes, one transaction after the other; reads have connections of their own, as many as
 * there are reads at one time, and see the snapshot of the write-ahead log that was there when they began.
 */
final class SqliteEngine implements Engine {

    /** How long to wait for another process that writes. */
    private static final int BUSY_MILLIS = 30_000;

    private static final Map<String, String> DIALECT = Map.of("clustered", "WITHOUT ROWID", "event_guard", """
            CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
            CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
            """);

    private final SQLiteDataSource source;
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<Session> idleReaders = new ConcurrentLinkedQueue<>();
    private @Nullable Session writer;

    /** @param upTo which version of the tables */
    SqliteEngine(StoreSettings settings, int upTo) {
        source = SqliteDriver.source(config(), settings.jdbcUrl());
        try {
            var session = open();
            Schema.bringUpToDate(source, session.connection(), upTo, DIALECT);
            writer = session;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        // FULL: what was committed survives a power cut, not only the death of the process.
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // The driver would ask for the last row's number after every statement.
        config.setGetGeneratedKeys(false);
        return config;
    }

    @Override
    public <T> T write(Work<T> work) {
        writing.lock();
        try {
            // A session that failed is not used again: nobody need know in which state it was left.
            var session = writer == null ? open() : writer;
            writer = null;
            T result = transaction(session, "BEGIN IMMEDIATE", work);
            writer = session;
            return result;
        } catch (SQLException e) {
            throw StoreException.of(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        try {
            var idle = idleReaders.poll();
            var session = idle == null ? open() : idle;
            T result = transaction(session, "BEGIN", work);
            idleReaders.add(session);
            return result;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Runs the work; where it fails, closes the session, which takes back what it did. */
    private static <T> T transaction(Session session, String begin, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            session.execute(begin);
            T result = work.run(session);
            session.execute("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                session.close();
            }
        }
    }

    private Session open() throws SQLException {
        return new Session(source.getConnection());
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (var reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
                reader.close();
            }
            if (writer != null) {
                writer.close();
                writer = null;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        } finally {
            writing.unlock();
        }
    }
}

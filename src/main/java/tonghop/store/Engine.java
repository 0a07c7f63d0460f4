package tonghop.store;

import java.sql.SQLException;
import java.time.Clock;

/** A database that runs pieces of work, each in one transaction: all of it is kept or nothing. */
sealed interface Engine extends AutoCloseable permits SqliteEngine, PostgresEngine, RecordingEngine {

    /** Work inside one transaction; it leaves no result set open and keeps no session. */
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    /**
     * Opens the engine that the settings name, brings its schema up to date, and writes down from now on what is changed.
     *
     * @param clock says when
     */
    static Engine open(StoreSettings settings, Clock clock) {
        return RecordingEngine.over(
                settings.isEmbedded() ? new SqliteEngine(settings, Schema.NEWEST) : new PostgresEngine(settings),
                clock);
    }

    /** @throws StoreException if it failed; then nothing of it was kept */
    <T> T write(Work<T> work);

    /** Reads a snapshot: what others commit meanwhile is not seen. */
    <T> T read(Work<T> work);

    @Override
    void close();
}

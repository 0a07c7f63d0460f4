package tonghop.store;

import java.sql.SQLException;

/** A database that runs pieces of work, each in one transaction: all of it is kept or nothing. */
sealed interface Engine extends AutoCloseable permits SqliteEngine, PostgresEngine {

    /** Work inside one transaction; it leaves no result set open and keeps no session. */
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    /** Opens the engine that the settings name and brings its schema up to date. */
    static Engine open(StoreSettings settings) {
        return settings.isEmbedded() ? new SqliteEngine(settings) : new PostgresEngine(settings);
    }

    /** @throws StoreException if it failed; then nothing of it was kept */
    <T> T write(Work<T> work);

    /** Reads a snapshot: what others commit meanwhile is not seen. */
    <T> T read(Work<T> work);

    @Override
    void close();
}

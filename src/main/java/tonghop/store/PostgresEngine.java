package tonghop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A server that several nodes share. */
final class PostgresEngine implements Engine {

    /** One writes, since documents are recorded one after the other; the others read. */
    private static final int CONNECTIONS = 8;

    private static final int CONNECT_MILLIS = 10_000;

    private static final Map<String, String> DIALECT = Map.of("clustered", "", "event_guard", """
            CREATE FUNCTION event_stays() RETURNS trigger LANGUAGE plpgsql
                AS $$ BEGIN RAISE EXCEPTION 'events are only added'; END $$;
            CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON event
                FOR EACH STATEMENT EXECUTE FUNCTION event_stays();
            """);

    private final HikariDataSource pool;

    PostgresEngine(StoreSettings settings) {
        try {
            pool = new HikariDataSource(config(settings));
        } catch (PoolInitializationException e) {
            throw StoreException.of(e);
        }
        try (var connection = pool.getConnection()) {
            Schema.bringUpToDate(pool, connection, Schema.NEWEST, DIALECT);
        } catch (SQLException e) {
            pool.close();
            throw StoreException.of(e);
        } catch (StoreException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariConfig config(StoreSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("ledger");
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setAutoCommit(false);
        config.addDataSourceProperty("ApplicationName", "tonghop");
        // The server quotes rows in its messages.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // A document's 61 figures in one round trip, and large answers piece by piece.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("defaultRowFetchSize", "1000");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.setConnectionInitSql("SET lock_timeout = '30s'");
        // Committed at once: left open, its transaction would be that of the connection's first work.
        config.setIsolateInternalQueries(true);
        return config;
    }

    /** Reads what others committed, also after waiting for them: the number of a document is taken under a lock. */
    @Override
    public <T> T write(Work<T> work) {
        try (var session = new Session(pool.getConnection())) {
            return transaction(session, work);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        try (var session = new Session(pool.getConnection())) {
            session.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            session.connection().setReadOnly(true);
            return transaction(session, work);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** What fails is rolled back by the pool when the connection is given back. */
    private static <T> T transaction(Session session, Work<T> work) throws SQLException {
        T result = work.run(session);
        session.connection().commit();
        return result;
    }

    @Override
    public void close() {
        pool.close();
    }
}

package tonghop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables, brought up to date by Flyway.
 *
 * <p>Loading Flyway takes a fifth of a second of a cold start, so it is asked only where there is something to do: its
 * own history says which version was reached last, and a migration that failed is not taken for done.
 */
final class Schema {

    /** All migrations, oldest first. */
    static final List<String> MIGRATIONS = List.of(
            "V1__ledger.sql",
            "V2__decisions.sql",
            "V3__wordings.sql",
            "V4__history.sql",
            "V5__deliveries.sql",
            "V6__answers.sql",
            "V7__period_events.sql",
            "V8__coverage.sql",
            "V9__second_looks.sql",
            "V10__mail.sql",
            "V11__contacts.sql",
            "V12__outbox.sql",
            "V13__audit.sql");

    static final int NEWEST = MIGRATIONS.size();
    private static final String HISTORY = "flyway_schema_history";
    private static final String REACHED =
            "SELECT CAST(version AS INTEGER), success FROM " + HISTORY + " ORDER BY installed_rank DESC LIMIT 1";

    private Schema() {}

    /**
     * Leaves the connection outside a transaction.
     *
     * @param upTo the version to reach, {@link #NEWEST} but for a ledger of another day
     * @param dialect what the scripts leave to the engine, by name
     * @throws StoreException also where a newer program has been at the tables
     */
    static void bringUpToDate(DataSource source, Connection connection, int upTo, Map<String, String> dialect)
            throws SQLException {
        int reached = reached(connection).orElse(0);
        if (reached > NEWEST) {
            throw StoreException.newerSchema();
        }
        if (reached < upTo) {
            migrate(source, upTo, dialect);
        }
    }

    /** The version of the last migration, if it succeeded. */
    private static OptionalInt reached(Connection connection) throws SQLException {
        if (!hasHistory(connection)) {
            return OptionalInt.empty();
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(REACHED)) {
            return row.next() && row.getBoolean(2) ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
        } finally {
            endTransaction(connection);
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
            return tables.next();
        } finally {
            endTransaction(connection);
        }
    }

    private static void endTransaction(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    private static void migrate(DataSource source, int upTo, Map<String, String> dialect) {
        try {
            // Named resources and no Java migrations: nothing scans the class path.
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations(new String[0])
                    .resourceProvider(new Migrations(MIGRATIONS.subList(0, upTo)))
                    .javaMigrationClassProvider(List::of)
                    .skipDefaultCallbacks(true)
                    .placeholders(dialect)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw StoreException.of(e);
        }
    }
}

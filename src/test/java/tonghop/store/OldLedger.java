package tonghop.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Ledgers as earlier versions of the program left them: the tables of their time, and rows that they wrote. */
public final class OldLedger {

    /** How many schemas there were before today's. */
    public static final int EARLIER = Schema.MIGRATIONS.size() - 1;

    private OldLedger() {}

    /** A database of the test's own server, empty. */
    public static StoreSettings onServer() {
        return PostgresServer.freshSchema();
    }

    /** Makes the tables of a version in an empty database and fills those that it had. */
    public static void make(StoreSettings settings, int version) throws SQLException, IOException {
        Flyway.configure(OldLedger.class.getClassLoader())
                .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
                .locations(new String[0])
                .resourceProvider(new Migrations(Schema.MIGRATIONS.subList(0, version)))
                .javaMigrationClassProvider(List::of)
                .placeholders(Map.of("clustered", settings.isEmbedded() ? "WITHOUT ROWID" : ""))
                .load()
                .migrate();
        try (var connection = LedgerEngine.connect(settings);
                var statement = connection.createStatement()) {
            for (int i = 1; i <= version; i++) {
                for (String row : rows(i).split(";\n")) {
                    statement.execute(row);
                }
            }
        }
    }

    /** Says that a program of the future has been at the tables. */
    public static void newer(StoreSettings settings) throws SQLException {
        try (var connection = LedgerEngine.connect(settings);
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                            + " installed_by, execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, true)");
        }
    }

    public static StoreSettings inFile(Path file) {
        return StoreSettings.embedded(file);
    }

    private static String rows(int version) throws IOException {
        try (InputStream in = OldLedger.class.getResourceAsStream("/tonghop/upgrade/rows-" + version + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().replaceAll(";$", "");
        }
    }
}

package tonghop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The engines that every test of the store runs on. */
enum LedgerEngine {
    SQLITE,
    POSTGRESQL;

    /** Settings for a ledger that is not there yet. */
    StoreSettings fresh(Path folder) {
        return this == SQLITE ? StoreSettings.embedded(folder.resolve("sổ cái %3F?.db")) : PostgresServer.freshSchema();
    }

    /** A look at the tables, past the store. */
    static Connection connect(StoreSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
    }
}

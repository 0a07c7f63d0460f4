package tonghop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** A copy of an embedded ledger as of one moment, taken while others read and write it. */
public final class LedgerCopy {

    private static final int BUSY_MILLIS = 30_000;

    private LedgerCopy() {}

    /**
     * Writes the copy: one file, all that was committed when the call began.
     *
     * @param from the ledger's file
     * @param to a file that is not there, or is empty
     * @throws StoreException if it could not be written or the copy is not sound; the file is then of no use
     */
    public static void take(Path from, Path to) {
        try (Connection connection = connect(from);
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, to.toAbsolutePath().toString());
            statement.execute();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
        requireSound(to);
    }

    /** @throws StoreException if the file is no sound ledger */
    public static void requireSound(Path file) {
        try (Connection connection = connect(file);
                var statement = connection.createStatement()) {
            try (var answer = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!answer.next() || !"ok".equals(answer.getString(1))) {
                    throw StoreException.damaged();
                }
            }
            try (var broken = statement.executeQuery("PRAGMA foreign_key_check")) {
                if (broken.next()) {
                    throw StoreException.damaged();
                }
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** As it is: nothing brings its tables up to date. */
    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return SqliteDriver.source(config, StoreSettings.embedded(file).jdbcUrl())
                .getConnection();
    }
}

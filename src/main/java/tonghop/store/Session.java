package tonghop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection and the statements prepared on it, each prepared once. */
final class Session implements AutoCloseable {

    /** Reads one row. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Runs a statement and returns how many rows it changed. */
    int execute(String sql, @Nullable Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** Hands every row of the answer to the reader, in order, holding one at a time. */
    void query(String sql, RowReader reader, @Nullable Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** A number that the statement returns in one row. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("no row", "02000");
            }
            return rows.getLong(1);
        }
    }

    /** Puts off a statement until {@link #flush}. */
    void add(String sql, @Nullable Object... values) throws SQLException {
        bound(sql, values).addBatch();
    }

    /** Runs what was put off for this statement. */
    void flush(String sql) throws SQLException {
        prepare(sql).executeBatch();
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepare(sql);
        for (int i = 0; i < values.length; i++) {
            StoredValue.bind(statement, i + 1, values[i]);
        }
        return statement;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Closes the statements and the connection (which gives it back where it came from a pool). */
    @Override
    public void close() throws SQLException {
        try (connection) {
            for (var statement : prepared.values()) {
                statement.close();
            }
        }
    }
}

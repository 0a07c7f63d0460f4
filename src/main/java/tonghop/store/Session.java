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
    private final Map<String, Statement> prepared = new HashMap<>();
    private @Nullable Journal journal;

    Session(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** A statement as the database keeps it, and what it changes as an event says it; null for what no event speaks of. */
    private record Statement(
            PreparedStatement prepared, @Nullable String change) {}

    /** @param following takes note of every change from now on; null for nobody */
    void follow(@Nullable Journal following) {
        journal = following;
    }

    /** What is changed from now on is one event. */
    void event(String kind, Object subject) {
        if (journal != null) {
            journal.begin(kind, subject.toString());
        }
    }

    /** Runs a statement and returns how many rows it changed. */
    int execute(String sql, @Nullable Object... values) throws SQLException {
        var statement = bound(sql, values);
        int rows = statement.prepared().executeUpdate();
        if (rows > 0) {
            note(statement, values);
        }
        return rows;
    }

    /** Hands every row of the answer to the reader, in order, holding one at a time. */
    void query(String sql, RowReader reader, @Nullable Object... values) throws SQLException {
        try (var rows = bound(sql, values).prepared().executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** A number that the statement returns in one row. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        try (var rows = bound(sql, values).prepared().executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("no row", "02000");
            }
            return rows.getLong(1);
        }
    }

    /** Puts off a statement until {@link #flush}. */
    void add(String sql, @Nullable Object... values) throws SQLException {
        var statement = bound(sql, values);
        statement.prepared().addBatch();
        note(statement, values);
    }

    /** Runs what was put off for this statement. */
    void flush(String sql) throws SQLException {
        prepare(sql).prepared().executeBatch();
    }

    private void note(Statement statement, @Nullable Object[] values) {
        if (journal != null && statement.change() != null) {
            journal.add(statement.change(), values);
        }
    }

    private Statement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepare(sql);
        for (int i = 0; i < values.length; i++) {
            StoredValue.bind(statement.prepared(), i + 1, values[i]);
        }
        return statement;
    }

    private Statement prepare(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known == null) {
            known = new Statement(connection.prepareStatement(sql), Journal.change(sql));
            prepared.put(sql, known);
        }
        return known;
    }

    /** Closes the statements and the connection (which gives it back where it came from a pool). */
    @Override
    public void close() throws SQLException {
        try (connection) {
            for (var statement : prepared.values()) {
                statement.prepared().close();
            }
        }
    }
}

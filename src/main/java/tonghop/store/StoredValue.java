package tonghop.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;

/**
 * How values stand in the database, on both engines alike: everything but whole numbers is text.
 *
 * <p>{@link Instant} and {@link BigDecimal} are written by {@code toString}, which loses nothing: what is read back
 * equals what was written, nanoseconds and scale included. Text is kept as it is but for what PostgreSQL cannot hold,
 * the character 0 and halves of surrogate pairs, which become U+FFFD on both engines.
 */
final class StoredValue {

    private static final char REPLACEMENT = '\uFFFD';

    private StoredValue() {}

    static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof Long number) {
            bind(statement, index, number.longValue());
        } else {
            statement.setString(index, text(value));
        }
    }

    /** Whoever asks for a document by a number that none can have is told that there is none. */
    private static void bind(PreparedStatement statement, int index, long number) throws SQLException {
        if (number == (int) number) {
            statement.setInt(index, (int) number);
        } else {
            statement.setLong(index, number);
        }
    }

    /** A value that is no number, as it stands in the database. */
    static String text(Object value) {
        if (value instanceof Period period) {
            return period.code();
        }
        if (value instanceof Instant || value instanceof BigDecimal) {
            return value.toString();
        }
        return storable((String) value);
    }

    private static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? REPLACEMENT : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    static String string(ResultSet row, String column) throws SQLException {
        var value = row.getString(column);
        if (value == null) {
            throw new SQLException("null in " + column, "22004");
        }
        return value;
    }

    static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return decimal(row.getString(column));
    }

    /** A number as it stands in the database. */
    static @Nullable BigDecimal decimal(@Nullable String stored) {
        return stored == null ? null : new BigDecimal(stored);
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.parse(string(row, column));
    }
}

package tonghop.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table that events speak of.
 *
 * @param columns in the order of their making
 * @param key those of the primary key
 */
record Table(String name, List<String> columns, List<String> key) {

    /** What the migration tool keeps for itself, and the engine. */
    private static boolean isOthers(String name) {
        return name.startsWith("flyway_") || name.startsWith("sqlite_") || Journal.NOT_RECORDED.contains(name);
    }

    /** By name. */
    static List<Table> recorded(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        var recorded = new ArrayList<Table>();
        for (String name :
                names.stream().filter(name -> !isOthers(name)).sorted().toList()) {
            recorded.add(new Table(name, columns(connection, name), key(connection, name)));
        }
        return recorded;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        var columns = new TreeMap<Integer, String>();
        try (var rows = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (rows.next()) {
                // The name is a pattern, in which _ stands for any character.
                if (rows.getString("TABLE_NAME").equals(table)) {
                    columns.put(rows.getInt("ORDINAL_POSITION"), rows.getString("COLUMN_NAME"));
                }
            }
        }
        return List.copyOf(columns.values());
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (var rows = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    String all() {
        return "SELECT " + String.join(", ", columns) + " FROM " + name;
    }

    String byKey() {
        return all() + " WHERE " + String.join(" = ? AND ", key) + " = ?";
    }

    /** @param values of a row, in the order of the columns */
    Object[] keyOf(@Nullable Object[] values) {
        return key.stream()
                .map(column -> Objects.requireNonNull(values[columns.indexOf(column)]))
                .toArray();
    }

    /** One of {@link #all}: whole numbers and text. */
    @Nullable
    Object[] values(ResultSet row) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = row.getObject(i + 1);
            values[i] = value instanceof Number number ? (Object) number.longValue() : row.getString(i + 1);
        }
        return values;
    }
}

package tonghop.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tonghop.store.StateFault.Kind;

/** Compares the tables with those that were made again from the events, row by row. */
final class StateComparison {

    private final Session stored;
    private final Session again;
    private final int most;
    private final List<StateFault> faults = new ArrayList<>();

    /** @param most how many faults are noted, over all tables */
    StateComparison(Session stored, Session again, int most) {
        this.stored = stored;
        this.again = again;
        this.most = most;
    }

    List<StateFault> faults() throws SQLException {
        for (Table table : Table.recorded(stored.connection())) {
            each(stored, again, table, Kind.ADDED);
            each(again, stored, table, Kind.REMOVED);
        }
        return faults;
    }

    /** @param alone what it means where only the first has a row */
    private void each(Session first, Session second, Table table, Kind alone) throws SQLException {
        first.query(table.all(), row -> {
            if (faults.size() < most) {
                compare(table, table.values(row), second, alone);
            }
        });
    }

    private void compare(Table table, @Nullable Object[] values, Session other, Kind alone) throws SQLException {
        List<@Nullable Object[]> found = new ArrayList<>(1);
        other.query(table.byKey(), row -> found.add(table.values(row)), table.keyOf(values));
        if (found.isEmpty()) {
            add(alone, table, values, null, null, null);
        } else if (alone == Kind.ADDED) {
            changed(table, values, found.get(0));
        }
    }

    private void changed(Table table, @Nullable Object[] values, @Nullable Object[] recorded) {
        for (int i = 0; i < values.length; i++) {
            if (!Objects.equals(values[i], recorded[i])) {
                add(Kind.CHANGED, table, values, table.columns().get(i), values[i], recorded[i]);
                return;
            }
        }
    }

    private void add(
            Kind kind,
            Table table,
            @Nullable Object[] values,
            @Nullable String column,
            @Nullable Object was,
            @Nullable Object recorded) {
        var key = new LinkedHashMap<String, String>();
        Object[] ofKey = table.keyOf(values);
        for (int i = 0; i < ofKey.length; i++) {
            key.put(table.key().get(i), ofKey[i].toString());
        }
        faults.add(new StateFault(kind, table.name(), key, column, text(was), text(recorded)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

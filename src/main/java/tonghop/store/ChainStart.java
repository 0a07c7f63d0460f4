package tonghop.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;

/**
 * The first events: which tables there are, and all that was in them when the chain began, so that it starts from a known state. When the
 * program brings the tables up to date later, an event says so.
 */
final class ChainStart {

    static final String EMPTY = "empty";
    static final String TABLES = "tables ";

    private static final String KNOWN = "SELECT tables FROM event_head";
    private static final String SET_KNOWN = "UPDATE event_head SET tables = ? WHERE only_row = 1";
    private static final int ROWS_OF_EVENT = 500;

    private final Session session;
    private final Journal journal = new Journal();
    private final Instant at;

    private ChainStart(Session session, Instant at) {
        this.session = session;
        this.at = at;
    }

    static void ensure(Engine engine, Clock clock) {
        if (engine.read(session -> session.number(KNOWN)) < Schema.NEWEST) {
            engine.write(session -> {
                new ChainStart(session, clock.instant()).write();
                return true;
            });
        }
    }

    private void write() throws SQLException {
        EventHead head = new EventRows(session).lock();
        // Another node may have been here meanwhile.
        if (session.number(KNOWN) == Schema.NEWEST) {
            return;
        }
        journal.say("tables", Integer.toString(Schema.NEWEST), TABLES + Schema.NEWEST);
        if (head.sequence() == 0) {
            journal.say("start", "", EMPTY);
            for (Table table : Table.recorded(session.connection())) {
                state(table);
            }
        }
        new EventRows(session).append(journal, at);
        session.execute(SET_KNOWN, Schema.NEWEST);
    }

    private void state(Table table) throws SQLException {
        String insert = "INSERT INTO " + table.name() + " (" + String.join(", ", table.columns()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(table.columns().size(), "?")) + ")";
        var rows = new int[1];
        session.query(table.all(), row -> {
            if (rows[0]++ % ROWS_OF_EVENT == 0) {
                new EventRows(session).append(journal, at);
                journal.begin("state", table.name());
            }
            journal.add(insert, table.values(row));
        });
    }
}

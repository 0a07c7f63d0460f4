package tonghop.store;

import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table of events. This alone appends to it. */
final class EventRows {

    private static final String LOCK =
            "UPDATE event_head SET sequence = sequence WHERE only_row = 1 RETURNING sequence, hash";
    private static final String HEAD = "SELECT sequence, hash FROM event_head";
    private static final String INSERT = """
            INSERT INTO event (sequence, at, kind, subject, payload, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = "UPDATE event_head SET sequence = ?, hash = ? WHERE only_row = 1";
    private static final String AFTER = """
            SELECT sequence, at, kind, subject, payload, previous, hash FROM event
             WHERE sequence > ? AND sequence <= ? ORDER BY sequence""";

    private final Session session;

    EventRows(Session session) {
        this.session = session;
    }

    /** Takes one event. */
    interface Reader {
        void read(Event event) throws SQLException;
    }

    EventHead head() throws SQLException {
        return head(HEAD);
    }

    /** As {@link #head}; nobody else appends until the transaction ends. */
    EventHead lock() throws SQLException {
        return head(LOCK);
    }

    private EventHead head(String sql) throws SQLException {
        List<EventHead> heads = new ArrayList<>();
        session.query(sql, row -> heads.add(new EventHead(row.getLong("sequence"), string(row, "hash"))));
        return heads.get(0);
    }

    /** Appends what the journal holds; to be called last in a transaction, so that whoever holds the chain waits for nobody. */
    void append(Journal journal, Instant at) throws SQLException {
        List<EventDraft> drafts = journal.take();
        if (drafts.isEmpty()) {
            return;
        }
        EventHead head = lock();
        for (EventDraft draft : drafts) {
            var event = Event.following(head, at.toString(), draft);
            session.add(
                    INSERT,
                    event.sequence(),
                    event.at(),
                    event.kind(),
                    event.subject(),
                    event.payload(),
                    event.previous(),
                    event.hash());
            head = event.head();
        }
        session.flush(INSERT);
        session.execute(MOVE, head.sequence(), head.hash());
    }

    /** Hands out the events above the first number up to the last, in order, one in memory at a time. */
    void each(long after, long last, Reader reader) throws SQLException {
        session.query(AFTER, row -> reader.read(event(row)), after, last);
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("sequence"),
                string(row, "at"),
                string(row, "kind"),
                string(row, "subject"),
                string(row, "payload"),
                string(row, "previous"),
                string(row, "hash"));
    }
}

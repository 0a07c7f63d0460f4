package tonghop.store;

import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tonghop.model.ContactChange;
import tonghop.model.ContactEvent;
import tonghop.model.MailAddress;
import tonghop.model.UnitContact;

/** Who may send for which unit, and everything that people ever changed about it. */
public final class Contacts {

    private static final String NEXT = "SELECT coalesce(max(number), 0) + 1 FROM contact_event";
    private static final String INSERT = """
            INSERT INTO contact_event (number, kind, address, unit, scope, name, phone, decided_by, decided_at, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT number, kind, address, unit, scope, name, phone, decided_by, decided_at, reason
              FROM contact_event e WHERE %s ORDER BY number""";
    private static final String HISTORY = SELECT.formatted("number > 0");
    private static final String STANDING = SELECT.formatted("""
            kind = 'add' AND %s
               AND NOT EXISTS (SELECT 1 FROM contact_event l
                                WHERE l.address = e.address AND l.unit = e.unit AND l.number > e.number)""");
    private static final Comparator<ContactEvent> BY_UNIT = Comparator.<ContactEvent, String>comparing(
                    e -> e.change().contact().unit())
            .thenComparing(e -> e.change().contact().address());
    private static final String ALL = STANDING.formatted("number > 0");
    private static final String OF_UNIT = STANDING.formatted("unit = ?");
    private static final String OF_ADDRESS = STANDING.formatted("address = ?");
    private static final String OF_BOTH = STANDING.formatted("address = ? AND unit = ?");

    private static final String WAITING = """
            SELECT DISTINCT d.number
              FROM document d JOIN finding f ON f.document = d.number
             WHERE d.verdict = 'held' AND f.severity = 'error' AND f.code IN (%s)
             ORDER BY d.number""";

    private final Engine engine;

    Contacts(Engine engine) {
        this.engine = engine;
    }

    /** Everything that was ever changed, in order. */
    public List<ContactEvent> history() {
        return engine.read(session -> list(session, HISTORY));
    }

    /** Who may send now, ordered by unit and address. */
    public List<UnitContact> all() {
        return engine.read(session -> contacts(session, ALL));
    }

    /** As {@link #all}, each with who said so, when and why. */
    public List<ContactEvent> entered() {
        return engine.read(session -> standing(session, ALL));
    }

    /** Who may send for that unit by its own entry, ordered by address; whole domains are among them, to which nothing can be sent. */
    public List<UnitContact> ofUnit(String unit) {
        return engine.read(session -> contacts(session, OF_UNIT, unit));
    }

    /**
     * What a sender may send for, ordered by unit: what is entered of the very address, or else of its whole domain; nothing for a stranger.
     */
    public List<UnitContact> of(MailAddress sender) {
        return entered(sender).stream().map(e -> e.change().contact()).toList();
    }

    /** As {@link #of}, each with who said so, when and why. */
    public List<ContactEvent> entered(MailAddress sender) {
        return engine.read(session -> {
            var own = standing(session, OF_ADDRESS, sender.text());
            return own.isEmpty()
                    ? standing(session, OF_ADDRESS, sender.wholeDomain().text())
                    : own;
        });
    }

    /**
     * The documents that are held for one of these findings, in the order of intake.
     *
     * @param codes at least one
     */
    public List<Long> heldFor(Set<String> codes) {
        String sql = WAITING.formatted(String.join(", ", Collections.nCopies(codes.size(), "?")));
        return engine.read(session -> {
            var numbers = new ArrayList<Long>();
            session.query(sql, row -> numbers.add(row.getLong("number")), codes.toArray());
            return numbers;
        });
    }

    /**
     * Changes who may send, all in one transaction. What stands so already, or is to be removed and does not stand, is left out.
     *
     * @return what was written down
     */
    public List<ContactEvent> change(List<ContactChange> changes, String by, Instant at, String reason) {
        return engine.write(session -> {
            session.execute(Decisions.WAIT);
            var events = new ArrayList<ContactEvent>();
            for (ContactChange change : changes) {
                if (isNew(session, change)) {
                    var event = new ContactEvent(session.number(NEXT), change, by, at, reason);
                    session.event("contact", event.number());
                    insert(session, event);
                    events.add(event);
                }
            }
            return events;
        });
    }

    private static boolean isNew(Session session, ContactChange change) throws SQLException {
        UnitContact contact = change.contact();
        Optional<UnitContact> standing = contacts(
                        session, OF_BOTH, contact.address().text(), contact.unit())
                .stream()
                .findFirst();
        return switch (change.kind()) {
            case ADD -> !standing.equals(Optional.of(contact));
            case REMOVE -> standing.isPresent();
        };
    }

    private static void insert(Session session, ContactEvent event) throws SQLException {
        UnitContact contact = event.change().contact();
        session.execute(
                INSERT,
                event.number(),
                event.change().kind().code(),
                contact.address().text(),
                contact.unit(),
                contact.scope().code(),
                contact.name(),
                contact.phone(),
                event.by(),
                event.at(),
                event.reason());
    }

    private static List<UnitContact> contacts(Session session, String sql, Object... of) throws SQLException {
        return standing(session, sql, of).stream()
                .map(e -> e.change().contact())
                .toList();
    }

    /** Not by the database, whose order of letters is its own. */
    private static List<ContactEvent> standing(Session session, String sql, Object... of) throws SQLException {
        return list(session, sql, of).stream().sorted(BY_UNIT).toList();
    }

    private static List<ContactEvent> list(Session session, String sql, Object... of) throws SQLException {
        var events = new ArrayList<ContactEvent>();
        session.query(sql, row -> events.add(event(row)), of);
        return events;
    }

    private static ContactEvent event(ResultSet row) throws SQLException {
        var contact = new UnitContact(
                new MailAddress(string(row, "address")),
                string(row, "unit"),
                UnitContact.Scope.valueOf(string(row, "scope").toUpperCase(Locale.ROOT)),
                string(row, "name"),
                string(row, "phone"));
        var kind = ContactChange.Kind.valueOf(string(row, "kind").toUpperCase(Locale.ROOT));
        return new ContactEvent(
                row.getLong("number"),
                new ContactChange(kind, contact),
                string(row, "decided_by"),
                instant(row, "decided_at"),
                string(row, "reason"));
    }
}

package tonghop.store;

import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.LetterEvent;
import tonghop.model.LetterEvent.Outcome;
import tonghop.model.OutgoingLetter;

/**
 * The letters that are to be sent by mail, and what became of each. Rows are only added, but for the moment at which a letter is tried
 * next. Moments are kept in whole seconds.
 */
public final class Outbox {

    private static final String NEXT = "SELECT coalesce(max(number), 0) + 1 FROM outgoing";
    private static final String INSERT = """
            INSERT INTO outgoing (number, occasion, recipient, subject, message_id, sha256, written_at, mail, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT number, occasion, recipient, subject, message_id, sha256, written_at, mail, due_at
              FROM outgoing WHERE %s ORDER BY %s""";
    private static final String DUE = SELECT.formatted("due_at <= ?", "due_at, number") + " LIMIT ?";
    private static final String ALL = SELECT.formatted("number > 0", "number");
    private static final String BY_NUMBER = SELECT.formatted("number = ?", "number");
    private static final String BY_OCCASION = SELECT.formatted("occasion = ?", "number");
    private static final String BY_MESSAGE_ID = SELECT.formatted("message_id = ?", "number");
    private static final String REPLIES =
            "SELECT count(*) FROM outgoing WHERE recipient = ? AND mail IS NOT NULL AND written_at > ?";
    private static final String SET_DUE = "UPDATE outgoing SET due_at = ? WHERE number = ?";
    private static final String INSERT_EVENT = """
            INSERT INTO outgoing_attempt (letter, position, at, outcome, detail)
            SELECT ?, coalesce(max(position), -1) + 1, ?, ?, ? FROM outgoing_attempt WHERE letter = ?""";
    private static final String EVENTS =
            "SELECT at, outcome, detail FROM outgoing_attempt WHERE letter = ? ORDER BY position";

    private final Engine engine;

    Outbox(Engine engine) {
        this.engine = engine;
    }

    /**
     * Writes a letter down whose message is kept, to be sent when it is due.
     *
     * @param letter its number is given here
     * @return the letter as it is written down; empty, and nothing was written, where the occasion has one already
     */
    public Optional<OutgoingLetter> put(OutgoingLetter letter) {
        return put(letter, List.of());
    }

    /**
     * As {@link #put(OutgoingLetter)}, for a letter that speaks of messages whose answers were collected.
     *
     * @param mails their numbers; they wait no longer
     */
    public Optional<OutgoingLetter> put(OutgoingLetter letter, List<Long> mails) {
        return engine.write(session -> {
            session.execute(Decisions.WAIT);
            Optional<OutgoingLetter> put = put(session, letter);
            if (put.isPresent()) {
                for (long mail : mails) {
                    session.execute(CollectedAnswers.ANSWERED, put.get().number(), mail);
                }
            }
            return put;
        });
    }

    /** As {@link #put(OutgoingLetter)}, with what else is written down in a transaction that keeps others waiting. */
    static Optional<OutgoingLetter> put(Session session, OutgoingLetter letter) throws SQLException {
        if (!list(session, BY_OCCASION, letter.occasion()).isEmpty()) {
            return Optional.empty();
        }
        long number = session.number(NEXT);
        session.event("letter", number);
        insert(session, letter, number);
        return list(session, BY_NUMBER, number).stream().findFirst();
    }

    /** The letters to be tried now, the longest due first. */
    public List<OutgoingLetter> due(Instant now, int most) {
        return engine.read(session -> list(session, DUE, seconds(now), most));
    }

    /**
     * Writes down what became of a letter.
     *
     * @param next when it is to be tried next; null if nothing more is to be done
     */
    public void add(long number, LetterEvent event, @Nullable Instant next) {
        engine.write(session -> {
            session.execute(Decisions.WAIT);
            addEvent(session, number, event);
            return session.execute(SET_DUE, next == null ? null : seconds(next), number);
        });
    }

    /** Writes down that a letter is about to be handed over; it stays due until it is known what became of it. */
    public void begin(long number, Instant at) {
        engine.write(session -> {
            session.execute(Decisions.WAIT);
            addEvent(session, number, new LetterEvent(at, Outcome.BEGUN, ""));
            return true;
        });
    }

    /** Lets others go before a letter; nothing became of it. */
    public void postpone(long number, Instant next) {
        engine.write(session -> {
            session.event("letter", number);
            return session.execute(SET_DUE, seconds(next), number);
        });
    }

    /** What became of a letter so far, in order. */
    public List<LetterEvent> events(long number) {
        return engine.read(session -> {
            var events = new ArrayList<LetterEvent>();
            session.query(EVENTS, row -> events.add(event(row)), number);
            return events;
        });
    }

    /** All letters in the order of writing. */
    public List<OutgoingLetter> all() {
        return engine.read(session -> list(session, ALL));
    }

    public Optional<OutgoingLetter> byNumber(long number) {
        return first(BY_NUMBER, number);
    }

    public Optional<OutgoingLetter> byOccasion(String occasion) {
        return first(BY_OCCASION, occasion);
    }

    /** @param messageId with its angle brackets */
    public Optional<OutgoingLetter> byMessageId(String messageId) {
        return first(BY_MESSAGE_ID, messageId);
    }

    /** How many letters that answer messages were written to an address since then. */
    public long replies(String recipient, Instant since) {
        return engine.read(session -> session.number(REPLIES, recipient, seconds(since)));
    }

    /** Messages whose senders hear of them in one letter. */
    public CollectedAnswers collected() {
        return new CollectedAnswers(engine);
    }

    /** How far the post is. */
    public PostState state() {
        return new PostState(engine);
    }

    /** Text of moments compares rightly only where all are of one length. */
    static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private Optional<OutgoingLetter> first(String sql, Object value) {
        return engine.read(session -> list(session, sql, value).stream().findFirst());
    }

    private static void insert(Session session, OutgoingLetter letter, long number) throws SQLException {
        Instant due = letter.dueAt();
        session.execute(
                INSERT,
                number,
                letter.occasion(),
                letter.recipient(),
                letter.subject(),
                letter.messageId(),
                letter.sha256(),
                seconds(letter.writtenAt()),
                letter.mail(),
                due == null ? null : seconds(due));
    }

    private static void addEvent(Session session, long number, LetterEvent event) throws SQLException {
        session.event("letter", number);
        session.execute(
                INSERT_EVENT, number, seconds(event.at()), event.outcome().code(), event.detail(), number);
    }

    private static List<OutgoingLetter> list(Session session, String sql, Object... of) throws SQLException {
        var letters = new ArrayList<OutgoingLetter>();
        session.query(sql, row -> letters.add(letter(row)), of);
        return letters;
    }

    private static OutgoingLetter letter(ResultSet row) throws SQLException {
        Integer mail = StoredValue.integer(row, "mail");
        String due = row.getString("due_at");
        return new OutgoingLetter(
                row.getLong("number"),
                string(row, "occasion"),
                string(row, "recipient"),
                string(row, "subject"),
                string(row, "message_id"),
                string(row, "sha256"),
                instant(row, "written_at"),
                mail == null ? null : mail.longValue(),
                due == null ? null : Instant.parse(due));
    }

    private static LetterEvent event(ResultSet row) throws SQLException {
        return new LetterEvent(instant(row, "at"), Outcome.of(string(row, "outcome")), string(row, "detail"));
    }
}

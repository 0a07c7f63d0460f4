package tonghop.store;

import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tonghop.model.Mail;

/** The messages that were taken from mailboxes, and how far each is worked off. */
public final class Mails {

    private static final String NEXT = "SELECT coalesce(max(number), 0) + 1 FROM mail";
    private static final String INSERT = """
            INSERT INTO mail (number, arrival_key, box, sha256, received_at, taken_at, sender, subject, message_id, thread,
                              said, authentication, nature, purpose)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT number, arrival_key, box, sha256, received_at, taken_at, sender, subject, message_id, thread, said,
                   authentication, nature, purpose
              FROM mail WHERE %s ORDER BY number""";
    private static final String BY_KEY = SELECT.formatted("arrival_key = ?");
    private static final String BY_NUMBER = SELECT.formatted("number = ?");
    private static final String IN_HAND = SELECT.formatted("answered_at IS NULL AND worked_at IS NULL") + " LIMIT ?";
    private static final String UNANSWERED =
            SELECT.formatted("answered_at IS NULL AND worked_at IS NOT NULL") + " LIMIT ?";
    private static final String WORKED = "UPDATE mail SET worked_at = ? WHERE number = ? AND worked_at IS NULL";
    private static final String ANSWERED = "UPDATE mail SET answered_at = ? WHERE number = ? AND answered_at IS NULL";

    private final Engine engine;

    Mails(Engine engine) {
        this.engine = engine;
    }

    /**
     * Writes a message down whose bytes are kept; one that was taken before stays as it is.
     *
     * @param mail its number is given here
     * @return the message as it is written down
     */
    public Mail take(Mail mail) {
        return takeAll(List.of(mail)).get(0);
    }

    /** Takes several messages, one after the other as {@link #take} would, in one transaction: one wait for the disk. */
    public List<Mail> takeAll(List<Mail> mails) {
        return engine.write(session -> {
            session.execute(Decisions.WAIT);
            var taken = new ArrayList<Mail>();
            for (Mail mail : mails) {
                taken.add(take(session, mail));
            }
            return taken;
        });
    }

    private static Mail take(Session session, Mail mail) throws SQLException {
        List<Mail> known = list(session, BY_KEY, mail.arrivalKey());
        if (!known.isEmpty()) {
            return known.get(0);
        }
        long number = session.number(NEXT);
        session.event("mail", number);
        insert(session, mail, number);
        return list(session, BY_KEY, mail.arrivalKey()).get(0);
    }

    /** The oldest messages of which not all is in the ledger yet, in the order of taking. */
    public List<Mail> inHand(int most) {
        return engine.read(session -> list(session, IN_HAND, most));
    }

    /** All that is in the message is in the ledger now, or was read for a check. */
    public void worked(long number, Instant at) {
        workedAll(List.of(number), at);
    }

    /** As {@link #worked}, of several messages in one transaction. */
    public void workedAll(Collection<Long> numbers, Instant at) {
        engine.write(session -> {
            for (long number : numbers) {
                session.event("mail", number);
                session.execute(WORKED, at, number);
            }
            return true;
        });
    }

    /** The oldest messages that are worked off and whose senders were not seen to yet. */
    public List<Mail> unanswered(int most) {
        return engine.read(session -> list(session, UNANSWERED, most));
    }

    /** It was seen to that the sender hears of it, or shall not. */
    public void answered(long number, Instant at) {
        engine.write(session -> {
            session.event("mail", number);
            return session.execute(ANSWERED, at, number);
        });
    }

    public Optional<Mail> byNumber(long number) {
        return engine.read(session -> list(session, BY_NUMBER, number).stream().findFirst());
    }

    /** The message that a document came in. */
    public Optional<Mail> byKey(String arrivalKey) {
        return engine.read(session -> list(session, BY_KEY, arrivalKey).stream().findFirst());
    }

    private static void insert(Session session, Mail mail, long number) throws SQLException {
        session.execute(
                INSERT,
                number,
                mail.arrivalKey(),
                mail.box(),
                mail.sha256(),
                mail.receivedAt(),
                mail.takenAt(),
                mail.sender(),
                mail.subject(),
                mail.messageId(),
                String.join(" ", mail.thread()),
                mail.said(),
                mail.authentication(),
                mail.nature().name().toLowerCase(Locale.ROOT),
                mail.purpose().name().toLowerCase(Locale.ROOT));
    }

    private static List<Mail> list(Session session, String sql, Object... of) throws SQLException {
        var mails = new ArrayList<Mail>();
        session.query(sql, row -> mails.add(mail(row)), of);
        return mails;
    }

    private static Mail mail(ResultSet row) throws SQLException {
        String thread = string(row, "thread");
        return new Mail(
                row.getLong("number"),
                string(row, "arrival_key"),
                string(row, "box"),
                string(row, "sha256"),
                instant(row, "received_at"),
                instant(row, "taken_at"),
                row.getString("sender"),
                string(row, "subject"),
                row.getString("message_id"),
                thread.isEmpty() ? List.of() : List.of(thread.split(" ")),
                string(row, "said"),
                row.getString("authentication"),
                Mail.Nature.valueOf(string(row, "nature").toUpperCase(Locale.ROOT)),
                Mail.Purpose.valueOf(string(row, "purpose").toUpperCase(Locale.ROOT)));
    }
}

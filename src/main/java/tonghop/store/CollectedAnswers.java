package tonghop.store;

import static tonghop.store.StoredValue.string;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages whose sender sent many in an hour and hears of them in one letter when the hour is over. */
public final class CollectedAnswers {

    static final String ANSWERED = "UPDATE collected_answer SET letter = ? WHERE mail = ? AND letter IS NULL";

    private static final String END_OF_HOUR =
            "SELECT max(due_at) AS due_at FROM collected_answer WHERE letter IS NULL AND recipient = ?";
    private static final String INSERT = """
            INSERT INTO collected_answer (mail, recipient, due_at)
            SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM collected_answer WHERE mail = ?)""";
    private static final String DUE = """
            SELECT mail, recipient FROM collected_answer WHERE letter IS NULL AND due_at <= ? ORDER BY recipient, mail""";

    private final Engine engine;

    CollectedAnswers(Engine engine) {
        this.engine = engine;
    }

    /** Whether messages of the address wait to be answered together, and until when. */
    public Optional<Instant> endOfHour(String recipient) {
        return engine.read(session -> {
            var ends = new ArrayList<@Nullable String>();
            session.query(END_OF_HOUR, row -> ends.add(row.getString("due_at")), recipient);
            return Optional.ofNullable(ends.get(0)).map(Instant::parse);
        });
    }

    /** Lets a message wait; one that does already stays as it is. */
    public void add(long mail, String recipient, Instant due) {
        engine.write(session -> {
            session.event("mail", mail);
            return session.execute(INSERT, mail, recipient, Outbox.seconds(due), mail);
        });
    }

    /** The numbers of the messages whose hour is over, by address, in the order of taking. */
    public Map<String, List<Long>> due(Instant now) {
        return engine.read(session -> {
            var due = new LinkedHashMap<String, List<Long>>();
            session.query(
                    DUE,
                    row -> due.computeIfAbsent(string(row, "recipient"), r -> new ArrayList<>())
                            .add(row.getLong("mail")),
                    Outbox.seconds(now));
            return due;
        });
    }
}

package tonghop.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the post is: since when messages are answered, which decisions were told of, and whether the mail server is left alone. */
public final class PostState {

    private static final String SELECT =
            "SELECT answers_from, seen_decision, paused_until, faults FROM post_state WHERE only_row = 1";
    private static final String SWITCH_ON = """
            UPDATE post_state SET answers_from = ?, seen_decision = (SELECT coalesce(max(number), 0) FROM decision)
             WHERE only_row = 1 AND answers_from IS NULL""";
    private static final String ANSWER_OLD =
            "UPDATE mail SET answered_at = ? WHERE answered_at IS NULL AND worked_at IS NOT NULL";
    private static final String SWITCH_OFF = "UPDATE post_state SET answers_from = NULL WHERE only_row = 1";
    private static final String SEEN = "UPDATE post_state SET seen_decision = ? WHERE only_row = 1";
    private static final String PAUSE =
            "UPDATE post_state SET paused_until = ?, faults = faults + 1 WHERE only_row = 1";
    private static final String RESUME = "UPDATE post_state SET paused_until = NULL, faults = 0 WHERE only_row = 1";

    private final Engine engine;

    PostState(Engine engine) {
        this.engine = engine;
    }

    /**
     * @param answersFrom messages taken before are not answered; null while no mail server is set
     * @param seenDecision the last decision whose document's sender was seen to
     * @param pausedUntil until when the mail server is left alone, or null
     * @param faults how often in a row it could not be used
     */
    public record State(
            @Nullable Instant answersFrom,
            long seenDecision,
            @Nullable Instant pausedUntil,
            int faults) {

        /** True if the mail server is to be left alone. */
        public boolean isPaused(Instant now) {
            return pausedUntil != null && now.isBefore(pausedUntil);
        }
    }

    public State now() {
        return engine.read(session -> {
            var states = new ArrayList<State>();
            session.query(
                    SELECT,
                    row -> states.add(new State(
                            moment(row.getString("answers_from")),
                            row.getLong("seen_decision"),
                            moment(row.getString("paused_until")),
                            row.getInt("faults"))));
            return states.get(0);
        });
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return Optional.ofNullable(text).map(Instant::parse).orElse(null);
    }

    /** From now on messages are answered; what came and what was decided before is not. Nothing changes where that is so already. */
    public void switchOn(Instant at) {
        if (now().answersFrom() == null) {
            engine.write(session -> {
                boolean first = session.execute(SWITCH_ON, at) > 0;
                return first ? session.execute(ANSWER_OLD, at) : 0;
            });
        }
    }

    /** No message is answered until {@link #switchOn}. */
    public void switchOff() {
        if (now().answersFrom() != null) {
            engine.write(session -> session.execute(SWITCH_OFF));
        }
    }

    /** The senders of the documents of all decisions up to this one were seen to. */
    public void seen(long decision) {
        engine.write(session -> session.execute(SEEN, decision));
    }

    /** The mail server could not be used. */
    public void pause(Instant until) {
        engine.write(session -> session.execute(PAUSE, until));
    }

    /** The mail server may be used again. */
    public void resume() {
        engine.write(session -> session.execute(RESUME));
    }
}

package tonghop.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.model.Decision;
import tonghop.model.LedgerLine;
import tonghop.model.Resolution;
import tonghop.model.Wording;

/**
 * What people decided about documents. Every decision is one transaction: it is written down, what the document was
 * before is kept with it, the document becomes what was decided, the versions of its unit are put in order, and the
 * periods that it touches are dirty.
 */
public final class Decisions {

    /** Whoever decides waits for whoever records, on however many nodes. */
    static final String WAIT = "UPDATE intake SET last_number = last_number WHERE only_row = 1";

    private final Engine engine;
    private final Review review;

    Decisions(Engine engine, Review review) {
        this.engine = engine;
        this.review = review;
    }

    /** The number that the next decision must have. */
    public long next() {
        return engine.read(session -> new DecisionRows(session).next());
    }

    /** All decisions about a document, those undone and the undoing ones included, in order. */
    public List<Decision> about(long document) {
        return engine.read(session -> new DecisionRows(session).ofDocument(document));
    }

    /** All decisions by document, in order. */
    public Map<Long, List<Decision>> all() {
        return engine.read(
                session -> new DecisionRows(session).all().stream().collect(Collectors.groupingBy(Decision::document)));
    }

    /** The decisions with numbers above the given one, in order. */
    public List<Decision> since(long number) {
        return engine.read(session -> new DecisionRows(session).since(number));
    }

    /** What words of units' own mean by decisions that stand, in the order of these. */
    public List<Wording.Mapped> wordings() {
        return engine.read(session -> new Wordings(session).standing());
    }

    /** The documents whose findings a decision explains, in order: its own, and later ones of the unit. */
    public List<Long> explainedBy(long decision) {
        return engine.read(session -> new Explained(session).documents(decision));
    }

    /**
     * Takes a decision that is no undoing.
     *
     * @param outcome what the document is from now on
     * @param subjects what the decision explains, for when the unit sends the same again; only where the report is
     *     identified
     * @return the line as it is now; empty, and nothing was written, where another decision took the number
     * @throws IllegalArgumentException if the operator closed a period that the decision touches; the message is for
     *     people, in Vietnamese
     */
    public Optional<LedgerLine> take(Decision decision, Outcome outcome, Set<String> subjects) {
        return engine.write(session -> {
            if (!isNext(session, decision)) {
                return Optional.empty();
            }
            session.event("decision", decision.number());
            var change = new Change(session, decision, review);
            change.begin();
            change.become(outcome);
            new Explained(session).add(decision.number(), outcome.report(), subjects);
            return Optional.of(change.end());
        });
    }

    /**
     * Undoes the last decision about a document that still stands: the document is again what it was before, and what
     * counts of its unit follows from that and from what came meanwhile.
     *
     * @param undoing its resolution is an {@link Resolution.Undo}
     * @return as {@link #take}; empty also where the decision to undo is not the last that stands
     * @throws IllegalArgumentException as {@link #take}
     */
    public Optional<LedgerLine> undo(Decision undoing) {
        return engine.write(session -> {
            if (!isNext(session, undoing) || !(undoing.resolution() instanceof Resolution.Undo undo)) {
                return Optional.empty();
            }
            var standing = Decision.standing(new DecisionRows(session).ofDocument(undoing.document()));
            if (standing.isEmpty() || standing.get(standing.size() - 1).number() != undo.decision()) {
                return Optional.empty();
            }
            session.event("decision", undoing.number());
            var change = new Change(session, undoing, review);
            change.begin();
            change.bringBack(undo.decision());
            new Explained(session).remove(undo.decision());
            return Optional.of(change.end());
        });
    }

    private static boolean isNext(Session session, Decision decision) throws SQLException {
        session.execute(WAIT);
        return new DecisionRows(session).next() == decision.number();
    }
}

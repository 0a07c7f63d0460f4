package tonghop.store;

import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.string;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tonghop.model.Explanation;
import tonghop.model.Period;
import tonghop.model.Report;

/** What was explained, by the unit and period that it was explained for. */
final class Explained {

    private static final String ADD =
            "INSERT INTO explained (programme, period, unit, decision, subject) VALUES (?, ?, ?, ?, ?)";
    private static final String REMOVE = "DELETE FROM explained WHERE decision = ?";
    private static final String OF_UNIT = """
            SELECT e.subject, d.number, d.decided_by, d.decided_at, d.reason
              FROM explained e JOIN decision d ON d.number = e.decision
             WHERE e.programme = ? AND e.period = ? AND e.unit = ? ORDER BY d.number""";
    private static final String DOCUMENTS =
            "SELECT DISTINCT document FROM finding WHERE explained_by = ? ORDER BY document";

    private final Session session;

    Explained(Session session) {
        this.session = session;
    }

    void add(long decision, Report report, Set<String> subjects) throws SQLException {
        for (var subject : subjects) {
            session.execute(ADD, report.programme(), report.period(), report.unit(), decision, subject);
        }
    }

    void remove(long decision) throws SQLException {
        session.execute(REMOVE, decision);
    }

    /** Subject → its latest explanation. */
    Map<String, Explanation> of(String programme, Period period, String unit) throws SQLException {
        var explained = new HashMap<String, Explanation>();
        session.query(
                OF_UNIT,
                row -> explained.put(
                        string(row, "subject"),
                        new Explanation(
                                row.getLong("number"),
                                string(row, "decided_by"),
                                instant(row, "decided_at"),
                                string(row, "reason"))),
                programme,
                period,
                unit);
        return explained;
    }

    List<Long> documents(long decision) throws SQLException {
        var documents = new ArrayList<Long>();
        session.query(DOCUMENTS, row -> documents.add(row.getLong("document")), decision);
        return documents;
    }
}

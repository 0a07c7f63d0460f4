package tonghop.store;

import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tonghop.model.Explanation;
import tonghop.model.Wording;

/** The words of units' own that decisions map, to which rows are only added. */
final class Wordings {

    private static final String INSERT =
            "INSERT INTO wording (decision, programme, unit, kind, written, meaning) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String SELECT = """
            SELECT w.decision, w.programme, w.unit, w.kind, w.written, w.meaning, d.decided_by, d.decided_at, d.reason
              FROM wording w JOIN decision d ON d.number = w.decision""";
    private static final String STANDING = SELECT + """

             WHERE NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = w.decision)
             ORDER BY w.decision""";

    private final Session session;

    Wordings(Session session) {
        this.session = session;
    }

    void add(long decision, Wording wording) throws SQLException {
        session.execute(
                INSERT,
                decision,
                wording.programme(),
                wording.unit(),
                wording.kind().code(),
                wording.text(),
                wording.meaning());
    }

    /** All of them, those whose decision was undone included. */
    Map<Long, Wording> byDecision() throws SQLException {
        var wordings = new HashMap<Long, Wording>();
        session.query(SELECT, row -> wordings.put(row.getLong("decision"), wording(row)));
        return wordings;
    }

    /** Those that hold, in the order of their decisions. */
    List<Wording.Mapped> standing() throws SQLException {
        var standing = new ArrayList<Wording.Mapped>();
        session.query(STANDING, row -> standing.add(new Wording.Mapped(wording(row), why(row))));
        return standing;
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                string(row, "programme"),
                string(row, "unit"),
                Wording.Kind.valueOf(string(row, "kind").toUpperCase(Locale.ROOT)),
                string(row, "written"),
                string(row, "meaning"));
    }

    private static Explanation why(ResultSet row) throws SQLException {
        return new Explanation(
                row.getLong("decision"), string(row, "decided_by"), instant(row, "decided_at"), string(row, "reason"));
    }
}

package tonghop.store;

import static tonghop.store.StoredValue.string;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.model.LedgerLine;
import tonghop.model.Period;

/**
 * The versions of one unit's report in one period, put in order anew from the documents that count or counted once: in the
 * order of intake, each form of its own. It comes to what recording the same documents one after the other comes to, so
 * that a decision about an old document never changes which of the newer ones counts.
 */
final class VersionOrder {

    private static final String CLEAR = "DELETE FROM submission WHERE programme = ? AND period = ? AND unit = ?";
    private static final String STANDING = """
            SELECT d.number, c.form,
                   (SELECT count(*) FROM finding f WHERE f.document = d.number AND f.severity = 'warning') AS queries
              FROM document d JOIN content c ON c.document = d.number
             WHERE d.programme = ? AND d.period = ? AND d.unit = ?
               AND d.verdict IN ('accepted', 'warned', 'superseded')
             ORDER BY d.number, c.form""";
    private static final String SUBMIT = """
            INSERT INTO submission (programme, period, unit, form, version, document, replaced_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String STATE = "UPDATE document SET verdict = ?, version = ? WHERE number = ?";

    private final Session session;
    private final @Nullable String programme;
    private final @Nullable Period period;
    private final @Nullable String unit;

    /** Of the unit and period that the document has now; where one is not known there are no versions. */
    VersionOrder(Session session, LedgerLine line) {
        this.session = session;
        this.programme = line.programme();
        this.period = line.period();
        this.unit = line.unit();
    }

    /** What a document comes to over all its forms. */
    private static final class Standing {
        boolean queried;
        boolean counts;
        int version;

        String verdict() {
            return counts ? queried ? "warned" : "accepted" : "superseded";
        }
    }

    void clear() throws SQLException {
        session.execute(CLEAR, programme, period, unit);
    }

    void rebuild() throws SQLException {
        clear();
        var documents = new TreeMap<Long, Standing>();
        var byForm = new LinkedHashMap<String, List<Long>>();
        session.query(
                STANDING,
                row -> {
                    long number = row.getLong("number");
                    documents.computeIfAbsent(number, n -> new Standing()).queried = row.getLong("queries") > 0;
                    byForm.computeIfAbsent(string(row, "form"), f -> new ArrayList<>())
                            .add(number);
                },
                programme,
                period,
                unit);
        for (var form : byForm.entrySet()) {
            submit(form.getKey(), form.getValue(), documents);
        }
        for (var document : documents.entrySet()) {
            var standing = document.getValue();
            session.execute(STATE, standing.verdict(), standing.version, document.getKey());
        }
    }

    private void submit(String form, List<Long> numbers, Map<Long, Standing> documents) throws SQLException {
        for (int i = 0; i < numbers.size(); i++) {
            long number = numbers.get(i);
            Long next = i + 1 < numbers.size() ? numbers.get(i + 1) : null;
            session.execute(SUBMIT, programme, period, unit, form, i + 1, number, next);
            var standing = documents.get(number);
            if (standing != null) {
                standing.counts |= next == null;
                standing.version = Math.max(standing.version, i + 1);
            }
        }
    }
}

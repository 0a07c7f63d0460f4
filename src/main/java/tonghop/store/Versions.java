package tonghop.store;

import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tonghop.model.FormContent;
import tonghop.model.Report;

/** The versions that a report's forms are about to get: a version belongs to programme, period, unit and form. */
final class Versions {

    private static final String HIGHEST = """
            SELECT form, max(version) AS version FROM submission
             WHERE programme = ? AND period = ? AND unit = ? GROUP BY form""";
    private static final String REPLACE = """
            UPDATE submission SET replaced_by = ?
             WHERE programme = ? AND period = ? AND unit = ? AND form = ? AND replaced_by IS NULL""";
    private static final String SUBMIT = """
            INSERT INTO submission (programme, period, unit, form, version, document) VALUES (?, ?, ?, ?, ?, ?)""";
    /** Of the documents that just lost a form, those of which no other form counts. */
    private static final String SUPERSEDE = """
            UPDATE document SET verdict = 'superseded'
             WHERE number IN (SELECT document FROM submission
                               WHERE programme = ? AND period = ? AND unit = ? AND replaced_by = ?)
               AND number NOT IN (SELECT document FROM submission
                                   WHERE programme = ? AND period = ? AND unit = ? AND replaced_by IS NULL)""";

    private final Session session;
    private final String programme;
    private final String period;
    private final String unit;
    private final Map<String, Integer> nextByForm = new LinkedHashMap<>();

    private Versions(Session session, Report report) {
        this.session = session;
        this.programme = Objects.requireNonNull(report.programme());
        this.period = Objects.requireNonNull(report.period()).code();
        this.unit = Objects.requireNonNull(report.unit());
    }

    static Versions of(Session session, Report report) throws SQLException {
        var versions = new Versions(session, report);
        report.forms().stream().map(FormContent::form).forEach(form -> versions.nextByForm.put(form, 1));
        session.query(HIGHEST, versions::takeHighest, versions.programme, versions.period, versions.unit);
        return versions;
    }

    private void takeHighest(ResultSet row) throws SQLException {
        int next = row.getInt("version") + 1;
        nextByForm.computeIfPresent(string(row, "form"), (form, first) -> next);
    }

    int highestNext() {
        return Collections.max(nextByForm.values());
    }

    /** Lets the document's forms, which must be stored already, take the place of those before them. */
    void submit(long document) throws SQLException {
        int replaced = 0;
        for (var next : nextByForm.entrySet()) {
            replaced += session.execute(REPLACE, document, programme, period, unit, next.getKey());
            session.execute(SUBMIT, programme, period, unit, next.getKey(), next.getValue(), document);
        }
        if (replaced > 0) {
            session.execute(SUPERSEDE, programme, period, unit, document, programme, period, unit);
        }
    }
}

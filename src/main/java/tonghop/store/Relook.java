package tonghop.store;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.model.Severity;

/**
 * Looks again at the reports of a unit that rest on a period of which something else counts now, inside the transaction that brought it
 * about: in whatever order the periods came, every report that counts is queried as if all had been there. What the operator closed stays as
 * it is.
 */
final class Relook {

    private static final String COUNTED = """
            SELECT DISTINCT document FROM submission
             WHERE programme = ? AND period = ? AND unit = ? AND replaced_by IS NULL ORDER BY document""";
    private static final String FORGET = "DELETE FROM finding WHERE document = ?";
    private static final String VERDICT = "UPDATE document SET verdict = ? WHERE number = ?";

    private final Session session;
    private final Review review;

    Relook(Session session, Review review) {
        this.session = session;
        this.review = review;
    }

    /** After a report was recorded that counts, itself just reviewed. */
    void afterRecording(Report report) throws SQLException {
        if (report.programme() != null && report.period() != null && report.unit() != null) {
            again(report.programme(), report.unit(), resting(report.programme(), report.unit(), report.period()));
        }
    }

    /** After a decision about a document of that unit and period; which of their documents count may have changed, too. */
    void after(LedgerLine line) throws SQLException {
        if (line.programme() != null && line.period() != null && line.unit() != null) {
            var resting = resting(line.programme(), line.unit(), line.period());
            again(
                    line.programme(),
                    line.unit(),
                    Stream.concat(Stream.of(line.period()), resting.stream()).toList());
        }
    }

    private List<Period> resting(String programme, String unit, Period period) {
        return review.restingOn(programme, unit, period, UnitHistory.of(session));
    }

    private void again(String programme, String unit, List<Period> periods) throws SQLException {
        var events = new PeriodEventRows(session);
        for (var period : periods) {
            if (!events.lock(programme, period).isClosed()) {
                again(programme, period, unit);
            }
        }
    }

    private void again(String programme, Period period, String unit) throws SQLException {
        var documents = new TreeSet<Long>();
        session.query(COUNTED, row -> documents.add(row.getLong("document")), programme, period, unit);
        for (long document : documents) {
            var line = new Lines(session).byNumber(document).orElseThrow();
            if (isOther(line)) {
                new Periods(session).changed(programme, period);
            }
        }
    }

    /** True if the document says something else now. */
    private boolean isOther(LedgerLine line) throws SQLException {
        var said = new Report(
                line.programme(),
                line.period(),
                line.unit(),
                Contents.ofDocument(session, line.number()),
                line.findings());
        var outcome = new Outcome(line.verdict(), said, line.timeliness());
        var findings = review.again(outcome, line.arrival(), line.number(), UnitHistory.of(session))
                .report()
                .findings();
        if (findings.equals(line.findings())) {
            return false;
        }
        session.execute(FORGET, line.number());
        new Filing(session, line.number()).findings(findings);
        boolean queried = findings.stream().anyMatch(f -> f.severity() == Severity.WARNING);
        session.execute(VERDICT, queried ? "warned" : "accepted", line.number());
        return true;
    }
}

package tonghop.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.model.Severity;

/**
 * Looks again at the reports of a unit that rest on a period of which something else counts now: in whatever order the periods came, every
 * report that counts is queried as if all had been there. After a decision that is done at once; after a report it is noted, and done once
 * before the period is consolidated, however many reports came meanwhile. What the operator or the plan closed stays as it is.
 */
final class Relook {

    private static final String COUNTED = """
            SELECT DISTINCT document FROM submission
             WHERE programme = ? AND period = ? AND unit = ? AND replaced_by IS NULL ORDER BY document""";
    private static final String NOTE = """
            INSERT INTO second_look (programme, period, unit) VALUES (?, ?, ?)
            ON CONFLICT (programme, period, unit) DO NOTHING""";
    private static final String NOTED = "SELECT unit FROM second_look WHERE programme = ? AND period = ? ORDER BY unit";
    private static final String DONE = "DELETE FROM second_look WHERE programme = ? AND period = ?";
    private static final String FORGET = "DELETE FROM finding WHERE document = ?";
    private static final String VERDICT = "UPDATE document SET verdict = ? WHERE number = ?";

    private final Session session;
    private final Review review;

    Relook(Session session, Review review) {
        this.session = session;
        this.review = review;
    }

    /** After a report was recorded that counts, itself just reviewed; it came at that moment. */
    void note(Report report, Instant at) throws SQLException {
        if (report.programme() == null || report.period() == null || report.unit() == null) {
            return;
        }
        for (var period : resting(report.programme(), report.unit(), report.period(), at)) {
            if (!isClosed(report.programme(), period)) {
                session.execute(NOTE, report.programme(), period, report.unit());
                new Periods(session).touched(report.programme(), period);
            }
        }
    }

    /** Looks at the reports of the period that were noted. */
    void noted(String programme, Period period) throws SQLException {
        var units = new ArrayList<String>();
        session.query(NOTED, row -> units.add(StoredValue.string(row, "unit")), programme, period);
        if (units.isEmpty()) {
            return;
        }
        for (String unit : units) {
            again(programme, unit, List.of(period));
        }
        session.execute(DONE, programme, period);
    }

    /** After a decision about a document of that unit and period; which of their documents count may have changed, too. */
    void after(LedgerLine line, Instant at) throws SQLException {
        if (line.programme() != null && line.period() != null && line.unit() != null) {
            var resting = resting(line.programme(), line.unit(), line.period(), at);
            again(
                    line.programme(),
                    line.unit(),
                    Stream.concat(Stream.of(line.period()), resting.stream()).toList());
        }
    }

    private List<Period> resting(String programme, String unit, Period period, Instant at) {
        return review.restingOn(programme, unit, period, at, UnitHistory.of(session));
    }

    private void again(String programme, String unit, List<Period> periods) throws SQLException {
        for (var period : periods) {
            if (!isClosed(programme, period)) {
                again(programme, period, unit);
            }
        }
    }

    private boolean isClosed(String programme, Period period) throws SQLException {
        return new PeriodEventRows(session).lock(programme, period).isClosed();
    }

    private void again(String programme, Period period, String unit) throws SQLException {
        var documents = new TreeSet<Long>();
        session.query(COUNTED, row -> documents.add(row.getLong("document")), programme, period, unit);
        for (long document : documents) {
            var line = new Lines(session).byNumber(document).orElseThrow();
            if (isOther(line)) {
                new Periods(session).touched(programme, period);
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

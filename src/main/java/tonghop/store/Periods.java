package tonghop.store;

import static tonghop.store.StoredValue.string;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.PeriodRecord;
import tonghop.model.Submission;

/** The periods: what counts in them, and whether they changed. */
final class Periods {

    private static final String CHANGED = """
            INSERT INTO reporting_period (programme, period, revision, consolidated) VALUES (?, ?, 1, 0)
            ON CONFLICT (programme, period) DO UPDATE SET revision = reporting_period.revision + 1""";
    private static final String DIRTY = """
            SELECT programme, period, revision FROM reporting_period WHERE revision > consolidated""";
    private static final String MADE = """
            SELECT programme, period, revision FROM reporting_period WHERE revision = consolidated AND revision > 0""";
    private static final String CONSOLIDATED = """
            UPDATE reporting_period SET consolidated = revision
             WHERE programme = ? AND period = ? AND revision = ?""";
    private static final String CURRENT = """
            SELECT s.unit, s.form, s.version, s.document, c.kind
              FROM submission s JOIN content c ON c.document = s.document AND c.form = s.form
             WHERE s.programme = ? AND s.period = ? AND s.replaced_by IS NULL""";

    private final Session session;

    Periods(Session session) {
        this.session = session;
    }

    /** Also those that are compared with it. */
    void changed(String programme, Period period) throws SQLException {
        touched(programme, period);
        new ComparedPeriods(session).changed(programme, period);
    }

    /** What is said of its figures changed, and no figure. */
    void touched(String programme, Period period) throws SQLException {
        session.execute(CHANGED, programme, period);
    }

    List<DirtyPeriod> dirty() throws SQLException {
        return list(DIRTY);
    }

    /** The periods whose output is up to date. */
    List<DirtyPeriod> made() throws SQLException {
        return list(MADE);
    }

    private List<DirtyPeriod> list(String query) throws SQLException {
        var dirty = new ArrayList<DirtyPeriod>();
        session.query(
                query,
                row -> dirty.add(new DirtyPeriod(
                        string(row, "programme"), Period.parse(string(row, "period")), row.getLong("revision"))));
        dirty.sort(Comparator.comparing(DirtyPeriod::programme).thenComparing(DirtyPeriod::period));
        return dirty;
    }

    void consolidated(String programme, Period period, long revision) throws SQLException {
        session.execute(CONSOLIDATED, programme, period, revision);
    }

    PeriodRecord record(String programme, Period period) throws SQLException {
        var documents = new PeriodLines(session).of(programme, period);
        var byNumber = new HashMap<Long, LedgerLine>();
        documents.forEach(line -> byNumber.put(line.number(), line));
        return new PeriodRecord(
                programme,
                period,
                current(programme, period, byNumber),
                documents,
                new PeriodEventRows(session).lock(programme, period),
                new FormVersions(session).all(programme, period));
    }

    private List<Submission> current(String programme, Period period, Map<Long, LedgerLine> documents)
            throws SQLException {
        var contents = Contents.ofPeriod(session, programme, period);
        var current = new ArrayList<Submission>();
        session.query(
                CURRENT,
                row -> current.add(new Submission(
                        string(row, "unit"),
                        row.getInt("version"),
                        contents.of(row.getLong("document"), string(row, "form"), string(row, "kind")),
                        Objects.requireNonNull(documents.get(row.getLong("document"))))),
                programme,
                period);
        // Sorted here: the engines' own orders of text differ with the server's language.
        current.sort(Comparator.comparing(Submission::unit)
                .thenComparing(s -> s.content().form()));
        return current;
    }
}

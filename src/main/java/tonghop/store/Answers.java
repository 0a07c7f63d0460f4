package tonghop.store;

import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Answer;
import tonghop.model.CellRef;
import tonghop.model.OfficeRemark;
import tonghop.model.OfficeRemark.Closed;
import tonghop.model.OfficeRemark.Corrected;
import tonghop.model.OfficeRemark.Ending;
import tonghop.model.Period;

/** What came back from the receiving office, to which rows are only added. */
public final class Answers {

    private static final String WAIT = "UPDATE intake SET last_number = last_number WHERE only_row = 1";
    private static final String LAST_ANSWER = "SELECT coalesce(max(number), 0) FROM answer";
    private static final String LAST_REMARK = "SELECT coalesce(max(number), 0) FROM remark";
    private static final String INSERT = """
            INSERT INTO answer (number, programme, period, version, kind, recorded_by, recorded_at, reason, file, sha256)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_REMARK = """
            INSERT INTO remark (number, answer, unit, indicator, text, document, sheet, cell)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_CLOSING =
            "INSERT INTO remark_closing (remark, closed_by, closed_at, reason) VALUES (?, ?, ?, ?)";
    private static final String IS_OPEN = """
            SELECT count(*) FROM remark r WHERE r.number = ?
               AND NOT EXISTS (SELECT 1 FROM remark_closing c WHERE c.remark = r.number)""";
    private static final String OF_PERIOD = """
            SELECT number, version, kind, recorded_by, recorded_at, reason, file, sha256
              FROM answer WHERE programme = ? AND period = ? ORDER BY number""";
    /** A later document of the unit that counts ends a remark; documents are numbered in the order of intake. */
    private static final String REMARKS = """
            SELECT r.number, a.version, r.unit, r.indicator, r.text, r.document, r.sheet, r.cell,
                   c.closed_by, c.closed_at, c.reason,
                   d.number AS later, d.version AS later_version, d.received_at
              FROM remark r JOIN answer a ON a.number = r.answer
                            LEFT JOIN remark_closing c ON c.remark = r.number
                            LEFT JOIN document d ON d.number =
                                  (SELECT max(s.document) FROM submission s
                                    WHERE s.programme = a.programme AND s.period = a.period AND s.unit = r.unit
                                      AND s.replaced_by IS NULL AND s.document > coalesce(r.document, 0))
             WHERE a.programme = ? AND a.period = ?
             ORDER BY r.number""";

    private static final String PERIOD_OF_REMARK =
            "SELECT a.programme, a.period FROM remark r JOIN answer a ON a.number = r.answer WHERE r.number = ?";

    private final Engine engine;

    Answers(Engine engine) {
        this.engine = engine;
    }

    /**
     * Writes an answer down, and marks the period as changed where remarks came with it.
     *
     * @param answer its number is not looked at
     * @param remarks likewise
     * @return the answer's number
     */
    public long add(Answer answer, List<OfficeRemark> remarks) {
        return engine.write(session -> {
            session.execute(WAIT);
            long number = session.number(LAST_ANSWER) + 1;
            session.event("answer", number);
            var scan = answer.scan();
            session.execute(
                    INSERT,
                    number,
                    answer.programme(),
                    answer.period(),
                    answer.version(),
                    answer.kind().code(),
                    answer.by(),
                    answer.at(),
                    answer.reason(),
                    scan == null ? null : scan.file(),
                    scan == null ? null : scan.sha256());
            for (var remark : remarks) {
                insert(session, number, remark);
            }
            if (!remarks.isEmpty()) {
                new Periods(session).changed(answer.programme(), answer.period());
            }
            return number;
        });
    }

    private static void insert(Session session, long answer, OfficeRemark remark) throws SQLException {
        var at = remark.at();
        session.execute(
                INSERT_REMARK,
                session.number(LAST_REMARK) + 1,
                answer,
                remark.unit(),
                remark.indicator(),
                remark.text(),
                remark.document(),
                at == null ? null : at.sheet(),
                at == null ? null : at.cell());
    }

    /**
     * Closes a remark and marks its period as changed.
     *
     * @return false, and nothing was written, where there is no such remark or somebody closed it before
     */
    public boolean close(long remark, String by, Instant at, String reason) {
        return engine.write(session -> {
            session.execute(WAIT);
            if (session.number(IS_OPEN, remark) == 0) {
                return false;
            }
            session.event("remark", remark);
            session.execute(INSERT_CLOSING, remark, by, at, reason);
            var periods = new ArrayList<String>();
            session.query(
                    PERIOD_OF_REMARK,
                    row -> {
                        periods.add(string(row, "programme"));
                        periods.add(string(row, "period"));
                    },
                    remark);
            new Periods(session).changed(periods.get(0), Period.parse(periods.get(1)));
            return true;
        });
    }

    /** The answers on a period's delivered outputs, in order. */
    public List<Answer> of(String programme, Period period) {
        return engine.read(session -> {
            var answers = new ArrayList<Answer>();
            session.query(OF_PERIOD, row -> answers.add(answer(row, programme, period)), programme, period);
            return answers;
        });
    }

    /** The remarks on a period's delivered outputs as they stand now, in order. */
    public List<OfficeRemark> remarks(String programme, Period period) {
        return engine.read(session -> {
            var remarks = new ArrayList<OfficeRemark>();
            session.query(REMARKS, row -> remarks.add(remark(row)), programme, period);
            return remarks;
        });
    }

    private static Answer answer(ResultSet row, String programme, Period period) throws SQLException {
        var sha256 = row.getString("sha256");
        return new Answer(
                row.getLong("number"),
                programme,
                period,
                row.getInt("version"),
                kind(string(row, "kind")),
                string(row, "recorded_by"),
                instant(row, "recorded_at"),
                string(row, "reason"),
                sha256 == null ? null : new Answer.Scan(string(row, "file"), sha256));
    }

    private static Answer.Kind kind(String code) throws SQLException {
        for (var kind : Answer.Kind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new SQLException("unknown kind of answer", "22000");
    }

    private static OfficeRemark remark(ResultSet row) throws SQLException {
        long document = row.getLong("document");
        return new OfficeRemark(
                row.getLong("number"),
                row.getInt("version"),
                row.getString("unit"),
                row.getString("indicator"),
                string(row, "text"),
                document == 0 ? null : document,
                row.getString("sheet") == null ? null : new CellRef(string(row, "sheet"), string(row, "cell")),
                ending(row));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        if (row.getString("closed_by") != null) {
            return new Closed(string(row, "closed_by"), instant(row, "closed_at"), string(row, "reason"));
        }
        return row.getString("received_at") == null
                ? null
                : new Corrected(row.getLong("later"), row.getInt("later_version"), instant(row, "received_at"));
    }
}

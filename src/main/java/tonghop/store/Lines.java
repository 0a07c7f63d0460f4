package tonghop.store;

import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.integer;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tonghop.model.Arrival;
import tonghop.model.CarriedCoverage;
import tonghop.model.CellRef;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.Severity;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

/** Reads ledger lines, each with its findings, in the order of their numbers and one at a time. */
final class Lines {

    private static final String SELECT = """
            SELECT d.number, d.arrival_key, d.file, d.container, d.sha256, d.source, d.sender, d.received_at,
                   d.verdict, d.programme, d.period, d.unit, d.version, d.timeliness,
                   f.severity, f.code, f.sheet, f.cell, f.message,
                   f.explained_by, f.sender_says, e.decided_by, e.decided_at, e.reason, c.coverage
              FROM document d LEFT JOIN finding f ON f.document = d.number
                              LEFT JOIN decision e ON e.number = f.explained_by
                              LEFT JOIN carried_coverage c ON c.document = d.number
             WHERE %s
             ORDER BY d.number, f.position""";
    private static final String BY_NUMBER = SELECT.formatted("d.number = ?");
    private static final String SINCE = SELECT.formatted("d.number > ?");
    private static final String SENT_AGAIN = SELECT.formatted("d.sha256 = ? AND d.verdict = 'duplicate'");
    private static final String OF_PERIOD = SELECT.formatted("d.programme = ? AND d.period = ?");

    private static final String LAST = "SELECT COALESCE(MAX(number), 0) FROM document";
    // Most documents are new: what to find out first is one column of one row.
    private static final String NUMBER_OF_ARRIVAL =
            "SELECT coalesce(max(number), 0) FROM document WHERE arrival_key = ?";
    private static final String FIRST_NUMBER_WITH = "SELECT coalesce(min(number), 0) FROM document WHERE sha256 = ?";

    private final Session session;

    Lines(Session session) {
        this.session = session;
    }

    /** @param number 0 for none */
    Optional<LedgerLine> byNumber(long number) throws SQLException {
        return number == 0 ? Optional.empty() : list(BY_NUMBER, number).stream().findFirst();
    }

    Optional<LedgerLine> byArrival(String key) throws SQLException {
        return byNumber(session.number(NUMBER_OF_ARRIVAL, key));
    }

    Optional<LedgerLine> firstWith(String sha256) throws SQLException {
        return byNumber(session.number(FIRST_NUMBER_WITH, sha256));
    }

    List<LedgerLine> sentAgain(String sha256) throws SQLException {
        return list(SENT_AGAIN, sha256);
    }

    List<LedgerLine> ofPeriod(String programme, Period period) throws SQLException {
        return list(OF_PERIOD, programme, period);
    }

    /** The last document's number, 0 if none came. */
    long lastNumber() throws SQLException {
        return session.number(LAST);
    }

    /** Hands out the lines with higher numbers; holds one in memory. */
    void since(long number, Consumer<LedgerLine> consumer) throws SQLException {
        each(SINCE, consumer, number);
    }

    private List<LedgerLine> list(String sql, Object... values) throws SQLException {
        var lines = new ArrayList<LedgerLine>();
        each(sql, lines::add, values);
        return lines;
    }

    private void each(String sql, Consumer<LedgerLine> consumer, Object... values) throws SQLException {
        var pending = new Pending(consumer);
        session.query(sql, pending::take, values);
        pending.handOut();
    }

    /** The line whose rows are coming in, a row a finding. */
    private static final class Pending {

        private final Consumer<LedgerLine> consumer;
        private @Nullable LedgerLine line;
        private List<Finding> findings = new ArrayList<>();

        Pending(Consumer<LedgerLine> consumer) {
            this.consumer = consumer;
        }

        void take(ResultSet row) throws SQLException {
            if (line == null || line.number() != row.getLong("number")) {
                handOut();
                findings = new ArrayList<>();
                line = line(row, findings);
            }
            if (row.getString("severity") != null) {
                findings.add(finding(row));
            }
        }

        void handOut() {
            if (line != null) {
                consumer.accept(line);
            }
        }
    }

    private static LedgerLine line(ResultSet row, List<Finding> findings) throws SQLException {
        var period = row.getString("period");
        return new LedgerLine(
                row.getLong("number"),
                arrival(row),
                Verdict.valueOf(string(row, "verdict").toUpperCase(Locale.ROOT)),
                row.getString("programme"),
                period == null ? null : Period.parse(period),
                row.getString("unit"),
                integer(row, "version"),
                timeliness(row.getString("timeliness")),
                findings,
                coverage(row.getString("coverage")));
    }

    private static @Nullable CarriedCoverage coverage(@Nullable String written) {
        return written == null ? null : CarriedCoverage.read(written).orElse(null);
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                string(row, "arrival_key"),
                string(row, "file"),
                row.getString("container"),
                string(row, "sha256"),
                string(row, "source"),
                row.getString("sender"),
                instant(row, "received_at"));
    }

    private static @Nullable Timeliness timeliness(@Nullable String code) {
        for (var timeliness : Timeliness.values()) {
            if (timeliness.code().equals(code)) {
                return timeliness;
            }
        }
        return null;
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                Severity.valueOf(string(row, "severity").toUpperCase(Locale.ROOT)),
                string(row, "code"),
                at(row),
                string(row, "message"),
                explanation(row));
    }

    private static @Nullable Explanation explanation(ResultSet row) throws SQLException {
        if (row.getString("sender_says") != null) {
            return Explanation.ofSender(instant(row, "received_at"), string(row, "sender_says"));
        }
        return row.getString("decided_by") == null
                ? null
                : new Explanation(
                        row.getLong("explained_by"),
                        string(row, "decided_by"),
                        instant(row, "decided_at"),
                        string(row, "reason"));
    }

    private static @Nullable CellRef at(ResultSet row) throws SQLException {
        return row.getString("sheet") == null ? null : new CellRef(string(row, "sheet"), string(row, "cell"));
    }
}

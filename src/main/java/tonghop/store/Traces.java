package tonghop.store;

import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.integer;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.model.ReportTrace;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

/** When the reports of a programme came, in one look at the ledger. */
final class Traces {

    private static final String OF_PROGRAMME = """
            SELECT number, period, unit, verdict, version, timeliness, received_at FROM document
             WHERE programme = ? AND period LIKE ? AND unit IS NOT NULL
               AND verdict IN ('accepted', 'warned', 'superseded', 'held')
             ORDER BY number""";

    private final Session session;
    /** A programme's thousands of reports are of a few periods. */
    private final Map<String, Period> periods = new HashMap<>();

    Traces(Session session) {
        this.session = session;
    }

    /** @param year null for all */
    List<ReportTrace> of(String programme, @Nullable Integer year) throws SQLException {
        var traces = new ArrayList<ReportTrace>();
        session.query(
                OF_PROGRAMME,
                row -> traces.add(trace(row)),
                programme,
                year == null ? "%" : String.format(Locale.ROOT, "%04d-%%", year));
        return traces;
    }

    private ReportTrace trace(ResultSet row) throws SQLException {
        var timeliness = row.getString("timeliness");
        return new ReportTrace(
                row.getLong("number"),
                periods.computeIfAbsent(string(row, "period"), Period::parse),
                string(row, "unit"),
                Verdict.valueOf(string(row, "verdict").toUpperCase(Locale.ROOT)),
                integer(row, "version"),
                timeliness == null
                        ? null
                        : timeliness.equals(Timeliness.ON_TIME.code()) ? Timeliness.ON_TIME : Timeliness.LATE,
                instant(row, "received_at"));
    }
}

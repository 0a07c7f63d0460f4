package tonghop.store;

import static tonghop.store.StoredValue.decimal;
import static tonghop.store.StoredValue.string;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.EarlierReport;
import tonghop.model.Explanation;
import tonghop.model.Period;

/** What is known of a unit when a report of it comes. */
public final class UnitHistory {

    private static final String PERIODS = "SELECT period FROM reporting_period WHERE programme = ? ORDER BY period";
    private static final String COUNTED = """
            SELECT s.document, s.form, d.file, x.indicator, x.value
              FROM submission s JOIN document d ON d.number = s.document
                                JOIN figure x ON x.document = s.document AND x.form = s.form
             WHERE s.programme = ? AND s.period = ? AND s.unit = ? AND s.replaced_by IS NULL
             ORDER BY s.form, x.position""";

    /** Where to read. */
    interface Source {
        <T> T read(Engine.Work<T> work);
    }

    private final Source source;

    private UnitHistory(Source source) {
        this.source = source;
    }

    /** As the ledger stands at each question. */
    static UnitHistory of(Engine engine) {
        return new UnitHistory(engine::read);
    }

    /** As a transaction sees it. */
    static UnitHistory of(Session session) {
        return new UnitHistory(new Source() {
            @Override
            public <T> T read(Engine.Work<T> work) {
                try {
                    return work.run(session);
                } catch (SQLException e) {
                    throw StoreException.of(e);
                }
            }
        });
    }

    /** The periods of a programme for which anything came. */
    public List<Period> periods(String programme) {
        return source.read(session -> {
            var periods = new ArrayList<Period>();
            session.query(PERIODS, row -> periods.add(Period.parse(string(row, "period"))), programme);
            return periods;
        });
    }

    /** The forms of figures that count for a unit in a period, as they were reported; empty where none does. */
    public List<EarlierReport> figures(String programme, Period period, String unit) {
        return source.read(session -> {
            var byForm = new LinkedHashMap<String, EarlierReport>();
            session.query(COUNTED, row -> take(row, period, byForm), programme, period, unit);
            return List.copyOf(byForm.values());
        });
    }

    private static void take(ResultSet row, Period period, Map<String, EarlierReport> byForm) throws SQLException {
        var form = string(row, "form");
        var report = byForm.get(form);
        if (report == null) {
            var values = new LinkedHashMap<String, @Nullable BigDecimal>();
            report = new EarlierReport(period, row.getLong("document"), string(row, "file"), form, values);
            byForm.put(form, report);
        }
        report.values().put(string(row, "indicator"), decimal(row, "value"));
    }

    /** What was explained for a unit in a period: subject → its latest explanation that was not undone. */
    public Map<String, Explanation> explanations(String programme, Period period, String unit) {
        return source.read(session -> new Explained(session).of(programme, period, unit));
    }
}

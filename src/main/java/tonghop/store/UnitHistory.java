package tonghop.store;

import static tonghop.store.StoredValue.decimal;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.model.EarlierReport;
import tonghop.model.Explanation;
import tonghop.model.Period;
import tonghop.model.PeriodLock;

/** What is known of a unit when a report of it comes. */
public final class UnitHistory {

    // Period by period: asked for all submissions of the unit at once, SQLite looks through those of all units.
    private static final String PERIODS = """
            SELECT r.period FROM reporting_period r
             WHERE r.programme = ?
               AND EXISTS (SELECT 1 FROM submission s JOIN content c ON c.document = s.document AND c.form = s.form
                            WHERE s.programme = r.programme AND s.period = r.period AND s.unit = ?
                              AND s.replaced_by IS NULL AND s.document <> ? AND c.kind = 'figures')
             ORDER BY r.period""";
    private static final String COUNTED = """
            SELECT x.position, x.indicator, x.value, c.document AS correction, c.value AS corrected,
                   s.period, s.document, s.form, d.file
              FROM submission s
                   JOIN document d ON d.number = s.document
                   JOIN figure x ON x.document = s.document AND x.form = s.form
                   LEFT JOIN figure_correction c
                     ON c.document = x.document AND c.form = x.form AND c.indicator = x.indicator
             WHERE s.programme = ? AND s.unit = ? AND s.replaced_by IS NULL AND s.document <> ? AND s.period IN (%s)
             ORDER BY s.period, s.form, x.position""";

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

    /**
     * The periods for which figures of a unit count.
     *
     * @param document one that is left out of account, 0 for none
     */
    public List<Period> periods(String programme, String unit, long document) {
        return source.read(session -> {
            var periods = new ArrayList<Period>();
            session.query(PERIODS, row -> periods.add(Period.parse(string(row, "period"))), programme, unit, document);
            return periods;
        });
    }

    /**
     * The forms of figures that count for a unit in these periods, by period and form.
     *
     * @param document as {@link #periods} says
     */
    public List<EarlierReport> figures(String programme, Collection<Period> periods, String unit, long document) {
        if (periods.isEmpty()) {
            return List.of();
        }
        String counted = COUNTED.formatted(String.join(", ", Collections.nCopies(periods.size(), "?")));
        var values = new ArrayList<Object>(List.of(programme, unit, document));
        values.addAll(periods);
        return source.read(session -> {
            var reports = new ArrayList<EarlierReport>();
            session.query(counted, row -> take(row, reports), values.toArray());
            return List.copyOf(reports);
        });
    }

    /**
     * There are some hundred rows for every report that comes: of most, nothing is asked for but the figure itself.
     *
     * @throws SQLException if one is missing: the rest would count for the report that was read before
     */
    private static void take(ResultSet row, List<EarlierReport> reports) throws SQLException {
        int position = row.getInt("position");
        long document = row.getLong("document");
        if (position == 0) {
            reports.add(new EarlierReport(
                    Period.parse(string(row, "period")),
                    document,
                    string(row, "file"),
                    string(row, "form"),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>()));
        }
        var report = reports.isEmpty() ? null : reports.get(reports.size() - 1);
        if (report == null || report.document() != document || report.values().size() != position) {
            throw new SQLException("figures of document " + document + " are missing", "22000");
        }
        var indicator = string(row, "indicator");
        report.values().put(indicator, decimal(row, "value"));
        if (row.getLong("correction") != 0) {
            report.corrected().put(indicator, decimal(row, "corrected"));
        }
    }

    /** Whether a person closed the period by now, and for whom not. */
    public PeriodLock lock(String programme, Period period) {
        return source.read(session -> new PeriodEventRows(session).lock(programme, period));
    }

    /** What was explained for a unit in a period: subject → its latest explanation that was not undone. */
    public Map<String, Explanation> explanations(String programme, Period period, String unit) {
        return source.read(session -> new Explained(session).of(programme, period, unit));
    }
}

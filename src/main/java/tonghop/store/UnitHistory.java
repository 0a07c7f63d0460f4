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
import java.util.Objects;
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
            SELECT s.period, s.document, s.form, d.file,
                   (SELECT %s
                      FROM figure f LEFT JOIN figure_correction c
                        ON c.document = f.document AND c.form = f.form AND c.indicator = f.indicator
                     WHERE f.document = s.document AND f.form = s.form) AS figures
              FROM submission s JOIN document d ON d.number = s.document
             WHERE s.programme = ? AND s.unit = ? AND s.replaced_by IS NULL AND s.document <> ? AND s.period IN (%s)
             ORDER BY s.period, s.form""";
    private static final List<String> FIGURE =
            List.of("f.indicator", "f.value", "CASE WHEN c.document IS NULL THEN NULL ELSE 'corrected' END", "c.value");

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
        String counted = COUNTED.formatted(
                PackedRows.of("f.position", FIGURE), String.join(", ", Collections.nCopies(periods.size(), "?")));
        var values = new ArrayList<Object>(List.of(programme, unit, document));
        values.addAll(periods);
        return source.read(session -> {
            var reports = new ArrayList<EarlierReport>();
            session.query(counted, row -> take(row, reports), values.toArray());
            return List.copyOf(reports);
        });
    }

    private static void take(ResultSet row, List<EarlierReport> reports) throws SQLException {
        var packed = row.getString("figures");
        if (packed == null) {
            return;
        }
        var report = new EarlierReport(
                Period.parse(string(row, "period")),
                row.getLong("document"),
                string(row, "file"),
                string(row, "form"),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        PackedRows.read(packed, FIGURE.size(), figure -> {
            var indicator = Objects.requireNonNull(figure[0]);
            report.values().put(indicator, decimal(figure[1]));
            if (figure[2] != null) {
                report.corrected().put(indicator, decimal(figure[3]));
            }
        });
        reports.add(report);
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

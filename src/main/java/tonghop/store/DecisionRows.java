package tonghop.store;

import static tonghop.store.StoredValue.decimal;
import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.string;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tonghop.model.Decision;
import tonghop.model.Period;
import tonghop.model.Resolution;
import tonghop.model.Wording;

/** The table of decisions, to which rows are only added. */
final class DecisionRows {

    private static final String LAST = "SELECT coalesce(max(number), 0) FROM decision";
    private static final String INSERT = """
            INSERT INTO decision (number, document, kind, decided_by, decided_at, reason, programme, period, unit, undoes,
                                  explains)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_FIGURE =
            "INSERT INTO decision_figure (decision, position, indicator, value) VALUES (?, ?, ?, ?)";
    private static final String SELECT = """
            SELECT number, document, kind, decided_by, decided_at, reason, programme, period, unit, undoes, explains
              FROM decision WHERE %s ORDER BY number""";
    private static final String OF_DOCUMENT = SELECT.formatted("document = ?");
    private static final String ALL = SELECT.formatted("number > 0");
    private static final String SINCE = SELECT.formatted("number > ?");
    private static final String FIGURES = """
            SELECT f.decision, f.indicator, f.value
              FROM decision d JOIN decision_figure f ON f.decision = d.number WHERE %s ORDER BY f.decision, f.position""";
    private static final String FIGURES_OF_DOCUMENT = FIGURES.formatted("d.document = ?");
    private static final String ALL_FIGURES = FIGURES.formatted("d.number > 0");
    private static final String FIGURES_SINCE = FIGURES.formatted("d.number > ?");

    private final Session session;

    DecisionRows(Session session) {
        this.session = session;
    }

    long next() throws SQLException {
        return session.number(LAST) + 1;
    }

    List<Decision> ofDocument(long document) throws SQLException {
        return list(OF_DOCUMENT, FIGURES_OF_DOCUMENT, document);
    }

    List<Decision> all() throws SQLException {
        return list(ALL, ALL_FIGURES);
    }

    List<Decision> since(long number) throws SQLException {
        return list(SINCE, FIGURES_SINCE, number);
    }

    private List<Decision> list(String decisions, String values, Object... of) throws SQLException {
        var figures = new HashMap<Long, Map<String, @Nullable BigDecimal>>();
        session.query(
                values,
                row -> figures.computeIfAbsent(row.getLong("decision"), d -> new LinkedHashMap<>())
                        .put(string(row, "indicator"), decimal(row, "value")),
                of);
        var list = new ArrayList<Decision>();
        var wordings = new Wordings(session).byDecision();
        session.query(decisions, row -> list.add(decision(row, figures, wordings)), of);
        return list;
    }

    private static Decision decision(
            ResultSet row, Map<Long, Map<String, @Nullable BigDecimal>> figures, Map<Long, Wording> wordings)
            throws SQLException {
        long number = row.getLong("number");
        return new Decision(
                number,
                row.getLong("document"),
                resolution(row, figures.getOrDefault(number, Map.of()), wordings.get(number)),
                string(row, "decided_by"),
                instant(row, "decided_at"),
                string(row, "reason"));
    }

    private static Resolution resolution(
            ResultSet row, Map<String, @Nullable BigDecimal> figures, @Nullable Wording wording) throws SQLException {
        var kind = string(row, "kind");
        return switch (kind) {
            case "accept" -> accepted(row.getString("explains"));
            case "assign" -> assign(row);
            case "figures" -> new Resolution.SetFigures(figures);
            case "map" -> new Resolution.MapWording(Objects.requireNonNull(wording));
            case "replay" -> new Resolution.Replay();
            case "reject" -> new Resolution.Reject();
            case "undo" -> new Resolution.Undo(row.getLong("undoes"));
            default -> throw new SQLException("unknown kind of decision", "22000");
        };
    }

    /** What explains queries is kept as the acceptance that it is, with what it explains. */
    private static Resolution accepted(@Nullable String explains) {
        return explains == null ? new Resolution.Accept() : new Resolution.Explain(explains);
    }

    private static Resolution assign(ResultSet row) throws SQLException {
        var period = row.getString("period");
        return new Resolution.Assign(
                row.getString("programme"), row.getString("unit"), period == null ? null : Period.parse(period));
    }

    void add(Decision decision) throws SQLException {
        var resolution = decision.resolution();
        var assign = resolution instanceof Resolution.Assign a ? a : new Resolution.Assign(null, null, null);
        session.execute(
                INSERT,
                decision.number(),
                decision.document(),
                kind(resolution),
                decision.by(),
                decision.at(),
                decision.reason(),
                assign.programme(),
                assign.period(),
                assign.unit(),
                resolution instanceof Resolution.Undo undo ? undo.decision() : null,
                resolution instanceof Resolution.Explain explain ? explain.only() : null);
        if (resolution instanceof Resolution.SetFigures figures) {
            int position = 0;
            for (var named : figures.values().entrySet()) {
                session.execute(INSERT_FIGURE, decision.number(), position++, named.getKey(), named.getValue());
            }
        }
        if (resolution instanceof Resolution.MapWording map) {
            new Wordings(session).add(decision.number(), map.wording());
        }
    }

    private static String kind(Resolution resolution) {
        if (resolution instanceof Resolution.Accept || resolution instanceof Resolution.Explain) {
            return "accept";
        }
        if (resolution instanceof Resolution.Assign) {
            return "assign";
        }
        if (resolution instanceof Resolution.SetFigures) {
            return "figures";
        }
        if (resolution instanceof Resolution.MapWording) {
            return "map";
        }
        if (resolution instanceof Resolution.Replay) {
            return "replay";
        }
        return resolution instanceof Resolution.Reject ? "reject" : "undo";
    }
}

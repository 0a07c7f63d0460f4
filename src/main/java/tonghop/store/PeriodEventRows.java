package tonghop.store;

import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Occasion;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.PeriodEvent;
import tonghop.model.PeriodLock;

/** The tables of what people did to periods. */
final class PeriodEventRows {

    private static final String FORM = "form";
    private static final String UNIT = "unit";
    private static final String LAST = "SELECT coalesce(max(number), 0) FROM period_event";
    private static final String INSERT = """
            INSERT INTO period_event (number, programme, period, kind, decided_by, decided_at, reason, unit, last_day,
                                      title, data_from, data_to, due)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_ITEM =
            "INSERT INTO period_event_item (event, kind, position, code) VALUES (?, ?, ?, ?)";
    private static final String SELECT = """
            SELECT number, programme, period, kind, decided_by, decided_at, reason, unit, last_day, title, data_from,
                   data_to, due
              FROM period_event WHERE %s ORDER BY number""";
    private static final String ALL = SELECT.formatted("number > 0");
    private static final String OF_PERIOD = SELECT.formatted("programme = ? AND period = ?");
    private static final String ITEMS =
            "SELECT event, kind, code FROM period_event_item ORDER BY event, kind, position";

    private final Session session;

    PeriodEventRows(Session session) {
        this.session = session;
    }

    long last() throws SQLException {
        return session.number(LAST);
    }

    List<PeriodEvent> all() throws SQLException {
        return list(ALL);
    }

    List<PeriodEvent> of(String programme, Period period) throws SQLException {
        return list(OF_PERIOD, programme, period);
    }

    PeriodLock lock(String programme, Period period) throws SQLException {
        return PeriodLock.of(of(programme, period));
    }

    void add(PeriodEvent event) throws SQLException {
        var reopen = event.change() instanceof PeriodChange.Reopen r ? r : null;
        var occasion = event.change() instanceof PeriodChange.Open open ? open.occasion() : null;
        session.execute(
                INSERT,
                event.number(),
                event.programme(),
                event.period(),
                kind(event.change()),
                event.by(),
                event.at(),
                event.reason(),
                reopen == null ? null : reopen.unit(),
                reopen == null ? null : reopen.until().toString(),
                occasion == null ? null : occasion.title(),
                occasion == null ? null : occasion.from().toString(),
                occasion == null ? null : occasion.to().toString(),
                occasion == null ? null : occasion.due().toString());
        if (occasion != null) {
            addItems(event.number(), FORM, occasion.forms());
            addItems(event.number(), UNIT, occasion.units());
        }
    }

    private static String kind(PeriodChange change) {
        if (change instanceof PeriodChange.Open) {
            return "open";
        }
        return change instanceof PeriodChange.Close ? "close" : "reopen";
    }

    private void addItems(long event, String kind, List<String> codes) throws SQLException {
        for (int i = 0; i < codes.size(); i++) {
            session.execute(INSERT_ITEM, event, kind, i, codes.get(i));
        }
    }

    private List<PeriodEvent> list(String select, Object... of) throws SQLException {
        var events = new ArrayList<PeriodEvent>();
        Map<String, List<String>> items = items();
        session.query(select, row -> events.add(event(row, items)), of);
        return events;
    }

    /** By event and kind; there are as many as people typed. */
    private Map<String, List<String>> items() throws SQLException {
        var items = new HashMap<String, List<String>>();
        session.query(
                ITEMS,
                row -> items.computeIfAbsent(row.getLong("event") + string(row, "kind"), k -> new ArrayList<>())
                        .add(string(row, "code")));
        return items;
    }

    private static PeriodEvent event(ResultSet row, Map<String, List<String>> items) throws SQLException {
        return new PeriodEvent(
                row.getLong("number"),
                string(row, "programme"),
                Period.parse(string(row, "period")),
                change(row, items),
                string(row, "decided_by"),
                instant(row, "decided_at"),
                string(row, "reason"));
    }

    private static PeriodChange change(ResultSet row, Map<String, List<String>> items) throws SQLException {
        return switch (string(row, "kind")) {
            case "open" -> new PeriodChange.Open(occasion(row, items));
            case "close" -> new PeriodChange.Close();
            default -> new PeriodChange.Reopen(string(row, "unit"), day(row, "last_day"));
        };
    }

    private static @Nullable Occasion occasion(ResultSet row, Map<String, List<String>> items) throws SQLException {
        if (row.getString("title") == null) {
            return null;
        }
        long number = row.getLong("number");
        return new Occasion(
                string(row, "title"),
                day(row, "data_from"),
                day(row, "data_to"),
                day(row, "due"),
                items.getOrDefault(number + FORM, List.of()),
                items.getOrDefault(number + UNIT, List.of()));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.parse(string(row, column));
    }
}

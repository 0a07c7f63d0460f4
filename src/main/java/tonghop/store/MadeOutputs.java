package tonghop.store;

import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tonghop.model.Period;

/** What was put into the out folder, to which rows are only added. */
public final class MadeOutputs {

    private static final String INSERT = """
            INSERT INTO made_output (number, programme, period, revision, seen_first, seen_last, made_at, sha256, json_sha256,
                                     definitions)
            SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM made_output""";
    private static final String SELECT = """
            SELECT programme, period, revision, seen_first, seen_last, made_at, sha256, json_sha256, definitions
              FROM made_output o WHERE %s ORDER BY number""";
    private static final String OF_PERIOD = SELECT.formatted("programme = ? AND period = ?");
    private static final String NEWEST = SELECT.formatted("""
            NOT EXISTS (SELECT 1 FROM made_output l
                         WHERE l.programme = o.programme AND l.period = o.period AND l.number > o.number)""");

    private static final String UNKNOWN = """
            SELECT r.programme, r.period FROM reporting_period r
             WHERE r.consolidated > 0
               AND NOT EXISTS (SELECT 1 FROM made_output o WHERE o.programme = r.programme AND o.period = r.period)""";

    private final Engine engine;

    MadeOutputs(Engine engine) {
        this.engine = engine;
    }

    /** Says that these files are in the out folder; their period is up to date, unless it changed meanwhile. */
    public void add(MadeOutput output) {
        engine.write(session -> {
            session.event("output", output.programme() + "/" + output.period().code());
            session.execute(Decisions.WAIT);
            session.execute(
                    INSERT,
                    output.programme(),
                    output.period(),
                    output.revision(),
                    output.seen().first(),
                    output.seen().last(),
                    output.madeAt(),
                    output.sha256(),
                    output.jsonSha256(),
                    output.definitions());
            new Periods(session).consolidated(output.programme(), output.period(), output.revision());
            return true;
        });
    }

    /** Says that there is nothing to be made of a period as of a revision; it stays dirty if it changed meanwhile. */
    public void nothing(String programme, Period period, long revision) {
        engine.write(session -> {
            session.event("consolidated", programme + "/" + period.code());
            new Periods(session).consolidated(programme, period, revision);
            return true;
        });
    }

    /** All of a period, in the order of making. */
    public List<MadeOutput> of(String programme, Period period) {
        return list(OF_PERIOD, programme, period);
    }

    /** The newest of each period, in the order of making. */
    public List<MadeOutput> newest() {
        return list(NEWEST);
    }

    /** The periods, each as {@code programme/period}, that were consolidated and never since there are events. */
    public List<String> unknown() {
        return engine.read(session -> {
            var unknown = new TreeSet<String>();
            session.query(UNKNOWN, row -> unknown.add(string(row, "programme") + "/" + string(row, "period")));
            return List.copyOf(unknown);
        });
    }

    private List<MadeOutput> list(String sql, Object... of) {
        return engine.read(session -> {
            var outputs = new ArrayList<MadeOutput>();
            session.query(sql, row -> outputs.add(output(row)), of);
            return outputs;
        });
    }

    private static MadeOutput output(ResultSet row) throws SQLException {
        return new MadeOutput(
                string(row, "programme"),
                Period.parse(string(row, "period")),
                row.getLong("revision"),
                new MadeOutput.Seen(row.getLong("seen_first"), row.getLong("seen_last")),
                instant(row, "made_at"),
                string(row, "sha256"),
                string(row, "json_sha256"),
                string(row, "definitions"));
    }
}

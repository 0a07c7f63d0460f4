package tonghop.store;

import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tonghop.consolidate.Fact;
import tonghop.consolidate.Replacement.Delivered;
import tonghop.model.DeliveredOutput;
import tonghop.model.OutgoingLetter;
import tonghop.model.Period;

/** The outputs that were approved for the receiving office. Nothing of them is ever changed or removed. */
public final class Deliveries {

    /** Whoever approves waits for whoever records or decides, on however many nodes. */
    private static final String WAIT = "UPDATE intake SET last_number = last_number WHERE only_row = 1";

    private static final String UP_TO_DATE = """
            SELECT count(*) FROM reporting_period
             WHERE programme = ? AND period = ? AND revision = ? AND consolidated = revision""";
    private static final String REVISION =
            "SELECT coalesce(max(revision), 0) FROM reporting_period WHERE programme = ? AND period = ?";
    private static final String LAST =
            "SELECT coalesce(max(version), 0) FROM delivered_output WHERE programme = ? AND period = ?";
    private static final String INSERT = """
            INSERT INTO delivered_output
                   (programme, period, version, sha256, json_sha256, delivered_by, delivered_at, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_FACT = """
            INSERT INTO delivered_fact (programme, period, version, position, unit, form, code, label, value, document)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT programme, period, version, sha256, json_sha256, delivered_by, delivered_at, reason
              FROM delivered_output WHERE %s ORDER BY version""";
    private static final String OF_PERIOD = SELECT.formatted("programme = ? AND period = ?");
    private static final String ALL = SELECT.formatted("version > 0");
    private static final String FACTS = """
            SELECT unit, form, code, label, value, document FROM delivered_fact
             WHERE programme = ? AND period = ? AND version = ? ORDER BY position""";
    private static final int LOOKED_AT = 2;

    private final Engine engine;

    Deliveries(Engine engine) {
        this.engine = engine;
    }

    /** The state of a period; 0 where nothing came for it. */
    public long revision(String programme, Period period) {
        return engine.read(session -> session.number(REVISION, programme, period));
    }

    /**
     * Writes down that an output was delivered with the letters that it goes out with, and marks the periods as changed whose outputs
     * speak of it: all of it or, after a crash, nothing.
     *
     * @param facts what it tells its reader
     * @param revision the state of the period that it shows
     * @param speaking earlier periods that name this one among those that rest on them
     * @param letters whose messages are kept; their numbers are given here
     * @return false, and nothing was written, where the period has changed since or the version is not the next
     */
    public boolean deliver(
            DeliveredOutput output,
            List<Fact> facts,
            long revision,
            List<Period> speaking,
            List<OutgoingLetter> letters) {
        return engine.write(session -> {
            session.execute(WAIT);
            if (session.number(UP_TO_DATE, output.programme(), output.period(), revision) == 0
                    || session.number(LAST, output.programme(), output.period()) + 1 != output.version()) {
                return false;
            }
            session.event("delivery", output.programme() + "/" + output.period().code() + "/" + output.version());
            insert(session, output);
            insert(session, output, facts);
            for (var period : speaking) {
                new Periods(session).changed(output.programme(), period);
            }
            for (var letter : letters) {
                Outbox.put(session, letter);
            }
            return true;
        });
    }

    private static void insert(Session session, DeliveredOutput output) throws SQLException {
        session.execute(
                INSERT,
                output.programme(),
                output.period(),
                output.version(),
                output.sha256(),
                output.jsonSha256(),
                output.by(),
                output.at(),
                output.reason());
    }

    private static void insert(Session session, DeliveredOutput output, List<Fact> facts) throws SQLException {
        int position = 0;
        for (var fact : facts) {
            session.add(
                    INSERT_FACT,
                    output.programme(),
                    output.period(),
                    output.version(),
                    position++,
                    fact.unit(),
                    fact.form(),
                    fact.code(),
                    fact.label(),
                    fact.value(),
                    fact.document());
        }
        if (position > 0) {
            session.flush(INSERT_FACT);
        }
    }

    /** The periods whose output was made and that have not changed since. */
    public List<DirtyPeriod> made() {
        return engine.read(session -> new Periods(session).made());
    }

    /** Makes the output of a period be made again. */
    public void makeAgain(String programme, Period period) {
        engine.write(session -> {
            session.event("period", programme + "/" + period.code());
            new Periods(session).changed(programme, period);
            return true;
        });
    }

    /** The delivered outputs of a period, in order. */
    public List<DeliveredOutput> of(String programme, Period period) {
        return engine.read(session -> list(session, OF_PERIOD, programme, period));
    }

    /** All delivered outputs, by programme, period and version. */
    public List<DeliveredOutput> all() {
        var all = engine.read(session -> list(session, ALL));
        all.sort(Comparator.comparing(DeliveredOutput::programme)
                .thenComparing(DeliveredOutput::period)
                .thenComparing(DeliveredOutput::version));
        return all;
    }

    /** The last two delivered outputs of a period, or fewer, in order and with what they told their reader. */
    public List<Delivered> last(String programme, Period period) {
        return engine.read(session -> {
            var outputs = list(session, OF_PERIOD, programme, period);
            var last = new ArrayList<Delivered>();
            for (var output : outputs.subList(Math.max(0, outputs.size() - LOOKED_AT), outputs.size())) {
                last.add(new Delivered(output, facts(session, output)));
            }
            return last;
        });
    }

    /** What a delivered output told its reader. */
    public List<Fact> facts(DeliveredOutput output) {
        return engine.read(session -> facts(session, output));
    }

    private static List<DeliveredOutput> list(Session session, String sql, Object... of) throws SQLException {
        var outputs = new ArrayList<DeliveredOutput>();
        session.query(sql, row -> outputs.add(output(row)), of);
        return outputs;
    }

    private static DeliveredOutput output(ResultSet row) throws SQLException {
        return new DeliveredOutput(
                string(row, "programme"),
                Period.parse(string(row, "period")),
                row.getInt("version"),
                string(row, "sha256"),
                string(row, "json_sha256"),
                string(row, "delivered_by"),
                instant(row, "delivered_at"),
                string(row, "reason"));
    }

    private static List<Fact> facts(Session session, DeliveredOutput output) throws SQLException {
        var facts = new ArrayList<Fact>();
        session.query(
                FACTS,
                row -> facts.add(new Fact(
                        string(row, "unit"),
                        string(row, "form"),
                        string(row, "code"),
                        string(row, "label"),
                        row.getString("value"),
                        row.getLong("document"))),
                output.programme(),
                output.period(),
                output.version());
        return facts;
    }
}

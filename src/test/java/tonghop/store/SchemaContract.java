package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Arrival;

/** The tables and what they refuse, on every engine. */
abstract class SchemaContract extends StoreContract {

    @Test
    void namesEveryMigrationInOrder() throws Exception {
        var folderOfScripts = Path.of(
                Schema.class.getClassLoader().getResource("db/migration").toURI());
        try (var scripts = Files.list(folderOfScripts)) {
            assertThat(scripts.map(script -> script.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Schema.MIGRATIONS);
        }
        for (int i = 0; i < Schema.MIGRATIONS.size(); i++) {
            assertThat(Schema.MIGRATIONS.get(i)).startsWith("V" + (i + 1) + "__");
        }
    }

    @Test
    void refusesLedgerOfNewerProgram() throws Exception {
        execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, true)");

        assertThatThrownBy(this::reopen).isInstanceOf(StoreException.class).hasMessageContaining("phiên bản mới hơn");
    }

    @Test
    void refusesLedgerWhoseMigrationFailed() throws Exception {
        execute("UPDATE flyway_schema_history SET success = false WHERE version = '" + Schema.MIGRATIONS.size() + "'");

        assertThatThrownBy(this::reopen).isInstanceOf(StoreException.class);
    }

    @Test
    void readsOnSeveralConnectionsOfLedgerThatIsUpToDate() {
        store.record(arrival(1), accepted(report("vc", 5)));
        reopen();
        var inside = new ArrayList<Integer>();

        // A reading inside a reading has a connection of its own, whose first work it is.
        store.ledger(line -> inside.add(store.dirty().size()));

        assertThat(inside).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE document SET verdict = 'lost'",
                "UPDATE document SET version = NULL",
                "UPDATE document SET verdict = 'held'",
                "UPDATE document SET unit = NULL",
                "UPDATE document SET timeliness = 'early'",
                "UPDATE document SET sha256 = 'ab'",
                "DELETE FROM document",
                "DELETE FROM content",
                "UPDATE figure SET document = 7",
                "INSERT INTO submission (programme, period, unit, form, version, document)"
                        + " SELECT programme, period, unit, form, version, document FROM submission",
                "UPDATE reporting_period SET consolidated = revision + 1",
                "INSERT INTO intake (only_row, last_number) VALUES (2, 0)"
            })
    void refusesWhatNoLedgerCanSay(String change) {
        store.record(arrival(1), accepted(report("vc", 5)));

        assertThatThrownBy(() -> execute(change)).isInstanceOf(SQLException.class);
    }

    @Test
    void keepsDataOutOfFaults() {
        // Not a hash: the engine refuses the row, and quotes it.
        var arrival = new Arrival("bí mật 1", "bí mật 2", null, "bí mật 3", "bí mật 4", null, Samples.RECEIVED);

        assertThatThrownBy(() -> store.record(arrival, accepted(report("bí mật 5", 5))))
                .isInstanceOfSatisfying(StoreException.class, e -> {
                    var text = new StringWriter();
                    e.printStackTrace(new PrintWriter(text));
                    assertThat(text.toString()).doesNotContain("bí mật").contains("Intake.java", "SQL state");
                });
        assertThat(store.since(0)).isEmpty();
        assertThat(store.record(arrival(1), accepted(report("vc", 5))).number()).isEqualTo(1);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = LedgerEngine.connect(settings);
                var statement = connection.createStatement()) {
            if (engine() == LedgerEngine.SQLITE) {
                statement.execute("PRAGMA foreign_keys = ON");
            }
            statement.execute(sql);
        }
    }
}

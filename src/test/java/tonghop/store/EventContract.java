package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tonghop.store.Samples.PERIOD;
import static tonghop.store.Samples.PROGRAMME;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.entries;
import static tonghop.store.Samples.figures;
import static tonghop.store.Samples.held;
import static tonghop.store.Samples.narratives;
import static tonghop.store.Samples.rejected;
import static tonghop.store.Samples.report;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.PeriodChange;
import tonghop.model.Resolution;
import tonghop.store.ChainFault.Kind;

/** The chain of events, on every engine. */
abstract class EventContract extends StoreContract {

    private static final Instant AT = Instant.parse("2024-06-20T03:00:00Z");

    @Test
    void eachEventFollowsTheOneBefore() {
        someWork();

        assertThat(store.events().check(null)).isEmpty();
        assertThat(store.events().head().sequence()).isGreaterThan(8);
    }

    @Test
    void findsHashThatWasWrittenDown() {
        someWork();
        String known = store.events().head().hash();
        store.record(arrival(50), accepted(report("sau", 5)));

        assertThat(store.events().check(known)).isEmpty();
        assertThat(store.events().check("0".repeat(63) + "1"))
                .containsExactly(
                        new ChainFault(Kind.UNKNOWN_HEAD, store.events().head().sequence()));
    }

    @Test
    void writesNothingForWhatChangesNothing() {
        store.record(arrival(1), accepted(report("vc", 5)));
        var before = store.events().head();

        store.record(arrival(1), accepted(report("vc", 5)));
        store.made().nothing(PROGRAMME, PERIOD, 99);
        store.lookAgain(PROGRAMME, PERIOD);

        assertThat(store.events().head()).isEqualTo(before);
    }

    @Test
    void keepsNoEventOfWhatFailed() {
        var before = store.events().head();

        assertThatThrownBy(() -> store.record(arrival(1), Outcome.duplicate()))
                .isInstanceOf(IllegalArgumentException.class);
        store.record(arrival(2), rejected());

        assertThat(store.events().head().sequence()).isEqualTo(before.sequence() + 1);
        assertThat(store.events().check(before.hash())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE event SET at = '2020-01-01T00:00:00Z'", "DELETE FROM event WHERE sequence = 2"})
    void refusesChangeOfEvents(String change) {
        someWork();

        assertThatThrownBy(() -> execute(change)).isInstanceOf(SQLException.class);
        assertThat(store.events().check(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "UPDATE event SET payload = payload || 'x' WHERE sequence = 4; ALTERED; 4",
                "UPDATE event SET at = '2020-01-01T00:00:00Z' WHERE sequence = 5; ALTERED; 5",
                "UPDATE event SET subject = '99' WHERE sequence = 4; ALTERED; 4",
                "DELETE FROM event WHERE sequence = 5; MISSING; 5",
                "DELETE FROM event WHERE sequence > 6; CUT; 6"
            })
    void findsEventThatWasTamperedWith(String change, Kind kind, long sequence) throws Exception {
        someWork();
        pastTheGuard(change);

        assertThat(store.events().check(null)).contains(new ChainFault(kind, sequence));
    }

    @Test
    void findsEventsThatWereSwapped() throws Exception {
        someWork();
        pastTheGuard("UPDATE event SET sequence = 1000 WHERE sequence = 5");
        pastTheGuard("UPDATE event SET sequence = 5 WHERE sequence = 6");
        pastTheGuard("UPDATE event SET sequence = 6 WHERE sequence = 1000");

        assertThat(store.events().check(null))
                .contains(new ChainFault(Kind.UNLINKED, 5), new ChainFault(Kind.UNLINKED, 6));
    }

    @Test
    void findsTailThatWasCutWithItsHeadByTheHashThatWasWrittenDown() throws Exception {
        someWork();
        String known = store.events().head().hash();
        pastTheGuard("DELETE FROM event WHERE sequence > 6");
        execute("UPDATE event_head SET sequence = 6, hash = (SELECT hash FROM event WHERE sequence = 6)");

        assertThat(store.events().check(null)).isEmpty();
        assertThat(store.events().check(known)).containsExactly(new ChainFault(Kind.UNKNOWN_HEAD, 6));
    }

    @Test
    void makesTheLedgerAgainFromItsEvents() {
        someWork();

        try (var replay = store.events().replay(folder.resolve("again.db"))) {
            assertThat(replay.differences(9)).isEmpty();
            assertThat(replay.store().since(0)).isEqualTo(store.since(0));
            assertThat(replay.store().period(PROGRAMME, PERIOD)).isEqualTo(store.period(PROGRAMME, PERIOD));
            assertThat(replay.store().decisions().all())
                    .isEqualTo(store.decisions().all());
        }
    }

    @Test
    void makesAgainWhatTheLedgerSaidAfterAnyEvent() {
        store.record(arrival(1), accepted(report("vc", 5)));
        var lines = store.since(0);
        long seen = store.events().head().sequence();
        store.record(arrival(2), accepted(report("vc", 6)));

        try (var replay = store.events().replay(folder.resolve("again.db"))) {
            replay.upTo(seen);
            assertThat(replay.store().since(0)).isEqualTo(lines);
            assertThat(replay.differences(9)).isEmpty();
            assertThat(replay.store().since(0)).isEqualTo(store.since(0)).isNotEqualTo(lines);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "UPDATE figure SET value = '77' WHERE document = 1 AND position = 2; CHANGED; figure; value",
                "UPDATE document SET timeliness = 'late' WHERE number = 2; CHANGED; document; timeliness",
                "DELETE FROM finding WHERE document = 3; REMOVED; finding;",
                "UPDATE decision SET decided_by = 'ai đó' WHERE number = 1; CHANGED; decision; decided_by",
                "INSERT INTO second_look VALUES ('a', 'b', 'c'); ADDED; second_look;"
            })
    void findsRowThatWasChangedWithoutAnEvent(String change, StateFault.Kind kind, String table, String column)
            throws Exception {
        someWork();
        execute(change);

        try (var replay = store.events().replay(folder.resolve("again.db"))) {
            assertThat(replay.differences(9)).singleElement().satisfies(fault -> {
                assertThat(fault.kind()).isEqualTo(kind);
                assertThat(fault.table()).isEqualTo(table);
                assertThat(fault.column()).isEqualTo(column);
            });
        }
    }

    @Test
    void saysWhatWasStoredAndWhatWasRecorded() throws Exception {
        store.record(arrival(1), accepted(report("vc", 5)));
        execute("UPDATE figure SET value = '77' WHERE document = 1 AND position = 2");

        try (var replay = store.events().replay(folder.resolve("again.db"))) {
            assertThat(replay.differences(9))
                    .containsExactly(new StateFault(
                            StateFault.Kind.CHANGED,
                            "figure",
                            Map.of("document", "1", "form", "01", "position", "2"),
                            "value",
                            "77",
                            "7"));
        }
    }

    @Test
    void beginsWithAllThatWasThereBeforeThereWereEvents() throws Exception {
        someWork();
        // More rows than one of the first events holds.
        for (int i = 100; i < 110; i++) {
            store.record(arrival(i), accepted(report("u" + i, i)));
        }
        pastTheGuard("DELETE FROM event");
        execute("UPDATE event_head SET sequence = 0, tables = 0, hash = '" + Event.NONE + "'");
        reopen();
        store.record(arrival(60), accepted(report("vc", 70)));

        assertThat(store.events().check(null)).isEmpty();
        try (var replay = store.events().replay(folder.resolve("again.db"))) {
            assertThat(replay.differences(9)).isEmpty();
            assertThat(replay.store().since(0)).isEqualTo(store.since(0));
        }
    }

    @Test
    void keepsAnyTextInEvents() {
        String odd = "\t\\t\"\n\r\u0000\uD800 Đề án 06 🙂 \\";
        store.record(arrival(1), held(report(odd, 5)));

        assertThat(store.events().check(null)).isEmpty();
        try (var replay = store.events().replay(folder.resolve("again.db"))) {
            assertThat(replay.differences(9)).isEmpty();
        }
    }

    @Test
    void everyTableHasKey() throws Exception {
        try (var connection = LedgerEngine.connect(settings)) {
            assertThat(Table.recorded(connection))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(
                            table -> assertThat(table.key()).as(table.name()).isNotEmpty());
        }
    }

    /** A bit of everything. */
    private void someWork() {
        store.record(arrival(1), accepted(report("vc", figures("01", 61, 5), narratives("02"), entries("03", 5))));
        store.record(arrival(2), accepted(report("vc", 6)));
        store.record(arrival("folder:x", 2), rejected());
        store.record(arrival(4), held(report("xl", 9)));
        store.record(arrival(5), rejected(Finding.error("blank", null, "Biểu trống")));
        var accept = new Decision(1, 4, new Resolution.Accept(), "Bà Hà", AT, "đã gọi điện");
        store.decisions().take(accept, accepted(report("xl", 10)), Set.of("2.1"));
        var undo = new Decision(2, 4, new Resolution.Undo(1), "Bà Hà", AT, "nhầm");
        store.decisions().undo(undo);
        store.periodEvents().add(PROGRAMME, PERIOD, new PeriodChange.Close(), "Ông An", AT, "hết hạn");
        store.dirty().forEach(d -> store.made().nothing(d.programme(), d.period(), d.revision()));
        store.recordAll(List.of(
                new Recording(arrival(7), accepted(report("u7", 7))),
                new Recording(arrival(8), accepted(report("u8", 8)))));
    }

    private void pastTheGuard(String sql) throws SQLException {
        if (engine() == LedgerEngine.SQLITE) {
            execute("DROP TRIGGER IF EXISTS event_stays");
            execute("DROP TRIGGER IF EXISTS event_is_kept");
        } else {
            execute("ALTER TABLE event DISABLE TRIGGER event_stays");
        }
        execute(sql);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = LedgerEngine.connect(settings);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.held;
import static tonghop.store.Samples.report;

import org.junit.jupiter.api.Test;

class EventsOnSqliteTest extends EventContract {

    private static final int BEFORE_THE_CHAIN = 12;

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }

    @Test
    void takesUpLedgerOfTheTablesBeforeTheChain() {
        var older = StoreSettings.embedded(folder.resolve("older.db"));
        try (var ledger = Store.over(new SqliteEngine(older, BEFORE_THE_CHAIN))) {
            ledger.record(arrival(1), accepted(report("vc", 5)));
            ledger.record(arrival(2), accepted(report("vc", 6)));
            ledger.record(arrival(3), held(report("xl", 7)));
        }

        try (var ledger = Store.open(older);
                var replay = ledger.events().replay(folder.resolve("again.db"))) {
            ledger.record(arrival(4), accepted(report("xl", 8)));

            assertThat(ledger.events().check(null)).isEmpty();
            assertThat(replay.differences(9)).isEmpty();
            assertThat(replay.store().since(0)).hasSize(4).isEqualTo(ledger.since(0));
        }
    }
}

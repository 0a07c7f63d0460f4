package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tonghop.store.Samples.PERIOD;
import static tonghop.store.Samples.PROGRAMME;
import static tonghop.store.Samples.RECEIVED;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Occasion;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.PeriodEvent;
import tonghop.model.PeriodLock;

/** What people do to periods, on every engine. */
abstract class PeriodEventContract extends StoreContract {

    private static final Period STORM = Period.parse("2024-AH-bao-so-3");
    private static final LocalDate DAY = LocalDate.of(2024, 5, 20);
    private static final Occasion OCCASION = new Occasion(
            "Báo cáo đột xuất bão số 3",
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 7, 15),
            LocalDate.of(2024, 7, 15),
            List.of("02", "03"),
            List.of("xl", "vc"));

    @Test
    void givesBackEveryEventInTheOrderInWhichItCame() {
        var opened = add(STORM, new PeriodChange.Open(OCCASION));
        var closed = add(PERIOD, new PeriodChange.Close());
        var reopened = add(PERIOD, new PeriodChange.Reopen("vc", DAY));
        var openAgain = add(PERIOD, new PeriodChange.Open(null));
        reopen();

        assertThat(store.periodEvents().all()).containsExactly(opened, closed, reopened, openAgain);
        assertThat(store.periodEvents().of(PROGRAMME, PERIOD)).containsExactly(closed, reopened, openAgain);
        assertThat(store.periodEvents().last()).isEqualTo(4);
        assertThat(openAgain.number()).isEqualTo(4);
    }

    @Test
    void marksThePeriodAsChangedWithEveryEvent() {
        add(PERIOD, new PeriodChange.Close());
        add(PERIOD, new PeriodChange.Reopen("vc", DAY));

        assertThat(store.dirty()).containsExactly(new DirtyPeriod(PROGRAMME, PERIOD, 2));
    }

    @Test
    void saysInThePeriodsRecordWhoMayStillReport() {
        assertThat(store.period(PROGRAMME, PERIOD).lock()).isEqualTo(PeriodLock.NONE);

        add(PERIOD, new PeriodChange.Close());
        var reopening = new PeriodChange.Reopen("vc", DAY);
        add(PERIOD, reopening);

        assertThat(store.period(PROGRAMME, PERIOD).lock()).isEqualTo(new PeriodLock(RECEIVED, List.of(reopening)));
        assertThat(store.period(PROGRAMME, STORM).lock().isClosed()).isFalse();
        add(PERIOD, new PeriodChange.Open(null));
        assertThat(store.period(PROGRAMME, PERIOD).lock()).isEqualTo(PeriodLock.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE period_event SET kind = 'shut'",
                "UPDATE period_event SET unit = 'vc'",
                "UPDATE period_event SET last_day = '2024-05-20'",
                "UPDATE period_event SET title = 'Báo cáo'",
                "INSERT INTO period_event_item (event, kind, position, code) VALUES (9, 'unit', 0, 'vc')"
            })
    void refusesEventsThatNobodyCanMean(String change) {
        add(PERIOD, new PeriodChange.Close());

        assertThatThrownBy(() -> execute(change)).isInstanceOf(SQLException.class);
    }

    private PeriodEvent add(Period period, PeriodChange change) {
        return store.periodEvents().add(PROGRAMME, period, change, "Lan", RECEIVED, "Công văn 15.");
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

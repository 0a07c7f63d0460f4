package tonghop.pipeline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Arrival;
import tonghop.model.CellRef;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.model.Narrative;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.Report;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;
import tonghop.programme.Definitions;
import tonghop.store.Outcome;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/** A period is closed after a report was read, and before it is recorded. */
class UnitMemoryTest {

    private static final String PROGRAMME = "dvcq-bdt-dongnai";
    private static final Period SIX = Period.parse("2024-6M");
    private static final Instant CAME = Instant.parse("2024-05-03T02:00:00Z");

    @TempDir
    Path folder;

    private Store store;
    private CurrentRegimes regimes;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.embedded(folder.resolve("ledger.db")));
        regimes = CurrentRegimes.of(Definitions.load(null), store.periodEvents());
        regimes.now();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void holdsAReportWhosePeriodWasClosedSinceItWasRead() {
        change(new PeriodChange.Close());

        LedgerLine line = recorded("vinh-cuu");

        assertThat(line.verdict()).isEqualTo(Verdict.HELD);
        assertThat(line.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("period-closed");
            assertThat(f.message()).contains("đã khóa sổ");
        });
        assertThat(store.period(PROGRAMME, SIX).current()).isEmpty();
    }

    @Test
    void countsTheReportOfTheUnitForWhichItWasReopened() {
        change(new PeriodChange.Close());
        change(new PeriodChange.Reopen("vinh-cuu", LocalDate.of(2024, 5, 3)));

        assertThat(recorded("vinh-cuu").verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(recorded("long-thanh").verdict()).isEqualTo(Verdict.HELD);
    }

    private void change(PeriodChange change) {
        store.periodEvents().add(PROGRAMME, SIX, change, "Lan", CAME, "Hết hạn.");
    }

    /** As it was read while the period stood open. */
    private LedgerLine recorded(String unit) {
        var text = new Narrative("Kết quả nổi bật", "Của " + unit, CellRef.at("Biểu 02", 1, 0));
        var read = new Outcome(
                Verdict.ACCEPTED,
                new Report(PROGRAMME, SIX, unit, List.of(new FormContent.Narratives("02", List.of(text))), List.of()),
                Timeliness.ON_TIME);
        String sha256 = "%064x".formatted(unit.hashCode());
        var arrival = new Arrival("folder:" + unit, unit + ".xlsx", null, sha256, "folder", null, CAME);
        return store.reviewing(new UnitMemory(regimes)).record(arrival, read);
    }
}

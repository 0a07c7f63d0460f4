package tonghop.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.PeriodLock;
import tonghop.model.ReportTrace;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;

/** Which reports a unit is reminded of: due before 14 May, September and so on; no day for three months. */
class OwedReportsTest {

    private static final Programme REGIME = Definitions.load(null).programmes().get("dvcq-vinhcuu");
    private static final Period SIX_MONTHS = Period.cumulative(2024, 6);
    private static final String UNIT = "vc-phu-ly";

    @Test
    void namesWhatIsDueSoonFromTheFirstOfSoManyDaysOnAndThenUntilItComes() {
        assertThat(owed("2024-04-19T23:59:59+07:00", 15)).doesNotContain("2024-6M");
        assertThat(owed("2024-04-20T00:00:00+07:00", 15)).contains("2024-6M");
        assertThat(owed("2024-05-04T23:59:59+07:00", 1)).contains("2024-6M");
        assertThat(owed("2024-05-04T23:59:59+07:00", 0)).doesNotContain("2024-6M");
        assertThat(owed("2024-12-31T00:00:00+07:00", 0)).contains("2024-6M", "2024-9M", "2024-12M");
    }

    @Test
    void whatHasNoDueDayIsNamedOnceItsDaysAreOver() {
        assertThat(owed("2024-03-14T12:00:00+07:00", 15)).doesNotContain("2024-3M");
        assertThat(owed("2024-03-15T00:00:00+07:00", 15)).containsExactly("2024-3M");
    }

    @Test
    void whatCountsOrCountedIsNotOwedAndWhatIsHeldIsNamedWithItsNumber() {
        var came = trace(3, Verdict.SUPERSEDED);
        assertThat(owed("2024-05-20T09:00:00+07:00", 15, Map.of(), came)).doesNotContain("2024-6M");
        assertThat(owed("2024-05-20T09:00:00+07:00", 15, Map.of(), came, trace(4, Verdict.HELD)))
                .doesNotContain("2024-6M");

        var held = reports("2024-01-20T09:00:00+07:00", 15, Map.of(), trace(3, Verdict.HELD), trace(4, Verdict.HELD));
        assertThat(held).hasSize(1);
        assertThat(held.get(0).held()).isEqualTo(4);
    }

    @Test
    void aClosedPeriodIsNotRemindedOfExceptToTheUnitThatItWasReopenedFor() {
        var closed = new PeriodLock(Instant.parse("2024-05-10T00:00:00Z"), List.of());
        assertThat(owed("2024-05-20T09:00:00+07:00", 15, Map.of(SIX_MONTHS, closed)))
                .doesNotContain("2024-6M");

        var reopened = new PeriodLock(
                Instant.parse("2024-05-10T00:00:00Z"),
                List.of(new PeriodChange.Reopen(UNIT, LocalDate.of(2024, 5, 25))));
        var owed = reports("2024-05-25T23:00:00+07:00", 15, Map.of(SIX_MONTHS, reopened)).stream()
                .filter(r -> r.period().period().equals(SIX_MONTHS))
                .toList();
        assertThat(owed).extracting(OwedReport::last).containsExactly(LocalDate.of(2024, 5, 25));
        assertThat(owed.get(0).isOverdue(LocalDate.of(2024, 5, 25))).isFalse();
        assertThat(owed("2024-05-26T00:00:00+07:00", 15, Map.of(SIX_MONTHS, reopened)))
                .doesNotContain("2024-6M");
    }

    @Test
    void nobodyIsRemindedOfYearsBeforeAnythingCame() {
        assertThat(owed("2025-02-01T09:00:00+07:00", 15)).isEmpty();
        assertThat(owed("2025-02-01T09:00:00+07:00", 15, Map.of(), trace(1, Verdict.ACCEPTED)))
                .containsExactly("2024-9M", "2024-12M", "2024-3M");
    }

    private static ReportTrace trace(long number, Verdict verdict) {
        return new ReportTrace(
                number, SIX_MONTHS, UNIT, verdict, 1, Timeliness.ON_TIME, Instant.parse("2024-05-02T02:00:00Z"));
    }

    private static List<String> owed(String now, int ahead) {
        return owed(now, ahead, Map.of());
    }

    private static List<String> owed(String now, int ahead, Map<Period, PeriodLock> locks, ReportTrace... traces) {
        return reports(now, ahead, locks, traces).stream()
                .map(r -> r.period().period().code())
                .toList();
    }

    private static List<OwedReport> reports(
            String now, int ahead, Map<Period, PeriodLock> locks, ReportTrace... traces) {
        var state = new RegimeState(REGIME, List.of(traces), locks);
        return OwedReports.of(state, OffsetDateTime.parse(now).toInstant(), ahead).stream()
                .filter(r -> r.unit().code().equals(UNIT))
                .toList();
    }
}

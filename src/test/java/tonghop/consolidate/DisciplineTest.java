package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tonghop.consolidate.Intake.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.UnitDiscipline.Kept;
import tonghop.model.ReportTrace;
import tonghop.model.Timeliness;
import tonghop.model.UnitStatus;
import tonghop.model.Verdict;

/** How units kept their days; the small regime's report is due before 14 May 2024. */
class DisciplineTest {

    private static final Instant LATER = Instant.parse("2024-06-01T00:00:00Z");
    private static final SmallRegime REGIME = new SmallRegime().with("an", "ba");

    @Test
    void countsDaysFromTheFirstDayThatIsLate() {
        assertThat(kept(trace("an", Verdict.ACCEPTED, 1, Timeliness.LATE, "2024-05-13T17:00:00Z"))
                        .daysLate())
                .isEqualTo(1);
        assertThat(kept(trace("an", Verdict.ACCEPTED, 1, Timeliness.LATE, "2024-05-14T16:59:59Z"))
                        .daysLate())
                .isEqualTo(1);
        assertThat(kept(trace("an", Verdict.ACCEPTED, 1, Timeliness.LATE, "2024-05-14T17:00:00Z"))
                        .daysLate())
                .isEqualTo(2);
    }

    @Test
    void lateCorrectionLeavesTheUnitOnTimeAndIsCounted() {
        var kept = kept(
                trace("an", Verdict.SUPERSEDED, 1, Timeliness.ON_TIME, "2024-05-02T00:00:00Z"),
                trace("an", Verdict.SUPERSEDED, 2, Timeliness.LATE, "2024-05-20T00:00:00Z"),
                trace("an", Verdict.WARNED, 3, Timeliness.LATE, "2024-05-21T00:00:00Z"));

        assertThat(kept).isEqualTo(new Kept(REGIME.period(), UnitStatus.ON_TIME, 0, 2, 0));
    }

    @Test
    void correctionOfALateReportIsNoLaterThanTheFirst() {
        var kept = kept(
                trace("an", Verdict.SUPERSEDED, 1, Timeliness.LATE, "2024-05-14T00:00:00Z"),
                trace("an", Verdict.ACCEPTED, 2, Timeliness.LATE, "2024-05-30T00:00:00Z"));

        assertThat(kept).isEqualTo(new Kept(REGIME.period(), UnitStatus.LATE, 1, 1, 0));
    }

    @Test
    void heldReportIsNeitherMissingNorReported() {
        assertThat(kept(trace("an", Verdict.HELD, null, Timeliness.ON_TIME, "2024-05-02T00:00:00Z")))
                .isEqualTo(new Kept(REGIME.period(), UnitStatus.HELD, 0, 0, 1));
    }

    @Test
    void nobodyIsMissingBeforeTheDayHasPassed() {
        var sent = trace("ba", Verdict.ACCEPTED, 1, Timeliness.ON_TIME, "2024-05-02T00:00:00Z");
        var lastInstant = Instant.parse("2024-05-13T16:59:59Z");

        assertThat(of(lastInstant, sent)).extracting(u -> u.unit().code()).containsExactly("ba");
        assertThat(of(lastInstant.plusSeconds(1), sent))
                .extracting(u -> u.unit().code(), u -> u.count(UnitStatus.MISSING))
                .containsExactly(tuple("an", 1), tuple("ba", 0));
    }

    @Test
    void outputOfAPeriodKnowsNothingOfWhatCameLater() {
        var record = new Intake().accepted("an", figures("1.1", 1)).record();
        var consolidation = Consolidator.consolidate(REGIME.programme(), REGIME.period(), record);
        var later = new ReportTrace(
                9, SmallRegime.PERIOD, "an", Verdict.HELD, null, null, Instant.parse("2024-05-30T00:00:00Z"));

        assertThat(Discipline.upTo(consolidation, List.of(later))).isEqualTo(Discipline.upTo(consolidation, List.of()));
        assertThat(Discipline.upTo(
                        Consolidator.consolidate(REGIME.programme(), REGIME.period(), new Intake().record()),
                        List.of(later)))
                .isEmpty();
    }

    @Test
    void whoSentNothingForAPeriodThatWasClosedIsMissingInItWheneverTheLastDocumentCame() {
        var came = trace("an", Verdict.ACCEPTED, 1, Timeliness.ON_TIME, "2024-05-01T02:00:01Z");
        var intake = new Intake().accepted("an", figures("1.1", 1));
        var programme = new SmallRegime().with("an", "ba").withCalendar().programme();
        var open = Consolidator.consolidate(programme, REGIME.period(), intake.record());
        var closed = Consolidator.consolidate(
                programme, REGIME.period(), intake.closed().record());

        assertThat(Discipline.upTo(open, List.of(came)))
                .extracting(u -> u.unit().code())
                .containsExactly("an");
        assertThat(Discipline.upTo(closed, List.of(came)))
                .extracting(u -> u.unit().code(), u -> u.count(UnitStatus.MISSING))
                .containsExactly(tuple("an", 0), tuple("ba", 1));
    }

    private static Kept kept(ReportTrace... traces) {
        return of(LATER, traces).get(0).periods().get(0);
    }

    private static List<UnitDiscipline> of(Instant asOf, ReportTrace... traces) {
        return Discipline.of(REGIME.programme(), List.of(REGIME.period()), List.of(traces), asOf);
    }

    private static ReportTrace trace(
            String unit, Verdict verdict, @Nullable Integer version, Timeliness timeliness, String at) {
        return new ReportTrace(1, SmallRegime.PERIOD, unit, verdict, version, timeliness, Instant.parse(at));
    }
}

package tonghop.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.letter.ReminderRound.Due;
import tonghop.model.Period;
import tonghop.model.ReportTrace;
import tonghop.model.Verdict;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;

/** Whom a day's reminders go to. Six months are due before 5 May 2024, nine months before 5 September. */
class ReminderRoundTest {

    private static final Definitions DEFINITIONS = Definitions.load(null);
    private static final Programme REGIME = DEFINITIONS.programmes().get("dvcq-vinhcuu");
    private static final String UNIT = "vc-phu-ly";

    /** 4 May 2024 is the last day; 27 April to 1 May and 5, 11 May are days off. */
    @ParameterizedTest
    @CsvSource({
        "2024-04-26, true", // five days before, moved back
        "2024-04-29, false",
        "2024-05-02, false",
        "2024-05-03, true", // one day before
        "2024-05-04, false",
        "2024-05-06, true", // one day after, moved on
        "2024-05-07, true", // three days after
        "2024-05-11, false",
        "2024-05-13, true", // seven days after, moved on
        "2024-05-14, false"
    })
    void meansTheDayOfTheCalendarOrTheNearestWorkingDay(LocalDate day, boolean reminded) {
        assertThat(due(round(day, null), UNIT).isEmpty()).isNotEqualTo(reminded);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-02, 2024-04-26, 2024-04-26", // not due yet
        "2024-05-06, 2024-05-03, 2024-05-06", // a day of its own
        "2024-05-08, 2024-05-07, 2024-05-07", // overdue then and now
        "2024-05-04, 2024-05-03, 2024-05-03" // the last day
    })
    void makesUpForADayThatWasMissed(LocalDate day, LocalDate missed, LocalDate remindedFor) {
        assertThat(due(round(day, missed), UNIT)).extracting(Due::day).containsExactly(remindedFor);
    }

    @Test
    void whatWasToBeSaidBeforeTheLastDayIsNotSaidAfterIt() {
        var onlyBefore = new ReminderDays(List.of(0), List.of(), DEFINITIONS.workingDays());
        var round = ReminderRound.of(
                List.of(state(REGIME)), onlyBefore, at(LocalDate.of(2024, 5, 6)), LocalDate.of(2024, 5, 4));

        assertThat(round.due()).isEmpty();
    }

    @Test
    void namesWhatIsOverdueWithWhatIsDueButNotWhatIsFarOff() {
        var round = round(LocalDate.of(2024, 9, 3), null);
        assertThat(round.due()).isEmpty();

        round = round(LocalDate.of(2024, 8, 30), null);
        assertThat(due(round, UNIT).get(0).owed())
                .extracting(r -> r.period().period().code())
                .containsExactly("2024-6M", "2024-9M", "2024-3M");
        assertThat(due(round(LocalDate.of(2024, 5, 3), null), UNIT).get(0).owed())
                .extracting(r -> r.period().period().code())
                .containsExactly("2024-6M", "2024-3M");
    }

    @Test
    void whatIsHeldRemindsNobodyButIsNamedWithTheRest() {
        var held = new ReportTrace(7, Period.cumulative(2024, 6), UNIT, Verdict.HELD, null, null, Instant.EPOCH);
        var state = new RegimeState(REGIME, List.of(held), Map.of());

        var overdue = ReminderRound.of(List.of(state), days(), at(LocalDate.of(2024, 5, 6)), null);
        assertThat(due(overdue, UNIT)).isEmpty();
        assertThat(overdue.stopped()).extracting(OwedReport::held).containsExactly(7L);

        var later = ReminderRound.of(List.of(state), days(), at(LocalDate.of(2024, 8, 30)), null);
        assertThat(due(later, UNIT).get(0).owed()).extracting(OwedReport::held).contains(7L);
        assertThat(later.stopped()).isEmpty();
    }

    @Test
    void aUnitOfTwoOfficesHasOneLetterInTheNameOfBoth() throws IOException {
        Programme other = consolidatedBy("Ban Dân vận Huyện ủy");
        var round = ReminderRound.of(List.of(state(REGIME), state(other)), days(), at(LocalDate.of(2024, 5, 6)), null);

        List<Due> due = due(round, UNIT);
        assertThat(due).hasSize(1);
        var letter = new ReminderLetters(LetterTemplates.load(null), at(LocalDate.of(2024, 5, 6)))
                .letter(due.get(0).owed());
        assertThat(letter.text())
                .contains(REGIME.office() + " và Ban Dân vận Huyện ủy chưa nhận đủ báo cáo của Xã Phú Lý")
                .containsSubsequence("(Kết quả", "(Khác;");
    }

    private static ReminderRound round(LocalDate day, @Nullable LocalDate missed) {
        return ReminderRound.of(List.of(state(REGIME)), days(), at(day), missed);
    }

    private static ReminderDays days() {
        return new ReminderDays(List.of(1, 5), List.of(1, 3, 7), DEFINITIONS.workingDays());
    }

    private static RegimeState state(Programme regime) {
        return new RegimeState(regime, List.of(), Map.of());
    }

    private static Instant at(LocalDate day) {
        return OffsetDateTime.parse(day + "T08:00:00+07:00").toInstant();
    }

    private static List<Due> due(ReminderRound round, String unit) {
        return round.due().stream().filter(d -> d.unit().code().equals(unit)).toList();
    }

    private static Programme consolidatedBy(String office) {
        return new Programme(
                "khac",
                "Khác",
                REGIME.superior(),
                office,
                REGIME.place(),
                REGIME.recipients(),
                REGIME.signer(),
                REGIME.letterhead(),
                REGIME.words(),
                REGIME.forms(),
                REGIME.members(),
                REGIME.calendar(),
                REGIME.targets(),
                REGIME.submitsAs());
    }
}

package tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tonghop.model.Period;
import tonghop.programme.Definitions;
import tonghop.programme.Membership;
import tonghop.programme.Programme;
import tonghop.programme.Unit;

/** Which other periods a report is held against. */
class LookbackTest {

    private static final Programme MONTHLY = Definitions.load(null).programmes().get("dvcq-tuyenquang");

    @Test
    void wholeIsMadeUpOfPartsOnlyWhereAllWereReported() {
        assertThat(lookback("2025-Q2", "2025-M04", "2025-M05").parts()).isEmpty();
        assertThat(lookback("2025-Q2", "2025-M06", "2025-M04", "2025-M05").parts())
                .containsExactly(periods("2025-M04", "2025-M05", "2025-M06"));
        assertThat(lookback("2025-6M", "2025-Q1", "2025-Q2").parts()).containsExactly(periods("2025-Q1", "2025-Q2"));
        assertThat(lookback("2025-M06", "2025-M05", "2025-Q2").parts()).isEmpty();
    }

    @Test
    void copyMayBeOfTheLastPeriodOfAnyKindOrOfTheSame() {
        assertThat(lookback("2024-M07", "2024-M05", "2024-M06", "2024-6M", "2024-Q2")
                        .latest())
                .containsExactlyInAnyOrder(Period.parse("2024-6M"), Period.parse("2024-M06"));
        assertThat(lookback("2024-M07", "2024-M08").latest()).isEmpty();
    }

    @Test
    void recentPeriodsAreTheLastFourOfTheSameKindOverTheYears() {
        assertThat(lookback("2025-M02", "2024-M09", "2024-M10", "2024-M11", "2024-M12", "2025-M01", "2025-Q1")
                        .recent())
                .containsExactlyElementsOf(periods("2025-M01", "2024-M12", "2024-M11", "2024-M10"));
    }

    @Test
    void aPeriodIsLookedAtAgainWhenOneOfThoseBeforeItChanges() {
        var reported = periods("2024-M04", "2024-M05", "2024-M06", "2024-Q2", "2025-M05", "2024-M03");

        assertThat(resting("2024-M05", reported)).containsExactlyElementsOf(periods("2024-M06", "2024-Q2", "2025-M05"));
        assertThat(resting("2025-M05", reported)).isEmpty();
        assertThat(resting("2025-M03", periods("2025-M04", "2025-M05"))).hasSize(2);
    }

    @Test
    void nothingIsComparedWithAnotherUnitOfTheSameCode() {
        var first = unit(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 6, 30));
        var second = unit(LocalDate.of(2025, 7, 1), null);
        var regime = withMembers(List.of(first, second));
        var reported = periods("2025-M04", "2025-M05", "2025-M06", "2025-Q2", "2025-M08");

        assertThat(Lookback.of(regime, "x", Period.parse("2025-M09"), reported).all())
                .containsExactly(Period.parse("2025-M08"));
        assertThat(Lookback.of(regime, "x", Period.parse("2025-M06"), reported).recent())
                .containsExactlyElementsOf(periods("2025-M05", "2025-M04"));
        assertThat(Lookback.restingOn(regime, "x", Period.parse("2025-M06"), reported))
                .containsExactly(Period.parse("2025-Q2"));
    }

    @Test
    void periodThatIsInNoCalendarIsHeldAgainstNothing() {
        assertThat(lookback("2025-9M", "2025-6M").all()).isEmpty();
        assertThat(lookback("2025-M06", "2025-9M").all()).isEmpty();
        assertThat(resting("2025-9M", periods("2025-12M"))).isEmpty();
    }

    private static Lookback lookback(String period, String... reported) {
        return Lookback.of(MONTHLY, "yen-son", Period.parse(period), periods(reported));
    }

    private static List<Period> resting(String period, List<Period> reported) {
        return Lookback.restingOn(MONTHLY, "yen-son", Period.parse(period), reported);
    }

    private static List<Period> periods(String... codes) {
        return Stream.of(codes).map(Period::parse).toList();
    }

    private static Unit unit(LocalDate from, @Nullable LocalDate to) {
        return new Unit("x", "Xã X", "xã", null, List.of(), from, to, List.of());
    }

    private static Programme withMembers(List<Unit> units) {
        var members = new ArrayList<Membership>();
        units.forEach(u -> members.add(new Membership(u, List.of())));
        return new Programme(
                MONTHLY.code(),
                MONTHLY.title(),
                MONTHLY.superior(),
                MONTHLY.office(),
                MONTHLY.place(),
                MONTHLY.recipients(),
                MONTHLY.signer(),
                MONTHLY.letterhead(),
                MONTHLY.words(),
                MONTHLY.forms(),
                members,
                MONTHLY.calendar(),
                MONTHLY.targets(),
                null);
    }
}

package tonghop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two mergers: b went into a in 2024; in 2025 a and c became n, d was split between n and m, e was only renamed. */
class UnitRegistryTest {

    private static final LocalDate MAY_2024 = LocalDate.of(2024, 5, 1);
    private static final LocalDate MAY_2025 = LocalDate.of(2025, 5, 1);
    private static final LocalDate MAY_2026 = LocalDate.of(2026, 5, 1);

    private final UnitRegistry registry = new UnitRegistry(List.of(
            unit("a", "2010-01-01", "2025-06-30", whole("n")),
            unit("b", "2010-01-01", "2024-10-31", whole("a")),
            unit("c", "2010-01-01", "2025-06-30", whole("n")),
            unit("d", "2010-01-01", "2025-06-30", part("n"), part("m")),
            unit("e", "2010-01-01", "2025-06-30", whole("e")),
            unit("e", "2025-07-01", null),
            unit("f", "2010-01-01", "2025-06-30"),
            unit("n", "2025-07-01", null),
            unit("m", "2025-07-01", null)));

    @Test
    void findsTheUnitsOfADay() {
        assertThat(registry.on(LocalDate.of(2024, 10, 31)))
                .extracting(Unit::code)
                .contains("a", "b");
        assertThat(registry.on(LocalDate.of(2024, 11, 1)))
                .extracting(Unit::code)
                .contains("a")
                .doesNotContain("b");
        assertThat(registry.on(MAY_2026)).extracting(Unit::code).containsExactly("e", "n", "m");
        assertThat(registry.of("e", MAY_2026).orElseThrow().validTo()).isNull();
        assertThat(registry.of("a", MAY_2026)).isEmpty();
    }

    @Test
    void aSpanThatStraddlesAChangeHasBoth() {
        assertThat(registry.between(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1)))
                .extracting(Unit::code)
                .containsExactly("a", "c", "d", "e", "e", "f", "n", "m");
    }

    @Test
    void aUnitThatNothingHappenedToIsItsOwnSuccessor() {
        assertThat(registry.successors("a", MAY_2024, MAY_2025)).containsExactly(whole("a"));
        assertThat(registry.successors("e", MAY_2024, MAY_2026)).containsExactly(whole("e"));
    }

    @Test
    void followsEveryChangeBetweenTheDays() {
        assertThat(registry.successors("b", MAY_2024, MAY_2026)).containsExactly(whole("n"));
        assertThat(registry.successors("d", MAY_2024, MAY_2026)).containsExactly(part("n"), part("m"));
    }

    @Test
    void saysNothingOfAUnitThatIsNotThereOrWhoseEndNobodyEntered() {
        assertThat(registry.successors("n", MAY_2024, MAY_2026)).isEmpty();
        assertThat(registry.successors("f", MAY_2024, MAY_2026)).isEmpty();
        assertThat(registry.successors("nowhere", MAY_2024, MAY_2026)).isEmpty();
    }

    @Test
    void namesThePredecessorsWithWhatCameOfThem() {
        assertThat(registry.predecessors("n", MAY_2024, MAY_2026))
                .containsExactly(whole("a"), whole("b"), whole("c"), part("d"));
        assertThat(registry.predecessors("a", MAY_2024, MAY_2025)).containsExactly(whole("a"), whole("b"));
    }

    @Test
    void partsThatMeetAgainStayParts() {
        var again = new UnitRegistry(List.of(
                unit("a", "2010-01-01", "2024-10-31", part("b"), part("c")),
                unit("b", "2024-11-01", "2025-06-30", whole("d")),
                unit("c", "2024-11-01", "2025-06-30", whole("d")),
                unit("d", "2025-07-01", null)));

        assertThat(again.successors("a", MAY_2024, MAY_2026)).containsExactly(part("d"));
    }

    @Test
    void refusesDaysInTheWrongOrder() {
        assertThatThrownBy(() -> registry.successors("a", MAY_2025, MAY_2024))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2024-05-01 is before 2025-05-01");
    }

    private static Succession whole(String code) {
        return new Succession(code, Extent.WHOLE);
    }

    private static Succession part(String code) {
        return new Succession(code, Extent.PART);
    }

    private static Unit unit(String code, String from, @Nullable String to, Succession... successors) {
        return new Unit(
                code,
                "Xã " + code,
                "xã",
                null,
                List.of(),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                List.of(successors));
    }
}

package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.model.Period;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;

/** In the calendars of the regimes that come with the program. */
class EarlierPeriodsTest {

    private static final Definitions DEFINITIONS = Definitions.load(null);

    @Test
    void comparesAMonthWithTheMonthBeforeAndThatOfTheYearBefore() {
        assertThat(earlier("dvcq-tuyenquang", "2025-M05"))
                .containsExactly("period-before 2025-M04", "last-year 2024-M05");
    }

    @Test
    void comparesTheFirstMonthAndQuarterWithTheLastOfTheYearBefore() {
        assertThat(earlier("dvcq-tuyenquang", "2025-M01")).containsExactly("period-before 2024-M12");
        assertThat(earlier("dvcq-tuyenquang", "2025-Q1")).containsExactly("period-before 2024-Q4", "last-year 2024-Q1");
    }

    @Test
    void comparesWithNothingBeforeTheCalendarBegins() {
        assertThat(earlier("dvcq-tuyenquang", "2024-M03")).isEmpty();
    }

    @Test
    void neverComparesMonthsFromTheStartOfTheYearWithFewerOfThem() {
        assertThat(earlier("dvcq-vinhcuu", "2024-6M")).isEmpty();
        assertThat(earlier("dvcq-vinhcuu", "2025-6M")).containsExactly("last-year 2024-6M");
    }

    @Test
    void comparesARoundWithTheRoundBeforeIt() {
        assertThat(earlier("tdkt-bdt-dongnai", "2025-R1"))
                .containsExactly("period-before 2024-R2", "last-year 2024-R1");
    }

    private static List<String> earlier(String code, String period) {
        Programme programme = DEFINITIONS.programmes().get(code);
        return EarlierPeriods.of(
                        programme, programme.period(Period.parse(period)).orElseThrow())
                .entrySet()
                .stream()
                .map(e -> e.getKey().code() + " " + e.getValue().period().code())
                .toList();
    }
}

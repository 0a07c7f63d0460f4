package tonghop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayPatternTest {

    @ParameterizedTest
    @CsvSource({
        "14/5, 2024-06, 2024-05-14",
        "05/5, 2024-06, 2024-05-05",
        "15/12 năm trước, 2024-01, 2023-12-15",
        "10/1 năm sau, 2024-12, 2025-01-10",
        "29/2, 2024-06, 2024-02-29",
        "29/2, 2025-06, 2025-02-28",
        "15, 2024-05, 2024-05-15",
        "31, 2024-04, 2024-04-30",
        "15 tháng trước, 2024-01, 2023-12-15",
        "5 tháng sau, 2024-12, 2025-01-05",
    })
    void isTheDayOfItsPeriod(String written, YearMonth month, LocalDate day) {
        assertThat(DayPattern.find(written).orElseThrow().seenFrom(month)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "32",
                "30/2",
                "31/4",
                "0/5",
                "1/13",
                "1/0",
                "2024-05-14",
                "14-5",
                "14/5/2024",
                "15 năm sau",
                "14/5 tháng sau",
                "14 /5",
                "a"
            })
    void isNothingElse(String written) {
        assertThat(DayPattern.find(written)).isEmpty();
    }
}

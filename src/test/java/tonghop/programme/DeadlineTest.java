package tonghop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2021-Q2, 2021-06-30, quý II/2021",
        "Quý IV/2025, 2025-12-31, quý IV/2025",
        "trong quý 3 năm 2021, 2021-09-30, quý III/2021",
        "30/6/2021, 2021-06-30, 30/06/2021",
        "ngày 30 tháng 6 năm 2021, 2021-06-30, 30/06/2021",
        "2021-06-30, 2021-06-30, 30/06/2021",
        "trước ngày 30/6/2021, 2021-06-29, trước ngày 30/06/2021",
        "Tháng 2/2024, 2024-02-29, tháng 2/2024",
        "năm 2025, 2025-12-31, năm 2025"
    })
    void readsHowPlansAndReportsSayIt(String text, LocalDate last, String label) {
        assertThat(Deadline.find(text)).contains(new Deadline(last, label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/2/2021", "quý V/2021", "tháng 13/2021", "sớm nhất có thể", "2021-Q5"})
    void readsNothingElse(String text) {
        assertThat(Deadline.find(text)).isEmpty();
    }

    @Test
    void isTheEndOfTheReportedYearForATaskOfEveryYear() {
        assertThat(Deadline.find("Hàng năm")).contains(Deadline.EVERY_YEAR);
        assertThat(Deadline.EVERY_YEAR.lastDay(2023)).isEqualTo(LocalDate.of(2023, 12, 31));
    }
}

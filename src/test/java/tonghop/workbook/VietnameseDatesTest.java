package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tonghop.programme.DueDay;

class VietnameseDatesTest {

    @Test
    void dueDayThatIsItselfOnTimeIsNamedAsThePlansNameIt() {
        var day = LocalDate.of(2025, 6, 26);
        assertThat(VietnameseDates.due(new DueDay(day, true))).isEqualTo("chậm nhất trong ngày 26/06/2025");
        assertThat(VietnameseDates.due(new DueDay(day, false))).isEqualTo("trước ngày 26/06/2025");
    }
}

package tonghop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Period;

/** Due days that move because offices are closed, in a regime that says so; in no other. */
class WorkingDaysTest {

    @TempDir
    private Path config;

    /** The last day on time: weekends, the Tết of 2024, a Saturday that makes up for a day off. */
    @ParameterizedTest
    @CsvSource({
        "next,     '{before: 5/5}',         2024-05-04",
        "next,     '{before: 5/5}',         2025-05-05",
        "previous, '{before: 5/5}',         2025-04-29",
        "next,     '{no-later-than: 10/2}', 2024-02-15",
        "previous, '{no-later-than: 10/2}', 2024-02-07",
        "next,     '{no-later-than: 2/9}',  2024-09-04",
        "next,     '{no-later-than: 2/9}',  2027-09-03",
        "next,     '{no-later-than: 14/5}', 2024-05-14",
        "next,     '{no-later-than: 15/2}', 2026-02-23",
        "previous, '{no-later-than: 30/4}', 2026-04-29",
    })
    void moveTheLastDayOnTimeToAWorkingDay(String shift, String due, LocalDate last) throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        String citation = "    citation: ";
        office.replace(
                "regime.yaml",
                "calendar:\n",
                "calendar:\n  - period: 3M\n    due: " + due + "\n    window: {from: 1/1, to: 31/1}\n"
                        + "    if-not-a-working-day: " + shift + "\n" + citation + "Quy chế\n");

        DueDay moved = office.load()
                .programmes()
                .get("che-do-thu")
                .period(Period.cumulative(last.getYear(), 3))
                .orElseThrow()
                .due();

        assertThat(moved.lastOnTime()).isEqualTo(last);
    }

    @Test
    void stayWhereThePlanPutsThemUnlessItSaysOtherwise() {
        var regime = Definitions.load(null).programmes().get("dvcq-vinhcuu");

        var sixMonths = regime.period(Period.cumulative(2024, 6)).orElseThrow();
        var twelve = regime.period(Period.cumulative(2024, 12)).orElseThrow();

        assertThat(sixMonths.due().lastOnTime()).isEqualTo("2024-05-04");
        assertThat(twelve.due().lastOnTime().getDayOfWeek().getValue()).isEqualTo(6);
    }

    @Test
    void takeAnOfficesOwnDaysBesidesTheBuiltInOnes() throws IOException {
        holidays("holidays:\n  - {name: Ngày truyền thống, from: 2024-05-14, to: 2024-05-15}\nworked: [2024-05-18]\n");
        OfficeFolder office = OfficeFolder.in(config);
        office.replace(
                "regime.yaml",
                "calendar:\n",
                "if-not-a-working-day: next\ncalendar:\n  - period: 3M\n    due: {no-later-than: 14/5}\n    citation: Quy"
                        + " chế\n");

        var due = office.load()
                .programmes()
                .get("che-do-thu")
                .period(Period.cumulative(2024, 3))
                .orElseThrow()
                .due();

        assertThat(due.lastOnTime()).isEqualTo("2024-05-16");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holidays: [{name: A, from: 2024-13-01}]                   | “2024-13-01” không phải là ngày",
                "holidays: [{name: A}]                                     | thiếu khóa “from”",
                "holidays: [{name: A, from: 2024-05-02, to: 2024-05-01}]   | cần từ 1 đến 30 ngày",
                "holidays: [{name: A, from: 2024-05-01, to: 2024-05-31}]   | cần từ 1 đến 30 ngày",
                "every-year: [31/4]                                        | ngày nghỉ “31/4” không đúng",
                "worked: [hôm nay]                                         | “hôm nay” không phải là ngày",
                "holiday: []                                               | có phải “holidays” không?",
            })
    void nameFileAndLineOfAMistake(String text, String message) throws IOException {
        holidays("# Ngày nghỉ của cơ quan\n" + text + "\n");

        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> Definitions.load(config))
                .withMessageContaining("holidays.yaml:2: ")
                .withMessageContaining(message);
    }

    @Test
    void allowABreakOfThirtyDays() throws IOException {
        holidays("holidays: [{name: A, from: 2024-05-01, to: 2024-05-30}]");

        assertThat(Definitions.load(config).programmes()).isNotEmpty();
    }

    @Test
    void refuseAWayToMoveThatNobodyKnows() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.replace("regime.yaml", "calendar:\n", "if-not-a-working-day: skip\ncalendar:\n");

        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(office::load)
                .withMessageContaining("“skip” không đúng; viết next");
    }

    private void holidays(String text) throws IOException {
        Files.createDirectories(config);
        Files.writeString(config.resolve("holidays.yaml"), text);
    }
}

package tonghop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a regime says which figures are too far from earlier ones. */
class HistoryLimitsTest {

    @TempDir
    private Path config;

    @Test
    void takesWhatTheRegimeSaysAndOtherwiseWhatIsUsual() throws IOException {
        assertThat(limits("")).isEqualTo(HistoryLimits.USUAL);
        assertThat(limits("history: {year-factor: 2.5, mean-periods: 12}\n"))
                .isEqualTo(new HistoryLimits(
                        new BigDecimal("2.5"),
                        BigDecimal.valueOf(20),
                        BigDecimal.valueOf(5),
                        BigDecimal.valueOf(50),
                        12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "history: {year-factor: 0.9} | “year-factor” là 0.9; viết số lần từ 1 trở lên",
                "history: {mean-factor: -1} | “mean-factor” là “-1”; viết một số không âm",
                "history: {mean-periods: 0} | “mean-periods” là 0; viết số kỳ, từ 1 đến 12",
                "history: {mean-periods: 13} | từ 1 đến 12",
                "history: {mean-periods: 1.5} | từ 1 đến 12",
                "history: {factor: 2} | khóa “factor” không dùng ở đây",
                "history: 10 | cần các dòng dạng “khóa: giá trị”"
            })
    void refusesWhatIsNoLimit(String line, String message) {
        assertThatThrownBy(() -> limits(line + "\n"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("regime.yaml:1: ")
                .hasMessageContaining(message);
    }

    @Test
    void keepsTheCodesOfTheChecksAgainstHistoryFromOtherRules() throws IOException {
        var office = OfficeFolder.in(config);
        office.replace("forms/form-90.yaml", "code: K1", "code: R13");

        assertThatThrownBy(office::load)
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("mã “R13” dành cho kiểm tra với các kỳ trước");
    }

    private HistoryLimits limits(String line) throws IOException {
        var office = OfficeFolder.in(config);
        office.write("regime.yaml", line + office.read("regime.yaml"));
        return office.load().programmes().get("che-do-thu").history();
    }
}

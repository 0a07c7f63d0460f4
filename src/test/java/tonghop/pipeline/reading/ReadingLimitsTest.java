package tonghop.pipeline.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.document.ContainerLimits;
import tonghop.document.Limits;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;

class ReadingLimitsTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| ([0-9]+)(?: s)? \\| (.*?) \\|", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void areTheReadersOwnWhereTheOfficeSetsNone() throws IOException {
        assertThat(limits("")).isEqualTo(ReadingLimits.defaults());
    }

    @Test
    void areWhatTheOfficeSets() throws IOException {
        ReadingLimits limits = limits("limit.file-mb = 2\nlimit.cells = 7\nlimit.seconds=3\nlimit.inflated-mb=100\n"
                + "limit.container-files = 9\nlimit.message-parts = 8\n");

        assertThat(limits.document().fileBytes()).isEqualTo(2 << 20);
        assertThat(limits.document().keptCells()).isEqualTo(7);
        assertThat(limits.document().time()).isEqualTo(Duration.ofSeconds(3));
        assertThat(limits.document().partBytes()).isEqualTo(100 << 20);
        assertThat(limits.container().files()).isEqualTo(9);
        assertThat(limits.container().parts()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit.file-mb",
                "limit.plain-mb",
                "limit.inflated-mb",
                "limit.sheets",
                "limit.visited-cells",
                "limit.cells",
                "limit.seconds",
                "limit.container-mb",
                "limit.container-inner-mb",
                "limit.container-total-mb",
                "limit.container-files",
                "limit.message-parts"
            })
    void areAtMostFourTimesTheDefaultAndAtLeastOne(String key) throws IOException {
        Home home = new Home(folder);
        int most = ReadingLimits.MOST_TIMES * Integer.parseInt(Settings.of(home).text(key));

        assertThat(limits(key + " = " + most)).isNotEqualTo(ReadingLimits.defaults());
        assertThat(limits(key + " = 1")).isNotEqualTo(ReadingLimits.defaults());
        for (String wrong : new String[] {most + 1 + "", "0", "-1", "nhiều", "1.5", "99999999999", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> limits(key + " = " + wrong))
                    .withMessageContaining("“" + key + " = " + wrong + "” không đúng")
                    .withMessageContaining("từ 1 đến " + most);
        }
    }

    @Test
    void standInTheirPageAsInTheCode() throws Exception {
        String page = Files.readString(Path.of("src/docs/limits.md"));
        String document = page.substring(page.indexOf("## One document"), page.indexOf("## One container"));
        String container = page.substring(page.indexOf("## One container"), page.indexOf("## Elsewhere"));

        assertThat(rows(document)).isEqualTo(components(Limits.defaults()));
        assertThat(rows(container)).isEqualTo(components(ContainerLimits.defaults()));
        for (String key : Settings.of(new Home(folder)).keysThatBegin("limit.")) {
            assertThat(page).contains("`" + key + "`");
        }
    }

    private static Map<String, Long> rows(String table) {
        var rows = new LinkedHashMap<String, Long>();
        ROW.matcher(table).results().forEach(row -> rows.put(row.group(1), Long.parseLong(row.group(2))));
        return rows;
    }

    private static Map<String, Long> components(Record limits) throws ReflectiveOperationException {
        var components = new LinkedHashMap<String, Long>();
        for (RecordComponent component : limits.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(limits);
            components.put(
                    component.getName(),
                    value instanceof Duration time ? time.toSeconds() : ((Number) value).longValue());
        }
        return components;
    }

    private ReadingLimits limits(String properties) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("tonghop.properties"), properties);
        return ReadingLimits.of(new Home(folder));
    }
}

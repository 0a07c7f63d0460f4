package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample inbox through the whole program, held against the figures that its files were made from. */
class SampleRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLE = Path.of("inbox-sample");

    @TempDir
    private static Path home;

    private static JsonNode expected;
    private static Program.Ended ended;
    private static final Map<String, JsonNode> LEDGER = new HashMap<>();

    @BeforeAll
    static void runOnce() throws IOException {
        expected = JSON.readTree(SampleRunTest.class.getResource("/tonghop/inbox-sample-expected.json"));
        ended = Program.run("once", "--home", home, "--waves", SAMPLE);
        for (String line : Program.run("ledger", "--home", home, "--json").lines()) {
            JsonNode json = JSON.readTree(line);
            LEDGER.put(json.path("file").asText(), json);
        }
    }

    @Test
    void endsWellAndLeavesNothingInTheInbox() throws IOException {
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(Program.files(home.resolve("inbox"))).isEmpty();
    }

    @Test
    void givesEveryFileTheExpectedVerdict() {
        var soft = new SoftAssertions();
        for (JsonNode file : expected.path("files")) {
            String name = file.path("file").asText();
            JsonNode line = LEDGER.get(name);
            soft.assertThat(line).as(name).isNotNull();
            if (line != null) {
                soft.assertThat(line.path("verdict").asText())
                        .as(name)
                        .isEqualTo(file.path("verdict").asText());
                if (!"rejected duplicate".contains(file.path("verdict").asText())) {
                    for (String field : new String[] {"programme", "period", "unit", "version", "timeliness"}) {
                        soft.assertThat(line.path(field)).as(name + " " + field).isEqualTo(file.path(field));
                    }
                }
            }
        }
        soft.assertThat(LEDGER).hasSize(expected.path("files").size());
        soft.assertAll();
    }

    @Test
    void countsExactlyTheFiguresThatTheFilesWereMadeFrom() throws IOException {
        var soft = new SoftAssertions();
        for (JsonNode period : expected.path("periods")) {
            String name = period.path("programme").asText() + "/"
                    + period.path("period").asText();
            JsonNode made = JSON.readTree(
                    home.resolve("out").resolve(name).resolve("tong-hop.json").toFile());
            Map<String, JsonNode> indicators = new LinkedHashMap<>();
            made.path("indicators").forEach(i -> indicators.put(i.path("code").asText(), i));
            period.path("totals").fields().forEachRemaining(total -> {
                JsonNode indicator = indicators.get(total.getKey());
                soft.assertThat(indicator.path("total").decimalValue())
                        .as(name + " " + total.getKey())
                        .isEqualByComparingTo(total.getValue().path("total").decimalValue());
                soft.assertThat(indicator.path("reported").asInt())
                        .as(name + " " + total.getKey() + " reported")
                        .isEqualTo(total.getValue().path("reported").asInt());
            });
            period.path("ratios")
                    .fields()
                    .forEachRemaining(ratio -> soft.assertThat(
                                    indicators.get(ratio.getKey()).path("total").asDouble())
                            .as(name + " " + ratio.getKey())
                            .isCloseTo(ratio.getValue().asDouble(), org.assertj.core.data.Offset.offset(0.000_001)));
        }
        soft.assertAll();
    }

    @Test
    void countsEveryUnitsOwnFigures() throws IOException {
        var soft = new SoftAssertions();
        for (JsonNode file : expected.path("files")) {
            if (file.path("verdict").asText().matches("accepted|warned")) {
                String name = file.path("programme").asText() + "/"
                        + file.path("period").asText();
                JsonNode made = JSON.readTree(home.resolve("out")
                        .resolve(name)
                        .resolve("tong-hop.json")
                        .toFile());
                for (JsonNode indicator : made.path("indicators")) {
                    JsonNode value =
                            file.path("values").path(indicator.path("code").asText());
                    JsonNode counted =
                            indicator.path("byUnit").path(file.path("unit").asText());
                    if (!value.isMissingNode()) {
                        soft.assertThat(
                                        counted.isNull()
                                                ? null
                                                : counted.decimalValue().stripTrailingZeros())
                                .as(file.path("file").asText() + " " + indicator.path("code"))
                                .isEqualTo(
                                        value.isNull()
                                                ? null
                                                : value.decimalValue().stripTrailingZeros());
                    }
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void namesTheMissingUnits() throws IOException {
        for (JsonNode period : expected.path("periods")) {
            Program.Ended status = Program.run(
                    "status",
                    "--home",
                    home,
                    "--programme",
                    period.path("programme").asText(),
                    "--period",
                    period.path("period").asText(),
                    "--json");
            var missing = new java.util.TreeSet<String>();
            for (JsonNode unit : JSON.readTree(status.out()).path("units")) {
                if (unit.path("status").asText().equals("missing")) {
                    missing.add(unit.path("code").asText());
                }
            }
            var named = new java.util.TreeSet<String>();
            period.path("missing").forEach(unit -> named.add(unit.asText()));
            assertThat(missing).isEqualTo(named);
        }
    }

    @Test
    void saysWhoIsLateWhatIsHeldAndWhereTheWorkbookIs() {
        assertThat(ended.out())
                .contains("nộp chậm")
                .contains("Tạm giữ, chưa tính vào tổng hợp:")
                .contains("2.5 + 2.6")
                .contains("tài liệu PDF")
                .contains(home.resolve("out/dvcq-bdt-dongnai/2024-6M/tong-hop.xlsx")
                        .toString());
    }

    @Test
    void readsItsOwnOutputAsTheReportOfTheUnitAtTheNextLevel() throws IOException {
        Path folder = home.resolve("out/dvcq-vinhcuu/2024-6M");
        Program.Ended checked =
                Program.run("check", folder.resolve("tong-hop.xlsx"), "--json", "--now", "2024-05-06T09:00:00+07:00");
        JsonNode read = JSON.readTree(checked.out());

        assertThat(checked.exitCode()).as(checked.out()).isZero();
        assertThat(read.path("programme").asText()).isEqualTo("dvcq-bdt-dongnai");
        assertThat(read.path("unit").asText()).isEqualTo("vinh-cuu");
        JSON.readTree(folder.resolve("tong-hop.json").toFile())
                .path("indicators")
                .forEach(i -> assertThat(read.path("values")
                                .path(i.path("code").asText())
                                .asDouble())
                        .as(i.path("code").asText())
                        .isCloseTo(i.path("total").asDouble(), within(1e-6)));
    }
}

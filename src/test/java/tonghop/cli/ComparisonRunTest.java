package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two months of one regime, one set beside the other. */
class ComparisonRunTest {

    private static final String REGIME = "dvcq-tuyenquang";

    @TempDir
    private Path home;

    @Test
    void setsAMonthBesideTheMonthBeforeInWorkbookAndJson() throws IOException {
        report(REGIME, "2024-M04", "ham-yen", Map.of("1.1", 10, "1.2", 200));
        report(REGIME, "2024-M05", "ham-yen", Map.of("1.1", 12, "1.2", 150));
        report(REGIME, "2024-M05", "chiem-hoa", Map.of("1.1", 99));
        once("2024-05-14T09:00:00+07:00");

        JsonNode comparison = made("2024-M05").path("comparison");
        assertThat(comparison).hasSize(1);
        assertThat(comparison.get(0).path("against").asText()).isEqualTo("period-before");
        assertThat(comparison.get(0).path("period").asText()).isEqualTo("2024-M04");
        JsonNode line = comparison.get(0).path("indicators").get(0);
        assertThat(line.path("now").asInt()).isEqualTo(12);
        assertThat(line.path("difference").asInt()).isEqualTo(2);
        assertThat(line.path("percent").asDouble()).isEqualTo(20);
        assertThat(comparison.get(0).path("leftOut").toString())
                .contains("{\"unit\":\"chiem-hoa\",\"reason\":\"not-reported-then\"}");
        assertThat(made("2024-M04").has("comparison")).isFalse();
        try (Workbook book = open("2024-M05");
                Workbook first = open("2024-M04")) {
            assertThat(book.getSheet("So sánh").getPrintSetup().getLandscape()).isTrue();
            assertThat(first.getSheet("So sánh")).isNull();
        }
    }

    @Test
    void makesTheLaterMonthAgainWhenTheEarlierOneChanges() throws IOException {
        report(REGIME, "2024-M04", "ham-yen", Map.of("1.1", 10));
        report(REGIME, "2024-M05", "ham-yen", Map.of("1.1", 12));
        once("2024-05-14T09:00:00+07:00");
        report(REGIME, "2024-M04", "ham-yen", Map.of("1.1", 8));
        long start = System.nanoTime();
        once("2024-05-14T10:00:00+07:00");

        assertThat(made("2024-M05")
                        .path("comparison")
                        .get(0)
                        .path("indicators")
                        .get(0)
                        .path("then")
                        .asInt())
                .isEqualTo(8);
        assertThat((System.nanoTime() - start) / 1_000_000_000L)
                .as("seconds: nobody waits for the next look at what was left over")
                .isLessThan(30);
    }

    @Test
    void readsTheReportAndNotTheComparisonInAnOutputThatIsSentOn() throws IOException {
        String district = "dvcq-vinhcuu";
        report(district, "2024-6M", "vc-vinh-an", Map.of("1.1", 10));
        once("2024-05-02T09:00:00+07:00");
        report(district, "2025-6M", "vc-vinh-an", Map.of("1.1", 12));
        once("2025-05-02T09:00:00+07:00");
        Path made = home.resolve("out").resolve(district).resolve("2025-6M");
        assertThat(Files.readString(made.resolve("tong-hop.json"))).contains("\"against\": \"last-year\"");
        Program.Ended checked =
                Program.run("check", made.resolve("tong-hop.xlsx"), "--json", "--now", "2025-05-02T10:00:00+07:00");
        assertThat(checked.exitCode()).as(checked.out()).isZero();
        JsonNode values = new ObjectMapper().readTree(checked.out()).path("values");
        assertThat(values.path("1.1").asInt()).as(checked.out()).isEqualTo(12);
    }

    /** Fills the template of that unit and puts it into the inbox. */
    private void report(String regime, String period, String unit, Map<String, Integer> figures) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        String sum = String.valueOf(figures.values().stream().mapToInt(i -> i).sum());
        Path file = inbox.resolve(unit + " " + period + " " + sum + ".xlsx");
        Path blank = home.resolve("blank.xlsx");
        Program.Ended made =
                Program.run("template", "--programme", regime, "--period", period, "--unit", unit, "--out", blank);
        assertThat(made.exitCode()).as(made.err()).isZero();
        try (var in = Files.newInputStream(blank);
                Workbook book = WorkbookFactory.create(in);
                var out = Files.newOutputStream(file)) {
            for (Row row : book.getSheetAt(0)) {
                var code = row.getCell(0);
                if (code != null && code.getCellType() == CellType.STRING) {
                    Integer value = figures.get(code.getStringCellValue());
                    if (value != null) {
                        row.getCell(3).setCellValue(value);
                    }
                }
            }
            book.write(out);
        }
        Files.delete(blank);
    }

    private void once(String now) {
        Program.Ended ended = Program.run("once", "--home", home, "--now", now);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    private Path out(String period) {
        return home.resolve("out").resolve(REGIME).resolve(period);
    }

    private JsonNode made(String period) throws IOException {
        return new ObjectMapper().readTree(out(period).resolve("tong-hop.json").toFile());
    }

    private Workbook open(String period) throws IOException {
        return WorkbookFactory.create(out(period).resolve("tong-hop.xlsx").toFile(), null, true);
    }
}

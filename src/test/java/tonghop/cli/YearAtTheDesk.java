package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import tonghop.model.Period;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;
import tonghop.workbook.ReportTemplate;

/**
 * One home that takes in the reports of a year, each at its own minute; reports are filled templates. Whatever the order in which they are
 * said, reports of all regimes come mixed, by day, and what is done on a day finds all that came before it.
 */
final class YearAtTheDesk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path home;
    private final Definitions definitions = Definitions.load(null);
    private final TreeMap<String, List<Sent>> coming = new TreeMap<>();
    private final TreeMap<String, List<Step>> steps = new TreeMap<>();
    private int reports;
    private int batches;

    private record Sent(String programme, String period, String unit) {}

    private record Step(String name, Executable work) {}

    YearAtTheDesk(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
    }

    /** A report that comes at that minute, e.g. {@code 2024-05-04T23-59}. */
    YearAtTheDesk comes(String minute, String programme, String period, String unit) {
        coming.computeIfAbsent(minute, m -> new ArrayList<>()).add(new Sent(programme, period, unit));
        return this;
    }

    /** What is done and seen at that minute, after everything that came until then was taken in. */
    YearAtTheDesk at(String minute, String name, Executable work) {
        steps.computeIfAbsent(minute, m -> new ArrayList<>()).add(new Step(name, work));
        return this;
    }

    /** The steps in the order of their minutes; each takes in first what came before it. */
    Stream<DynamicTest> year() {
        return steps.entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .map(step -> DynamicTest.dynamicTest(day.getKey() + " " + step.name(), () -> {
                            takeIn(day.getKey());
                            step.work().execute();
                        })));
    }

    /** How many reports came until now. */
    int reports() {
        return reports;
    }

    private void takeIn(String minute) throws IOException {
        var due = coming.headMap(minute, true);
        if (due.isEmpty()) {
            return;
        }
        Path waves = folder.resolve("waves-" + ++batches);
        for (var wave : due.entrySet()) {
            for (Sent sent : wave.getValue()) {
                write(sent, Files.createDirectories(waves.resolve(wave.getKey())));
            }
        }
        due.clear();
        Program.Ended once = Program.run("once", "--home", home, "--waves", waves);
        assertThat(once.exitCode()).as(once.err()).isZero();
    }

    private void write(Sent sent, Path wave) throws IOException {
        Programme regime = definitions.programmes().get(sent.programme());
        ReportingPeriod asked = regime.period(Period.parse(sent.period())).orElseThrow();
        Unit reporting = regime.members().stream()
                .map(m -> m.unit())
                .filter(u -> u.code().equals(sent.unit()) && u.isValidBetween(asked.windowStart(), asked.windowEnd()))
                .findFirst()
                .orElseThrow();
        reports++;
        Files.write(wave.resolve("bc-" + reports + ".xlsx"), filled(regime, asked, reporting));
    }

    private byte[] filled(Programme programme, ReportingPeriod period, Unit unit) throws IOException {
        var blank = new ByteArrayOutputStream();
        ReportTemplate.write(programme, period, unit, blank);
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(blank.toByteArray()))) {
            Sheet sheet = book.getSheetAt(0);
            switch (sheet.getSheetName()) {
                case "Biểu 01" -> fillFigures(sheet);
                case "Biểu 02" -> under(sheet, "Kết quả nổi bật").setCellValue("Kết quả thứ " + reports);
                default -> fillEntry(sheet);
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** Zeros, and in the last row, which is in no sum, a figure that no other report has. */
    private void fillFigures(Sheet sheet) {
        Cell last = null;
        for (Row row : sheet) {
            Cell cell = row.getCell(3);
            boolean open = cell != null && !cell.getCellStyle().getLocked() && row.getCell(2) != null;
            if (open && row.getCell(0).getStringCellValue().matches("\\d\\.\\d+")) {
                cell.setCellValue(0);
                last = cell;
            }
        }
        Objects.requireNonNull(last).setCellValue(reports);
    }

    private static Cell under(Sheet sheet, String heading) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(heading)) {
                return sheet.getRow(row.getRowNum() + 1).getCell(0);
            }
        }
        throw new IllegalStateException("no heading " + heading);
    }

    private void fillEntry(Sheet sheet) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().matches("1(\\.0)?")) {
                row.getCell(1).setCellValue("Nguyễn Văn " + (char) ('A' + reports));
                row.getCell(3).setCellValue("Lao động tiên tiến");
                return;
            }
        }
        throw new IllegalStateException("no row 1 on " + sheet.getSheetName());
    }

    /** Opens, closes or reopens a period on that day. */
    void period(String step, String day, String programme, String period, Object... more) {
        Object[] common = {
            "period",
            step,
            "--home",
            home,
            "--programme",
            programme,
            "--period",
            period,
            "--now",
            day + "T09:00:00+07:00",
            "--by",
            "Lan",
            "--reason",
            "Công văn 15."
        };
        Program.Ended ended =
                Program.run(Stream.concat(Stream.of(common), Stream.of(more)).toArray());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    /** Unit → where it stands, in the period of that programme. */
    Map<String, String> status(String programme, String period) throws IOException {
        var status = new TreeMap<String, String>();
        Program.Ended ended =
                Program.run("status", "--home", home, "--programme", programme, "--period", period, "--json");
        JSON.readTree(ended.out())
                .path("units")
                .forEach(unit -> status.put(
                        unit.path("code").asText(), unit.path("status").asText()));
        return status;
    }

    /** Period → whether it is begun, open or closed on that day, in the year of the programme. */
    Map<String, String> states(String programme, int year, String day) throws IOException {
        var states = new TreeMap<String, String>();
        Program.Ended ended = Program.run(
                "calendar",
                "--home",
                home,
                "--programme",
                programme,
                "--year",
                year,
                "--now",
                day + "T09:00:00+07:00",
                "--json");
        JSON.readTree(ended.out())
                .path("periods")
                .forEach(period -> states.put(
                        period.path("period").asText(), period.path("state").asText()));
        return states;
    }

    /** What was found in the last report of that unit for that period, by code. */
    List<String> lastIssues(String programme, String period, String unit) throws IOException {
        var codes = new ArrayList<String>();
        for (JsonNode line : ledger()) {
            if (line.path("programme").asText().equals(programme)
                    && line.path("period").asText().equals(period)
                    && line.path("unit").asText().equals(unit)) {
                codes.clear();
                line.path("issues")
                        .forEach(issue -> codes.add(issue.path("code").asText()));
            }
        }
        return codes;
    }

    /** Every line of the ledger, in the order of intake. */
    List<JsonNode> ledger() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (String line : Program.run("ledger", "--home", home, "--json").lines()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    JsonNode consolidated(String programme, String period) throws IOException {
        return JSON.readTree(home.resolve("out")
                .resolve(programme)
                .resolve(period)
                .resolve("tong-hop.json")
                .toFile());
    }
}

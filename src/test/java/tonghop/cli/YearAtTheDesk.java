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
import tonghop.model.Period;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;
import tonghop.workbook.ReportTemplate;

/** One home that takes in the reports of a year, each at its own minute; reports are filled templates. */
final class YearAtTheDesk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path home;
    private final Definitions definitions = Definitions.load(null);
    private int reports;
    private int batches;
    private Path waves;

    YearAtTheDesk(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
        this.waves = folder.resolve("waves-0");
    }

    /** A report that comes at that minute, e.g. {@code 2024-05-04T23-59}; it is taken in with the next {@link #takeIn}. */
    YearAtTheDesk comes(String minute, String programme, String period, String unit) throws IOException {
        Programme regime = definitions.programmes().get(programme);
        ReportingPeriod asked = regime.period(Period.parse(period)).orElseThrow();
        Unit reporting = regime.members().stream()
                .map(m -> m.unit())
                .filter(u -> u.code().equals(unit) && u.isValidBetween(asked.windowStart(), asked.windowEnd()))
                .findFirst()
                .orElseThrow();
        Path file = waves.resolve(minute).resolve("bc-" + ++reports + ".xlsx");
        Files.createDirectories(file.getParent());
        Files.write(file, filled(regime, asked, reporting));
        return this;
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

    /** Takes in what came since the last time. */
    void takeIn() throws IOException {
        Program.Ended once = Program.run("once", "--home", home, "--waves", waves);
        assertThat(once.exitCode()).as(once.out() + once.err()).isZero();
        waves = folder.resolve("waves-" + ++batches);
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

    /** What was found in the last report, by code. */
    List<String> lastIssues() throws IOException {
        List<String> lines = Program.run("ledger", "--home", home, "--json").lines();
        var codes = new ArrayList<String>();
        JSON.readTree(lines.get(lines.size() - 1))
                .path("issues")
                .forEach(issue -> codes.add(issue.path("code").asText()));
        return codes;
    }

    JsonNode consolidated(String programme, String period) throws IOException {
        return JSON.readTree(home.resolve("out")
                .resolve(programme)
                .resolve(period)
                .resolve("tong-hop.json")
                .toFile());
    }
}

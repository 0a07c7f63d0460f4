package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit's reports over several periods, in and out of order, and what is asked about them until somebody explains. */
class HistoryRunTest {

    private static final String NOW = "2024-10-10T08:00:00+07:00";
    private static final String REGIME = "dvcq-vinhcuu";

    @TempDir
    private Path home;

    @Test
    void asksTheSameInWhateverOrderThePeriodsCome() throws IOException {
        Path three = report("2024-3M", Map.of("1.1", "12", "1.2", "5"));
        Path six = report("2024-6M", Map.of("1.1", "5", "1.2", "6"));
        Path nine = report("2024-9M", Map.of("1.1", "11", "1.2", "700"));

        Map<String, List<String>> inOrder = taken("xuôi", three, six, nine);
        Map<String, List<String>> backwards = taken("ngược", nine, six, three);
        Map<String, List<String>> mixed = taken("lẫn", six, nine, three);

        assertThat(inOrder).isEqualTo(backwards).isEqualTo(mixed);
        assertThat(inOrder.get("2024-3M")).containsExactly("accepted");
        assertThat(inOrder.get("2024-6M")).hasSize(2).last().asString().startsWith("R13 Số lũy kế giảm");
        assertThat(inOrder.get("2024-9M"))
                .hasSize(3)
                .anyMatch(m -> m.startsWith("R13") && m.contains("12 của 3 tháng"))
                .anyMatch(m -> m.startsWith("R15") && m.contains("chỉ tiêu 1.2"));
    }

    @Test
    void queryIsAskedNoMoreWhenTheEarlierPeriodIsCorrected() throws IOException {
        var desk = new Desk(home, NOW);
        take(desk, report("2024-3M", Map.of("1.1", "12")), report("2024-6M", Map.of("1.1", "5")));
        assertThat(desk.verdict(2)).isEqualTo("warned");
        assertThat(queries("2024-6M").path("unexplained").asInt()).isEqualTo(1);

        take(desk, report("2024-3M", Map.of("1.1", "2")));

        assertThat(desk.verdict(1)).isEqualTo("superseded");
        assertThat(desk.verdict(2)).isEqualTo("accepted");
        assertThat(queries("2024-6M").isMissingNode()).isTrue();

        desk.decide("reject", "3");

        assertThat(desk.verdict(2)).isEqualTo("warned");
        desk.decide("figure", "1", "1.1=4");
        assertThat(desk.verdict(2)).isEqualTo("accepted");
        desk.decide("undo", "1");
        assertThat(desk.verdict(2)).isEqualTo("warned");
    }

    @Test
    void sendersNoteExplainsAndABlankOneDoesNot() throws IOException {
        var desk = new Desk(home, NOW);
        take(
                desk,
                report("2024-3M", Map.of("1.1", "12", "1.2", "9")),
                report("2024-6M", Map.of("1.1", "5|Trừ 7 văn bản ghi trùng", "1.2", "3| – ")));

        assertThat(desk.verdict(2)).isEqualTo("warned");
        assertThat(queries("2024-6M").path("unexplained").asInt()).isEqualTo(1);
        assertThat(queries("2024-6M").path("explained").asInt()).isEqualTo(1);
        JsonNode issues = desk.ledger(2).path("issues");
        assertThat(issues.get(0).path("explanation").asText()).isEqualTo("Trừ 7 văn bản ghi trùng");
        assertThat(issues.get(0).has("explainedBy")).isFalse();
        assertThat(issues.get(1).has("explanation")).isFalse();
        assertThat(status("2024-6M")).contains("1 chưa giải trình, 1 đã giải trình");
        List<String> sheet = findings("2024-6M");
        assertThat(sheet.get(0)).contains("chỉ tiêu 1.2", "Cảnh báo, chưa giải trình");
        assertThat(sheet.get(1))
                .contains("chỉ tiêu 1.1", "đã giải trình", "đơn vị báo cáo, nhận ", "“Trừ 7 văn bản ghi trùng”");
    }

    @Test
    void operatorExplainsOneQueryOrAllUntilTheFigureChanges() throws IOException {
        var desk = new Desk(home, NOW);
        take(
                desk,
                report("2024-3M", Map.of("1.1", "12", "1.2", "9")),
                report("2024-6M", Map.of("1.1", "5", "1.2", "3")));
        String cell = desk.ledger(2).path("issues").get(1).path("cell").asText();

        Program.Ended one = desk.decide("explain", "2", "--only", cell);

        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(one.out()).contains("giải trình điểm " + cell, "decide explain 2");
        assertThat(status("2024-6M")).contains("1 chưa giải trình, 1 đã giải trình");
        assertThat(desk.decide("explain", "2", "--only", cell).err()).contains("Các điểm chưa giải trình: ");
        desk.decide("explain", "2");
        assertThat(status("2024-6M")).contains("Điểm cần giải trình: 2 đã giải trình.");
        assertThat(desk.decide("explain", "2").err()).contains("không có điểm nào chưa giải trình");
        assertThat(desk.decisions(2)).containsExactly("explain", "explain");

        take(desk, report("2024-6M", Map.of("1.1", "5", "1.2", "4", "1.3", "1")));

        assertThat(status("2024-6M")).contains("1 chưa giải trình, 1 đã giải trình");
        assertThat(desk.decide("undo", "2").exitCode()).isZero();
        assertThat(desk.decisions(2)).containsExactly("explain", "explain", "undo");
    }

    @Test
    void explanationIsNoWayToCountWhatIsHeld() throws IOException {
        var desk = new Desk(home, NOW);
        take(desk, report("2024-6M", Map.of("2.3", "10", "2.8", "11")));

        assertThat(desk.verdict(1)).isEqualTo("held");
        assertThat(desk.decide("explain", "1").err()).contains("decide accept");
        assertThat(desk.verdict(1)).isEqualTo("held");
    }

    /** One after the other, a day each, in one run. */
    private void take(Desk desk, Path... reports) throws IOException {
        Path waves = desk.home().resolve("waves " + reports[0].getFileName());
        for (int i = 0; i < reports.length; i++) {
            Path wave = Files.createDirectories(waves.resolve("2024-10-0" + (i + 1) + "T08-00"));
            Files.copy(reports[i], wave.resolve(reports[i].getFileName()));
        }
        Program.Ended once = Program.run("once", "--home", desk.home(), "--waves", waves);
        assertThat(once.exitCode()).as(once.err()).isZero();
    }

    /** Period → the verdict on its report and the queries about it. */
    private Map<String, List<String>> taken(String name, Path... reports) throws IOException {
        var desk = new Desk(home.resolve(name), NOW);
        take(desk, reports);
        var found = new TreeMap<String, List<String>>();
        for (int i = 1; i <= reports.length; i++) {
            JsonNode line = desk.ledger(i);
            var said = new ArrayList<>(List.of(line.path("verdict").asText()));
            for (JsonNode issue : line.path("issues")) {
                if (issue.path("severity").asText().equals("warning")) {
                    said.add(issue.path("code").asText() + " "
                            + issue.path("message").asText());
                }
            }
            found.put(line.path("period").asText(), said);
        }
        return found;
    }

    /** The blank template of the period, filled in; each figure may be followed by a note. */
    private Path report(String period, Map<String, String> figures) throws IOException {
        Path blank = home.resolve("trống " + period + ".xlsx");
        Files.deleteIfExists(blank);
        assertThat(Program.run(
                                "template",
                                "--programme",
                                REGIME,
                                "--period",
                                period,
                                "--unit",
                                "vc-vinh-an",
                                "--out",
                                blank)
                        .exitCode())
                .isZero();
        Path filled = home.resolve(period + " " + figures.hashCode() + ".xlsx");
        try (var in = Files.newInputStream(blank);
                var book = WorkbookFactory.create(in);
                var out = Files.newOutputStream(filled)) {
            for (Row row : book.getSheetAt(0)) {
                String figure = row.getCell(0) == null
                        ? null
                        : figures.get(row.getCell(0).toString());
                if (figure != null) {
                    String[] said = figure.split("\\|", 2);
                    row.getCell(3).setCellValue(Double.parseDouble(said[0]));
                    row.getCell(4).setCellValue(said.length > 1 ? said[1] : "");
                }
            }
            book.write(out);
        }
        return filled;
    }

    private JsonNode queries(String period) throws IOException {
        Path file = home.resolve("out").resolve(REGIME).resolve(period).resolve("tong-hop.json");
        return new ObjectMapper().readTree(file.toFile()).path("queries");
    }

    private String status(String period) {
        return Program.run("status", "--home", home, "--programme", REGIME, "--period", period)
                .out();
    }

    /** The rows of the findings in the workbook, each as one text. */
    private List<String> findings(String period) throws IOException {
        Path file = home.resolve("out").resolve(REGIME).resolve(period).resolve("tong-hop.xlsx");
        try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
            var rows = new ArrayList<String>();
            for (Row row : book.getSheet("Vấn đề số liệu")) {
                var text = new StringBuilder();
                row.forEach(cell -> text.append(cell).append('\n'));
                if (text.toString().matches("(?s)\\d+\\n.*")) {
                    rows.add(text.toString());
                }
            }
            return rows;
        }
    }
}

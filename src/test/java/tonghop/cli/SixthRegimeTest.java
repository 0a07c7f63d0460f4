package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.template.LibreOffice;

/** An office's own regime, the example of the documentation, works from template to workbook as the built-in ones do. */
class SixthRegimeTest {

    private static final Path EXAMPLE = Path.of("src/docs/kiem-lam");
    private static final String REGIME = "pccc-rung-lamdong";
    private static final String IN_TIME = "2025-07-05T09:00:00+07:00";
    private static final String LATE = "2025-07-06T00:00:00+07:00";

    @TempDir
    private Path home;

    @BeforeEach
    void defineTheRegime() throws IOException {
        for (Path file : Program.files(EXAMPLE)) {
            Path copy = home.resolve("config/programmes").resolve(EXAMPLE.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /** What a unit fills in: the row's first cell, its column, what is typed there. */
    private record Typed(String sheet, String row, int column, Object value) {}

    @Test
    void goesFromTemplateToWorkbook() throws Exception {
        send("2025-Q2", "hkl-da-lat", daLat());
        send("2025-Q2", "hkl-lac-duong", lacDuong());
        once(IN_TIME);

        JsonNode output = output("2025-Q2");
        assertThat(output.path("units").findValuesAsText("status")).containsExactly("on-time", "on-time", "missing");
        assertThat(indicator(output, "A.1").path("total").decimalValue()).isEqualByComparingTo("44120.55");
        assertThat(indicator(output, "A.2").path("byUnit").path("hkl-lac-duong").decimalValue())
                .isEqualByComparingTo("0.55");
        assertThat(indicator(output, "A.2").path("reported").asInt()).isEqualTo(2);
        assertThat(indicator(output, "A.2").path("expected").asInt()).isEqualTo(3);
        assertThat(indicator(output, "B.3").path("total").doubleValue()).isEqualTo(80);
        assertThat(output.path("lists").path("12").findValuesAsText("place")).containsExactly("Tiểu khu 144, khoảnh 3");
        assertThat(output.path("lists").path("12").findValuesAsText("cause"))
                .containsExactly("bất cẩn khi dùng lửa, hút thuốc");
        assertThat(output.path("narratives").findValuesAsText("hkl-da-lat"))
                .containsExactly("Rừng thông khô, nguy cơ cháy cấp IV.");
        assertThat(printed("2025-Q2"))
                .contains(
                        "BÁO CÁO TỔNG HỢP TÌNH HÌNH BẢO VỆ RỪNG VÀ PHÒNG CHÁY, CHỮA CHÁY RỪNG",
                        "CHI CỤC KIỂM LÂM LÂM ĐỒNG",
                        "quý II năm 2025",
                        "Diện tích rừng được giao quản lý",
                        "44.120,55",
                        "CHI CỤC TRƯỞNG");
    }

    @Test
    void keepsItsOwnCalendarAndRules() throws Exception {
        send(
                "2025-Q2",
                "vqg-bidoup",
                List.of(new Typed("Biểu 11", "A.1", 3, 64366), new Typed("Biểu 11", "A.2", 3, 1)));
        send("2025-Q2", "hkl-da-lat", List.of(new Typed("Biểu 11", "A.1", 3, 2), new Typed("Biểu 11", "A.2", 3, 3)));
        once(LATE);
        Program.Ended month = Program.run(template("2025-M05", "vqg-bidoup", home.resolve("none.xlsx")));

        assertThat(Program.run("ledger", "--home", home, "--json").out())
                .contains("\"verdict\":\"held\"", "\"code\":\"K1\"")
                .contains("\"verdict\":\"accepted\"", "\"timeliness\":\"late\"");
        assertThat(month.exitCode()).isEqualTo(TongHop.USAGE);
        assertThat(month.err()).contains("không báo cáo kỳ này");
    }

    @Test
    void leavesTheBuiltInRegimesAsTheyAre() {
        Program.Ended check =
                Program.run("check", CommandsTest.GOOD, "--home", home, "--now", CommandsTest.NOW, "--json");
        assertThat(check.out())
                .isEqualTo(Program.run("check", CommandsTest.GOOD, "--now", CommandsTest.NOW, "--json")
                        .out());
    }

    private static List<Typed> daLat() {
        return List.of(
                new Typed("Biểu 11", "A.1", 3, 13120.5),
                new Typed("Biểu 11", "A.2", 3, 0),
                new Typed("Biểu 11", "B.1", 3, 6),
                new Typed("Biểu 11", "B.2", 3, 5),
                new Typed("Biểu 13", "Nhận xét chung", 0, "Rừng thông khô, nguy cơ cháy cấp IV."));
    }

    private static List<Typed> lacDuong() {
        return List.of(
                new Typed("Biểu 11", "A.1", 3, 31000.05),
                new Typed("Biểu 11", "A.2", 3, 0.55),
                new Typed("Biểu 11", "A.2", 4, "Cháy thảm cỏ dưới tán, đã dập tắt"),
                new Typed("Biểu 11", "B.1", 3, 4),
                new Typed("Biểu 11", "B.2", 3, 3),
                new Typed("Biểu 12", "1", 1, "12/4/2025"),
                new Typed("Biểu 12", "1", 2, "Tiểu khu 144, khoảnh 3"),
                new Typed("Biểu 12", "1", 3, "0,55"),
                new Typed("Biểu 12", "1", 4, "bất cẩn khi dùng lửa, hút thuốc"));
    }

    private Object[] template(String period, String unit, Path file) {
        return new Object[] {
            "template", "--home", home, "--programme", REGIME, "--period", period, "--unit", unit, "--out", file
        };
    }

    private void send(String period, String unit, List<Typed> typed) throws IOException {
        Path blank = home.resolve(unit + ".xlsx");
        assertThat(Program.run(template(period, unit, blank)).exitCode()).isZero();
        Files.createDirectories(home.resolve("inbox"));
        try (var in = Files.newInputStream(blank);
                var book = new XSSFWorkbook(in);
                var out = Files.newOutputStream(home.resolve("inbox/bao cao " + unit + ".xlsx"))) {
            typed.forEach(t -> type(book.getSheet(t.sheet()), t));
            book.write(out);
        }
    }

    /** A text goes into the box under its heading. */
    private static void type(Sheet sheet, Typed typed) {
        Row row = row(sheet, typed.row());
        var cell = (typed.column() == 0 ? sheet.getRow(row.getRowNum() + 1) : row).getCell(typed.column());
        if (typed.value() instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(typed.value().toString());
        }
    }

    private static Row row(Sheet sheet, String first) {
        var shown = new DataFormatter();
        for (Row row : sheet) {
            if (shown.formatCellValue(row.getCell(0)).equals(first)) {
                return row;
            }
        }
        throw new NoSuchElementException("no row " + first + " on " + sheet.getSheetName());
    }

    private void once(String now) {
        Program.Ended once = Program.run("once", "--home", home, "--now", now);
        assertThat(once.exitCode()).as(once.err()).isZero();
    }

    private Path out(String period, String name) {
        return home.resolve("out").resolve(REGIME).resolve(period).resolve(name);
    }

    private JsonNode output(String period) throws IOException {
        return new ObjectMapper().readTree(out(period, "tong-hop.json").toFile());
    }

    private static JsonNode indicator(JsonNode output, String code) {
        for (JsonNode indicator : output.path("indicators")) {
            if (indicator.path("code").asText().equals(code)) {
                return indicator;
            }
        }
        throw new NoSuchElementException("no indicator " + code);
    }

    /** The text of the workbook's pages. */
    private String printed(String period) throws IOException, InterruptedException {
        new LibreOffice(home).save(List.of(out(period, "tong-hop.xlsx")), "pdf", home.resolve("printed"));
        Path text = home.resolve("printed/tong-hop.txt");
        var pdftotext = new ProcessBuilder(
                "pdftotext", "-layout", home.resolve("printed/tong-hop.pdf").toString(), text.toString());
        assertThat(pdftotext.start().waitFor())
                .as("pdftotext (Debian package poppler-utils)")
                .isZero();
        return Files.readString(text, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }
}

package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening, closing and reopening periods, as an operator does. */
class PeriodTest {

    private static final String REGIME = "dvcq-vinhcuu";
    private static final String STORM = "2024-AH-bao-so-3";
    private static final String TITLE = "Báo cáo đột xuất khắc phục hậu quả bão số 3 năm 2024";

    @TempDir
    private Path home;

    @Test
    void opensAnAdHocPeriodThatIsThenTemplatedRecognisedJudgedAndConsolidated() throws IOException {
        Program.Ended opened = openStorm();
        assertThat(opened.exitCode()).as(opened.err()).isZero();
        assertThat(opened.out()).contains(TITLE, "chậm nhất trong ngày 20/09/2024", "Xã Phú Lý");
        assertThat(calendar()).contains(STORM, TITLE, "Thị trấn Vĩnh An, Xã Phú Lý", "đang mở");

        take(report("vc-phu-ly", true), "phu-ly.xlsx", "2024-09-20T23:59:59+07:00");
        take(report("vc-vinh-an", false), "vinh-an.xlsx", "2024-09-21T00:00:00+07:00");

        assertThat(run("status", "--programme", REGIME, "--period", STORM, "--json")
                        .out())
                .contains("\"code\":\"vc-phu-ly\",\"name\":\"Xã Phú Lý\",\"status\":\"on-time\"")
                .contains("\"code\":\"vc-vinh-an\",\"name\":\"Thị trấn Vĩnh An\",\"status\":\"late\"");
        JsonNode consolidated = consolidated();
        assertThat(consolidated.path("units").size()).isEqualTo(2);
        assertThat(consolidated.path("narratives").get(0).path("byUnit").size()).isEqualTo(2);
    }

    @Test
    void takesAReportOfAnOccasionNobodyOpenedForNoOtherPeriods() throws IOException {
        openStorm();
        Path report = report("vc-phu-ly", false);

        Program.Ended elsewhere = Program.run("check", report, "--now", "2024-09-20T08:00:00+07:00", "--json");
        Program.Ended here = run("check", report, "--now", "2024-09-20T08:00:00+07:00", "--json");

        assertThat(elsewhere.out()).contains("\"period\":null", "period-missing");
        assertThat(here.out()).contains("\"period\":\"" + STORM + "\"", "\"verdict\":\"accepted\"");
    }

    @Test
    void changesWhatAnOpenOccasionAsksFor() {
        openStorm();
        Program.Ended changed = period("open", STORM, "--due", "2024-09-25", "--units", "vc-tri-an");

        assertThat(changed.out()).contains(TITLE, "chậm nhất trong ngày 25/09/2024", "Đơn vị phải nộp (1): Xã Trị An");
    }

    @Test
    void closesReopensForOneUnitAndOpensAgainAndKeepsEveryStep() throws IOException {
        openStorm();
        assertThat(period("close", STORM).out()).contains("Đã khóa kỳ", "2 chưa nộp", "Xã Phú Lý");
        assertThat(consolidated().path("final").asBoolean()).isTrue();
        assertThat(summary())
                .contains("Số liệu chính thức, đã khóa ngày 10/09/2024")
                .doesNotContain("tạm tính");
        take(report("vc-phu-ly", true), "phu-ly.xlsx", "2024-09-12T08:00:00+07:00");
        assertThat(run("ledger", "--json").out()).contains("period-closed", "\"verdict\":\"held\"");

        Program.Ended reopened = period("reopen", STORM, "--unit", "vc-phu-ly", "--until", "2024-09-15");
        assertThat(reopened.out()).contains("đến hết ngày 15/09/2024", "decide accept 1");
        assertThat(summary()).contains("đã mở lại cho Xã Phú Lý đến hết ngày 15/09/2024");
        Program.Ended accepted = run(
                "decide",
                "accept",
                "1",
                "--reason",
                "Nộp bổ sung.",
                "--by",
                "Lan",
                "--now",
                "2024-09-15T23:59:00+07:00");
        assertThat(accepted.exitCode()).as(accepted.err()).isZero();
        assertThat(consolidated().path("narratives").get(0).path("byUnit").size())
                .isEqualTo(1);
        assertThat(run("decide", "undo", "1", "--reason", "Nhầm.", "--now", "2024-09-16T00:00:00+07:00")
                        .err())
                .contains("đã khóa sổ");

        assertThat(period("open", STORM).out()).contains("Đã bỏ khóa sổ");
        assertThat(consolidated().path("final").asBoolean()).isFalse();
        assertThat(summary()).contains("tạm tính");
        assertThat(run("period", "list", "--programme", REGIME, "--period", STORM)
                        .lines())
                .hasSize(6)
                .allMatch(line -> line.contains("Người") || line.contains("─") || line.contains("Lan"));
        assertThat(run("period", "list", "--json").lines().get(2))
                .contains("\"change\":\"reopen\",\"unit\":\"vc-phu-ly\",\"until\":\"2024-09-15\",\"by\":\"Lan\"");
    }

    @Test
    void readsTheClosedAndReopenedOutputOfOneLevelAsTheReportOfTheNext() {
        of("close", REGIME, "2024-6M");
        of("reopen", REGIME, "2024-6M", "--unit", "vc-phu-ly", "--until", "2024-09-15");
        Path output = home.resolve("out").resolve(REGIME).resolve("2024-6M").resolve("tong-hop.xlsx");

        assertThat(Program.run("check", output, "--now", "2024-09-11T08:00:00+07:00", "--json")
                        .out())
                .contains("\"unit\":\"vinh-cuu\"", "\"period\":\"2024-6M\"")
                .doesNotContain("unit-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close  | dvcq-vinhcu  | 2024-6M   |                                        | Có phải “dvcq-vinhcuu” không?",
                "close  | dvcq-vinhcuu | 2024-5M   |                                        | không phải là mã kỳ báo cáo",
                "close  | dvcq-vinhcuu | 2024-M06  |                                        | Các kỳ của năm 2024: 2024-3M, 2024-6M",
                "open   | dvcq-vinhcuu | 2024-6M   |                                        | đang mở, không có gì để mở lại",
                "open   | dvcq-vinhcuu | 2024-6M   | --due 2024-07-15                       | có trong lịch của chế độ",
                "open   | dvcq-vinhcuu | 2024-AH-x | --due 2024-07-15                       | thêm --title",
                "open   | dvcq-vinhcuu | 2024-AH-x | --title Báo_cáo_lũ                     | ghi --due",
                "open   | dvcq-vinhcuu | 2024-AH-x | --title Báo_cáo --due 2024-07-15       | ít nhất 3 chữ",
                "open   | dvcq-vinhcuu | 2024-AH-x | --title Báo_cáo_tháng_7 --due 2024-07-15 | nhắc đến một kỳ khác",
                "open   | dvcq-vinhcuu | 2024-AH-x | --title Báo_cáo_lũ --due 2023-07-15    | trước ngày bắt đầu lấy số liệu",
                "open   | dvcq-vinhcuu | 2024-AH-x | --title Báo_cáo_lũ --due 15/7/2024     | Cần ngày dạng năm-tháng-ngày",
                "open   | dvcq-vinhcuu | 2024-AH-x | --title Báo_cáo_lũ --due 2024-07-15 --units vc-phu-li | có phải “vc-phu-ly” không?",
                "open   | dvcq-vinhcuu | 2023-AH-x | --title Báo_cáo_lũ --due 2023-07-15    | không có hiệu lực năm 2023",
                "open   | dvcq-bdt-dongnai | 2024-AH-x | --title Báo_cáo_lũ --due 2024-07-15 | không cho mở kỳ đột xuất",
                "reopen | dvcq-vinhcuu | 2024-6M   | --unit vc-phu-ly --until 2024-07-15    | đang mở cho mọi đơn vị",
                "reopen | dvcq-vinhcuu | 2024-6M   | --unit vc-phu-li --until 2024-07-15    | Có phải “vc-phu-ly” không?",
            })
    void refusesWhatCannotBeAndSaysWhatCan(String step, String regime, String period, String more, String message) {
        Object[] options = more == null
                ? new Object[0]
                : Stream.of(more.split(" ")).map(o -> o.replace('_', ' ')).toArray();
        Program.Ended ended = of(step, regime, period, options);

        assertThat(ended.exitCode()).isEqualTo(TongHop.USAGE);
        assertThat(ended.err()).contains(message);
        assertThat(run("period", "list").out()).contains("Chưa có lần mở, khóa nào.");
    }

    private Program.Ended openStorm() {
        return period(
                "open",
                STORM,
                "--title",
                TITLE,
                "--due",
                "2024-09-20",
                "--units",
                "vc-vinh-an,vc-phu-ly",
                "--forms",
                "02");
    }

    private Program.Ended period(String step, String period, Object... more) {
        return of(step, REGIME, period, more);
    }

    private Program.Ended of(String step, String regime, String period, Object... more) {
        Object[] common = {
            "period",
            step,
            "--home",
            home,
            "--programme",
            regime,
            "--period",
            period,
            "--by",
            "Lan",
            "--reason",
            "Công văn 15.",
            "--now",
            "2024-09-10T08:00:00+07:00"
        };
        return Program.run(Stream.concat(Stream.of(common), Stream.of(more)).toArray());
    }

    private Program.Ended run(Object... args) {
        return Program.run(
                Stream.concat(Stream.of(args), Stream.of("--home", home)).toArray());
    }

    private String calendar() {
        return run("calendar", "--programme", REGIME, "--year", "2024", "--now", "2024-09-10T08:00:00+07:00")
                .out();
    }

    /** The unit's template with a text in it, and with or without its stamp. */
    private Path report(String unit, boolean stamped) throws IOException {
        Path blank = home.resolve("mau-" + unit + ".xlsx");
        run("template", "--programme", REGIME, "--period", STORM, "--unit", unit, "--out", blank);
        Path report = home.resolve("bc-" + unit + ".xlsx");
        try (InputStream in = Files.newInputStream(blank);
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(report)) {
            var sheet = book.getSheetAt(0);
            for (int i = 0; i < sheet.getLastRowNum(); i++) {
                var row = sheet.getRow(i);
                if (row != null
                        && row.getCell(0) != null
                        && row.getCell(0).toString().equals("Kết quả nổi bật")) {
                    sheet.getRow(i + 1).getCell(0).setCellValue("Đã khắc phục xong.");
                }
            }
            if (!stamped) {
                sheet.getRow(0).getCell(0).setBlank();
            }
            book.write(out);
        }
        return report;
    }

    private void take(Path report, String name, String now) throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        Files.copy(report, home.resolve("inbox").resolve(name));
        assertThat(run("once", "--now", now).exitCode()).isZero();
    }

    private Path output(String name) {
        return home.resolve("out").resolve(REGIME).resolve(STORM).resolve(name);
    }

    private JsonNode consolidated() throws IOException {
        return new ObjectMapper().readTree(output("tong-hop.json").toFile());
    }

    private String summary() throws IOException {
        var text = new StringBuilder();
        try (InputStream in = Files.newInputStream(output("tong-hop.xlsx"));
                Workbook book = WorkbookFactory.create(in)) {
            book.getSheet("Tổng hợp")
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        }
        return text.toString();
    }
}

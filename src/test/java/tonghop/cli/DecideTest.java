package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions about held reports, as a clerk takes them. */
class DecideTest {

    private static final String NOW = "2024-05-07T08:00:00+07:00";
    private static final Path GOOD =
            Path.of("inbox-sample/2024-05-03T09-00/BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");

    /** 2.5 + 2.6 in D23 and D24 are 12 less than 2.4 in D22. */
    private static final Path BROKEN = Path.of("inbox-sample/2024-05-06T08-15/Thống Nhất - BC 6 tháng DVCQ.xls");

    private static final String SIX_MONTHS = "out/dvcq-bdt-dongnai/2024-6M/tong-hop.json";
    private static final String NINE_MONTHS = "out/dvcq-bdt-dongnai/2024-9M/tong-hop.json";

    @TempDir
    private Path home;

    @BeforeEach
    void makeInbox() throws IOException {
        Files.createDirectories(home.resolve("inbox"));
    }

    @Test
    void heldReportIsShownWithItsReasonAndWhatCanBeDone() throws IOException {
        take(BROKEN);

        assertThat(run("held").out())
                .contains("Số 1  Thống Nhất - BC 6 tháng DVCQ.xls  [tạm giữ]")
                .contains("Huyện Thống Nhất (thong-nhat)")
                .contains("ô D23: Hồ sơ trước/đúng hạn")
                .contains("decide accept 1");
        assertThat(run("held", "1").out()).contains("Lỗi: Trang “Biểu 01”, ô D23");
        assertThat(run("held", "2").err()).contains("Không có tài liệu số 2");
    }

    /** E11 is over the figures. */
    @Test
    void reportWithoutAColumnOfFiguresIsToBeMappedAndNotToBeAccepted() throws IOException {
        take(edited(GOOD, "cột lạ.xlsx", "E11", "Cùng kỳ năm 2023"));

        assertThat(run("held").out())
                .contains("decide map 1 --heading \"TÊN_CỘT\" --as value")
                .doesNotContain("decide accept", "--row");
        assertThat(decide("accept", "1").err()).contains("không có gì để nhận");
        assertThat(decide("figure", "1", "1.1=5").out())
                .contains("lấy 5; số liệu của báo cáo chưa đọc được.")
                .doesNotContain("để trống");
        assertThat(run("held").out()).contains("decide accept 1");
    }

    @Test
    void acceptedReportCountsWithItsExplanationUntilThatIsUndone() throws IOException {
        take(BROKEN);
        JsonNode before = ledger(1);
        assertThat(figure(SIX_MONTHS, "2.4", "thong-nhat").isMissingNode()).isTrue();

        Program.Ended accepted = decide("accept", "1");

        assertThat(accepted.exitCode()).as(accepted.err()).isZero();
        assertThat(ledger(1).path("verdict").asText()).isEqualTo("warned");
        JsonNode issue = ledger(1).path("issues").get(0);
        assertThat(issue.path("severity").asText()).isEqualTo("warning");
        assertThat(issue.path("explanation").asText()).isEqualTo("Công văn 15.");
        assertThat(figure(SIX_MONTHS, "2.4", "thong-nhat").asInt()).isEqualTo(13862);
        assertThat(sheet("Vấn đề số liệu"))
                .contains("Cảnh báo, đã giải trình")
                .contains("của Lan")
                .contains("Công văn 15.");
        assertThat(run("status", "--programme", "dvcq-bdt-dongnai", "--period", "2024-6M")
                        .out())
                .contains("đúng hạn (theo quyết định)");

        decide("undo", "1");

        JsonNode after = ledger(1);
        assertThat(decisions(after)).containsExactly("accept", "undo");
        ((ObjectNode) after).remove("decisions");
        assertThat(after).isEqualTo(before);
        assertThat(figure(SIX_MONTHS, "2.4", "thong-nhat").isMissingNode()).isTrue();
    }

    @Test
    void acceptanceNamesTheFiguresThatCountNowhereSinceNobodyCouldReadThem() throws IOException {
        take(edited(GOOD, "chữ.xlsx", "E13", "khoảng 5"));

        String said = decide("accept", "1").out();

        assertThat(said)
                .contains("Lưu ý: chỉ tiêu 1.1 (trang “BC 6T”, ô E13) ghi “khoảng 5”, không đọc được")
                .contains("decide figure 1 1.1=SỐ");
        assertThat(sheet("Tổng hợp")).contains("không đọc được số của Huyện Vĩnh Cửu");
        assertThat(decide("figure", "1", "1.1=5").out()).doesNotContain("không đọc được nên");
    }

    @Test
    void explanationHoldsForTheSameFiguresSentAgainAndForNoOthers() throws IOException {
        take(BROKEN);
        decide("accept", "1");

        take(edited(BROKEN, "gửi lại.xls", "F40", "đã rà soát"));
        assertThat(ledger(2).path("verdict").asText()).isEqualTo("warned");
        assertThat(ledger(2).path("version").asInt()).isEqualTo(2);
        assertThat(ledger(2).path("issues").get(0).path("explanation").asText()).isEqualTo("Công văn 15.");

        take(edited(BROKEN, "sửa.xls", "D23", "13840"));
        assertThat(ledger(3).path("verdict").asText()).isEqualTo("held");
        assertThat(ledger(2).path("verdict").asText()).isEqualTo("warned");

        assertThat(decide("accept", "1").err()).contains("phiên bản mới");
        assertThat(decide("undo", "1").out())
                .contains("tài liệu số 2 được nhận nhờ giải trình hoặc cách hiểu đã hoàn tác");
        assertThat(ledger(2).path("verdict").asText()).isEqualTo("warned");
        assertThat(ledger(1).path("verdict").asText()).isEqualTo("held");
    }

    @Test
    void setFigureCountsBesideTheReportedOneAndTheRulesAreAskedAgain() throws IOException {
        take(BROKEN);

        decide("figure", "1", "2.5=1");
        assertThat(ledger(1).path("verdict").asText()).isEqualTo("held");
        assertThat(ledger(1).path("issues").get(0).path("message").asText()).contains("khác 2.4 = 13.862");
        assertThat(decisions(ledger(1))).containsExactly("figures");

        decide("figure", "1", "2.4=13850");
        decide("undo", "1");
        decide("undo", "1");
        Program.Ended set = decide("figure", "1", "2.4=13850");

        assertThat(ledger(1).path("verdict").asText()).as(set.err()).isEqualTo("accepted");
        assertThat(figure(SIX_MONTHS, "2.4", "thong-nhat").asInt()).isEqualTo(13850);
        assertThat(sheet("Nguồn số liệu")).contains("Báo cáo ghi 13.862; quyết định số 5 của Lan");
        assertThat(sheet("Vấn đề số liệu")).contains("lấy 13.850; báo cáo ghi “13862”");
    }

    @Test
    void reportMovesToThePeriodAndUnitThatAPersonNames() throws IOException {
        take(GOOD);
        JsonNode counted = figure(SIX_MONTHS, "1.1", "vinh-cuu");
        assertThat(counted.isNumber()).isTrue();

        decide("period", "1", "2024-9M");
        decide("unit", "1", "xuan-loc");

        assertThat(figure(SIX_MONTHS, "1.1", "vinh-cuu").isMissingNode()).isTrue();
        assertThat(figure(NINE_MONTHS, "1.1", "xuan-loc")).isEqualTo(counted);
        assertThat(ledger(1).path("unit").asText()).isEqualTo("xuan-loc");
        assertThat(decide("unit", "1", "khong-co").err()).contains("Không có đơn vị báo cáo nào mang mã");
        decide("undo", "1");
        decide("undo", "1");
        assertThat(figure(SIX_MONTHS, "1.1", "vinh-cuu")).isEqualTo(counted);
        assertThat(figure(NINE_MONTHS, "1.1", "xuan-loc").isMissingNode()).isTrue();
    }

    @Test
    void rejectedReportGivesWayToTheVersionBefore() throws IOException {
        take(GOOD);
        take(edited(GOOD, "sửa.xlsx", "E13", "999"));
        assertThat(figure(SIX_MONTHS, "1.1", "vinh-cuu").asInt()).isEqualTo(999);

        decide("reject", "2");

        assertThat(figure(SIX_MONTHS, "1.1", "vinh-cuu").asInt()).isNotEqualTo(999);
        assertThat(ledger(1).path("verdict").asText()).isEqualTo("accepted");
        assertThat(ledger(2).path("issues").get(0).path("message").asText()).contains("Công văn 15.");
        assertThat(decide("accept", "2").err()).contains("đã bị từ chối theo quyết định");
    }

    @Test
    void unchangedCopyOfTheEarlierPeriodIsHeldAndNamesIt() throws IOException {
        take(GOOD);

        take(edited(
                edited(GOOD, "chín.xlsx", "A7", "Kết quả công tác dân vận chính quyền 9 tháng năm 2024"),
                "chín tháng.xlsx",
                "E11",
                "Thực hiện 9 tháng"));

        assertThat(ledger(2).path("period").asText()).isEqualTo("2024-9M");
        assertThat(ledger(2).path("verdict").asText()).isEqualTo("held");
        assertThat(ledger(2).path("issues").get(0).path("message").asText())
                .contains("giống hệt báo cáo kỳ “6 tháng đầu năm 2024”")
                .contains("tài liệu số 1");
        decide("accept", "2");
        assertThat(ledger(2).path("verdict").asText()).isEqualTo("warned");
    }

    @Test
    void refusesWhatCannotBeDecidedAndWritesNothing() throws IOException {
        take(GOOD);
        assertThat(run("decide", "accept", "1").err()).contains("thiếu --reason");
        assertThat(run("decide", "accept", "1", "--reason", " ").err()).contains("không được để trống");
        assertThat(run("decide", "accept", "1", "--reason", "x".repeat(2_001)).err())
                .contains("nhiều nhất là 2000");
        assertThat(decide("accept", "7").err()).contains("Không có tài liệu số 7");
        assertThat(decide("accept", "1").err()).contains("không có điểm nào cần giải trình");
        assertThat(decide("undo", "1").err()).contains("không có quyết định nào");
        assertThat(decide("figure", "1", "2.5=1.234").err()).contains("không có dấu chấm");
        assertThat(decide("figure", "1", "99.9=1").err()).contains("không có chỉ tiêu “99.9”");
        assertThat(decide("figure", "1", "2.7=50").err()).contains("luôn được tính từ");
        assertThat(decide("period", "1", "2024").err()).contains("không phải là mã kỳ báo cáo");
        take(GOOD);
        assertThat(decide("accept", "2").err()).contains("trùng");
        assertThat(ledger(1).has("decisions")).isFalse();
    }

    @Test
    void runningInstanceTakesUpADecision() throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/tonghop.properties"), "consolidate.retry = 500\n");
        take(BROKEN);
        Path log = Files.createDirectories(home.resolve("log")).resolve("run.txt");
        Process process = Program.start(log, "run", "--home", home, "--now", NOW);
        await(() -> Files.exists(log) && Files.readString(log).contains("đang theo dõi"));

        assertThat(decide("accept", "1").out()).contains("sẽ tự tổng hợp lại");

        await(() -> figure(SIX_MONTHS, "2.4", "thong-nhat").asInt() == 13862);
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Killed at any moment a decision is there or not, and it can be taken again or finished. */
    @Test
    void killedWhileDecidingItIsDecidedWholeOrNotAtAll() throws IOException, InterruptedException {
        take(BROKEN);
        Path log = home.resolve("log/decide.txt");
        for (int millis = 300; millis < 2_300; millis += 400) {
            Process process = Program.start(
                    log, "decide", "accept", "1", "--home", home, "--by", "Lan", "--reason", "Công văn 15.");
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            boolean decided = ledger(1).has("decisions");
            assertThat(ledger(1).path("verdict").asText()).isEqualTo(decided ? "warned" : "held");
        }
        decide("accept", "1");
        assertThat(Program.run("once", "--home", home, "--now", NOW).exitCode()).isZero();
        assertThat(decisions(ledger(1))).containsExactly("accept");
        assertThat(figure(SIX_MONTHS, "2.4", "thong-nhat").asInt()).isEqualTo(13862);
    }

    private void take(Path file) throws IOException {
        Files.copy(file, home.resolve("inbox").resolve(file.getFileName().toString()));
        Program.Ended once = Program.run("once", "--home", home, "--now", NOW);
        assertThat(once.exitCode()).as(once.err()).isZero();
    }

    /** The same workbook with another value in one cell of its first sheet. */
    private Path edited(Path source, String name, String cell, String value) throws IOException {
        Path target = home.resolve(name);
        try (var in = Files.newInputStream(source);
                Workbook book = WorkbookFactory.create(in);
                var out = Files.newOutputStream(target)) {
            var at = new CellReference(cell);
            var sheet = book.getSheetAt(0);
            var row = sheet.getRow(at.getRow());
            var edited = row.getCell(at.getCol()) == null ? row.createCell(at.getCol()) : row.getCell(at.getCol());
            // An inline text would stay beside the new value.
            edited.setBlank();
            if (value.matches("\\d+")) {
                edited.setCellValue(Double.parseDouble(value));
            } else {
                edited.setCellValue(value);
            }
            book.write(out);
        }
        return target;
    }

    private Program.Ended run(String command, Object... args) {
        return Program.run(Stream.concat(Stream.of(command), Stream.concat(Stream.of(args), Stream.of("--home", home)))
                .toArray());
    }

    private Program.Ended decide(Object... args) {
        return run(
                "decide",
                Stream.concat(Stream.of(args), Stream.of("--by", "Lan", "--now", NOW, "--reason", "Công văn 15."))
                        .toArray());
    }

    private JsonNode ledger(int number) throws IOException {
        List<String> lines = Program.run("ledger", "--home", home, "--json").lines();
        return new ObjectMapper().readTree(lines.get(number - 1));
    }

    private static List<String> decisions(JsonNode line) {
        var kinds = new ArrayList<String>();
        line.path("decisions").forEach(d -> kinds.add(d.path("decided").asText()));
        return kinds;
    }

    private JsonNode figure(String file, String indicator, String unit) throws IOException {
        for (JsonNode one :
                new ObjectMapper().readTree(home.resolve(file).toFile()).path("indicators")) {
            if (one.path("code").asText().equals(indicator)) {
                return one.path("byUnit").path(unit);
            }
        }
        throw new IllegalStateException("no indicator " + indicator);
    }

    /** All text of a sheet of the consolidated workbook. */
    private String sheet(String name) throws IOException {
        var text = new StringBuilder();
        Path file = home.resolve(SIX_MONTHS).resolveSibling("tong-hop.xlsx");
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (var row : book.getSheet(name)) {
                row.forEach(cell ->
                        text.append(new DataFormatter().formatCellValue(cell)).append('\n'));
            }
        }
        return text.toString();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException {
        long start = System.nanoTime();
        while (!condition.holds()) {
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(60));
            Thread.onSpinWait();
        }
    }
}

package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether somebody changed something behind the program's back, and what lay in the out folder on an earlier day. */
class AuditTest {

    private static final Path SAMPLES = Path.of("inbox-sample");
    private static final Path GOOD = SAMPLES.resolve("2024-05-03T09-00/BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");
    private static final Path CORRECTED =
            SAMPLES.resolve("2024-05-06T08-15/BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu) - sửa lần 2.xlsx");
    private static final Path BROKEN = SAMPLES.resolve("2024-05-06T08-15/Thống Nhất - BC 6 tháng DVCQ.xls");
    private static final Path OTHER = SAMPLES.resolve("2024-05-03T09-00/bcdvcq_tanphu.xls");

    private static final String PROGRAMME = "dvcq-bdt-dongnai";
    private static final String PERIOD = "2024-6M";

    @TempDir
    private Path home;

    /** What an output was on the evenings of days. */
    private record Lying(byte[] workbook, byte[] json) {}

    @Test
    void makesTheOutputOfAnyEarlierDayAgainByteForByte() throws IOException {
        Map<String, Lying> evenings = new LinkedHashMap<>();
        take(GOOD, "2024-05-03");
        evenings.put("2024-05-03", lying());
        take(BROKEN, "2024-05-06");
        take(OTHER, "2024-05-06");
        evenings.put("2024-05-06", lying());
        take(CORRECTED, "2024-05-07");
        evenings.put("2024-05-07", lying());
        signed("2024-05-08", "decide", "accept", "2");
        evenings.put("2024-05-08", lying());
        signed("2024-05-09", "delivery", "approve", "--programme", PROGRAMME, "--period", PERIOD);
        evenings.put("2024-05-09", lying());
        signed("2024-05-10", "decide", "undo", "2");
        evenings.put("2024-05-10", lying());
        signed("2024-05-13", "period", "close", "--programme", PROGRAMME, "--period", PERIOD);
        evenings.put("2024-05-13", lying());

        assertThat(evenings.values().stream().map(l -> new String(l.json())).distinct())
                .hasSizeGreaterThan(5);
        for (var evening : evenings.entrySet()) {
            Path again = home.resolve("again.xlsx");
            Program.Ended ended = rebuild(evening.getKey(), again);
            assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
            assertThat(Files.readAllBytes(again))
                    .as(evening.getKey())
                    .isEqualTo(evening.getValue().workbook());
            assertThat(home.resolve("again.json"))
                    .hasBinaryContent(evening.getValue().json());
        }
        assertThat(rebuild("2024-05-02", home.resolve("again.xlsx")).err()).contains("chưa ghi bản tổng hợp nào");
        Program.Ended verified = verify();
        assertThat(verified.out()).contains("1 bản tổng hợp, 1 bản đã duyệt gửi", "Mọi thứ đã kiểm tra đều đúng.");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void findsFigureThatWasChangedInTheDatabase() throws Exception {
        take(GOOD, "2024-05-03");
        execute("UPDATE figure SET value = '99999' WHERE document = 1 AND indicator = '1.1'");

        Program.Ended verified = verify();

        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.out())
                .contains("tài liệu số 1, bảng “figure”", "Cột “value” trong sổ là “99999”, theo nhật ký là “")
                .contains("Khôi phục từ bản sao lưu", "Có 1 chỗ sai.");
    }

    @Test
    void findsEventsThatWereRemoved() throws Exception {
        take(GOOD, "2024-05-03");
        String head = head();
        take(OTHER, "2024-05-06");
        execute("DROP TRIGGER event_is_kept");
        execute("DELETE FROM event WHERE sequence = 3");

        assertThat(codes()).contains("event-missing");
        execute("DELETE FROM event WHERE sequence >= 3");
        execute("UPDATE event_head SET sequence = 2, hash = (SELECT hash FROM event WHERE sequence = 2)");
        assertThat(codes("--head", head)).contains("head-unknown", "state-differs");
    }

    @Test
    void findsThatNoEventIsLeft() throws Exception {
        take(GOOD, "2024-05-03");
        execute("DROP TRIGGER event_is_kept");
        execute("DELETE FROM event");

        assertThat(codes()).containsExactly("chain-cut", "event-unusable");
    }

    @Test
    void knowsTheHeadThatWasWrittenDown() throws IOException {
        take(GOOD, "2024-05-03");
        String head = head();
        take(OTHER, "2024-05-06");

        assertThat(codes("--head", head)).isEmpty();
    }

    @Test
    void findsOriginalThatIsGoneOrChanged() throws IOException {
        take(GOOD, "2024-05-03");
        take(OTHER, "2024-05-06");
        List<Path> originals = Program.files(home.resolve("originals"));
        Files.delete(originals.get(0));
        Files.writeString(originals.get(1), "khác");

        assertThat(codes()).containsExactlyInAnyOrder("original-missing", "original-altered");
    }

    @Test
    void findsOutputThatWasChangedAndPutsItRightAgain() throws IOException {
        take(GOOD, "2024-05-03");
        signed("2024-05-09", "delivery", "approve", "--programme", PROGRAMME, "--period", PERIOD);
        Path workbook = out().resolve("tong-hop.xlsx");
        byte[] made = Files.readAllBytes(workbook);
        Files.writeString(workbook, "khác");
        Files.delete(out().resolve("tong-hop.v1.json"));

        assertThat(codes()).containsExactlyInAnyOrder("output-differs", "delivery-differs");

        assertThat(Program.run(
                                "rebuild",
                                "--home",
                                home,
                                "--programme",
                                PROGRAMME,
                                "--period",
                                PERIOD,
                                "--out",
                                workbook)
                        .exitCode())
                .isZero();
        Program.run("once", "--home", home, "--now", "2024-05-10T08:00:00+07:00");
        assertThat(workbook).hasBinaryContent(made);
        assertThat(codes()).isEmpty();
    }

    @Test
    void saysWhereDefinitionsHaveChangedSince() throws IOException {
        take(GOOD, "2024-05-03");
        byte[] made = Files.readAllBytes(out().resolve("tong-hop.xlsx"));
        Path own = home.resolve("config/programmes/dvcq-bdt-dongnai.yaml");
        Files.createDirectories(own.getParent());
        try (var builtIn =
                Objects.requireNonNull(AuditTest.class.getResourceAsStream("/programmes/dvcq-bdt-dongnai.yaml"))) {
            Files.writeString(own, new String(builtIn.readAllBytes()).replaceFirst("\ntitle: .*", "\ntitle: Tên khác"));
        }

        Program.Ended rebuilt = rebuild("2024-05-03", home.resolve("again.xlsx"));

        assertThat(rebuilt.exitCode()).isEqualTo(1);
        assertThat(rebuilt.out()).contains("KHÁC bản khi đó: định nghĩa");
        assertThat(home.resolve("again.xlsx"))
                .satisfies(f -> assertThat(Files.readAllBytes(f)).isNotEqualTo(made));
        Program.Ended verified = verify();
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out()).contains("Chưa kiểm tra được:", "Định nghĩa chế độ báo cáo đã thay đổi");
    }

    @Test
    void changesNothingAndMakesNoLedger() throws IOException {
        assertThat(verify().err()).contains("chưa có sổ nhận nào");
        assertThat(home).isEmptyDirectory();
    }

    private void take(Path file, String day) throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        Files.copy(file, home.resolve("inbox").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Program.Ended once = Program.run("once", "--home", home, "--now", day + "T09:00:00+07:00");
        assertThat(once.exitCode()).as(once.err()).isZero();
    }

    private void signed(String day, Object... command) {
        var all = new ArrayList<Object>(List.of(command));
        all.addAll(
                List.of("--home", home, "--by", "Lan", "--reason", "Công văn 15.", "--now", day + "T10:00:00+07:00"));
        Program.Ended ended = Program.run(all.toArray());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    private Path out() {
        return home.resolve("out").resolve(PROGRAMME).resolve(PERIOD);
    }

    private Lying lying() throws IOException {
        return new Lying(
                Files.readAllBytes(out().resolve("tong-hop.xlsx")), Files.readAllBytes(out().resolve("tong-hop.json")));
    }

    private Program.Ended rebuild(String day, Path file) {
        return Program.run(
                "rebuild", "--home", home, "--programme", PROGRAMME, "--period", PERIOD, "--as-of", day, "--out", file);
    }

    private Program.Ended verify(Object... more) {
        var all = new ArrayList<Object>(List.of("verify", "--home", home));
        all.addAll(List.of(more));
        return Program.run(all.toArray());
    }

    private String head() throws IOException {
        return json().path("head").asText();
    }

    private List<String> codes(Object... more) throws IOException {
        return json(more).path("findings").findValuesAsText("code");
    }

    private JsonNode json(Object... more) throws IOException {
        var all = new ArrayList<Object>(List.of("--json"));
        all.addAll(List.of(more));
        return new ObjectMapper().readTree(verify(all.toArray()).out());
    }

    private void execute(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/tonghop.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

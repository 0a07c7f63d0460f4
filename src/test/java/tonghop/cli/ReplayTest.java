package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came before is read again after the office's words changed. */
class ReplayTest {

    private static final Path GOOD =
            Path.of("inbox-sample/2024-05-03T09-00/BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");
    private static final String SIX_MONTHS = "dvcq-bdt-dongnai/2024-6M";
    private static final String OWN_ROW = "Lượng nội dung đã phát sóng";

    @TempDir
    private Path home;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(home, "2024-05-07T08:00:00+07:00");
    }

    @Test
    void nothingIsChangedWhereNothingWouldBe() throws IOException {
        desk.take(GOOD, "sáu.xlsx");
        desk.take(desk.edited(GOOD, "sửa", Map.of("E13", "15")), "sửa.xlsx");
        desk.decide("figure", "2", "1.2=176");
        desk.take(GOOD, "trùng.xlsx");
        desk.take(Path.of("inbox-sample/2024-05-06T08-15/Thống Nhất - BC 6 tháng DVCQ.xls"), "lệch.xls");
        desk.decide("accept", "4");

        Program.Ended replayed = desk.replay("--apply", "--reason", "Thử", "--by", "Lan");

        assertThat(replayed.exitCode()).as(replayed.err()).isZero();
        assertThat(replayed.lines()).containsExactly("Đã đọc lại 3 tài liệu; không có gì thay đổi.");
        assertThat(desk.decisions(2)).containsExactly("figures");
        assertThat(desk.verdict(4)).isEqualTo("warned");
    }

    @Test
    void newWordOfTheOfficeIsShownCellByCellAndAppliedOnConfirmationOnly() throws IOException {
        desk.take(desk.edited(GOOD, "sáu", Map.of("E11", "Con số")), "sáu.xlsx");
        assertThat(desk.verdict(1)).isEqualTo("held");
        teach("số liệu trong kỳ, ", "số liệu trong kỳ, con số, ");

        Program.Ended shown = desk.replay();

        assertThat(shown.out())
                .contains("Số 1  sáu.xlsx  [tạm giữ → được nhận]")
                .contains("Biểu 01, chỉ tiêu 1.4: (không thấy dòng này) → 207 (trang “BC 6T”, ô E16)")
                .contains("Không còn: ")
                .contains("1 tài liệu sẽ thay đổi")
                .contains("--apply");
        assertThat(desk.verdict(1)).isEqualTo("held");
        assertThat(desk.decisions(1)).isEmpty();
        JsonNode json = new ObjectMapper().readTree(desk.replay("--json").out());
        assertThat(json.path("read").asInt()).isEqualTo(1);
        assertThat(json.path("applied").asBoolean()).isFalse();
        assertThat(json.path("changes").get(0).path("verdict").toString())
                .isEqualTo("{\"before\":\"held\",\"now\":\"accepted\"}");

        Program.Ended applied = desk.run("replay", Desk.signed("--apply"));

        assertThat(applied.exitCode()).as(applied.err()).isZero();
        assertThat(applied.out()).contains("1 tài liệu đã thay đổi").contains("Đã tổng hợp lại");
        assertThat(desk.verdict(1)).isEqualTo("accepted");
        assertThat(desk.decisions(1)).containsExactly("replay");
        assertThat(desk.figure(SIX_MONTHS, "1.4", "vinh-cuu").asInt()).isEqualTo(207);
        assertThat(desk.replay().out()).contains("không có gì thay đổi");

        desk.decide("undo", "1");
        assertThat(desk.verdict(1)).isEqualTo("held");
    }

    @Test
    void earlierReportOfTheUnitIsReadByAMappingThatCameLater() throws IOException {
        desk.take(desk.edited(GOOD, "một", Map.of("A16", "", "B16", OWN_ROW)), "một.xlsx");
        desk.take(desk.edited(GOOD, "hai", Map.of("A16", "", "B16", OWN_ROW, "E16", "208")), "hai.xlsx");
        desk.decide("map", "2", "--row", OWN_ROW, "--indicator", "1.4");
        assertThat(desk.verdict(1)).isEqualTo("held");

        desk.run("replay", Desk.signed("--apply"));

        assertThat(desk.verdict(1)).isEqualTo("superseded");
        assertThat(desk.verdict(2)).isEqualTo("accepted");
        assertThat(desk.ledger(2).path("version").asInt()).isEqualTo(2);
        assertThat(desk.figure(SIX_MONTHS, "1.4", "vinh-cuu").asInt()).isEqualTo(208);
    }

    /** What people decided lies over what is read, and what they rejected is not read. */
    @Test
    void decisionsStandWhenTheirDocumentsAreReadAgain() throws IOException {
        desk.take(desk.edited(GOOD, "một", Map.of("E11", "Con số")), "một.xlsx");
        desk.take(desk.edited(GOOD, "hai", Map.of("E11", "Con số", "E13", "15")), "hai.xlsx");
        desk.decide("figure", "1", "1.4=99");
        desk.decide("reject", "2");
        teach("số liệu trong kỳ, ", "số liệu trong kỳ, con số, ");

        assertThat(desk.run("replay", Desk.signed("--apply")).out()).contains("Đã đọc lại 1 tài liệu");

        assertThat(desk.verdict(1)).isEqualTo("accepted");
        assertThat(desk.verdict(2)).isEqualTo("rejected");
        assertThat(desk.figure(SIX_MONTHS, "1.4", "vinh-cuu").asInt()).isEqualTo(99);
        assertThat(desk.figure(SIX_MONTHS, "1.1", "vinh-cuu").asInt()).isEqualTo(14);
    }

    @Test
    void originalThatWasChangedOrLostIsNamedAndStaysAsItIsAndTheOthersAreReadAgain() throws IOException {
        desk.take(desk.edited(GOOD, "một", Map.of("E11", "Con số")), "một.xlsx");
        desk.take(desk.edited(GOOD, "hai", Map.of("E11", "Con số", "E13", "15")), "hai.xlsx");
        desk.take(desk.edited(GOOD, "ba", Map.of("E11", "Con số", "E13", "16")), "ba.xlsx");
        Files.write(original(1), Files.readAllBytes(original(3)));
        Files.delete(original(2));
        teach("số liệu trong kỳ, ", "số liệu trong kỳ, con số, ");

        Program.Ended replayed = desk.run("replay", Desk.signed("--apply"));

        assertThat(replayed.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(replayed.out())
                .contains("✘ Số 1  một.xlsx: bản gốc không còn", "✘ Số 2  hai.xlsx: bản gốc không còn")
                .contains("Đã đọc lại 1 tài liệu; 1 tài liệu đã thay đổi");
        assertThat(desk.verdict(1)).isEqualTo("held");
        assertThat(desk.verdict(2)).isEqualTo("held");
        assertThat(desk.verdict(3)).isEqualTo("accepted");
        assertThat(desk.figure(SIX_MONTHS, "1.1", "vinh-cuu").asInt()).isEqualTo(16);
        JsonNode json = new ObjectMapper().readTree(desk.replay("--json").out());
        assertThat(json.path("lost").findValuesAsText("document")).containsExactly("1", "2");
    }

    @Test
    void nothingIsDecidedOrAnnotatedFromAnOriginalThatWasChanged() throws IOException {
        desk.take(desk.edited(GOOD, "một", Map.of("E11", "Con số")), "một.xlsx");
        Files.write(original(1), Files.readAllBytes(GOOD));

        for (Program.Ended ended : List.of(
                desk.decide("figure", "1", "1.4=99"),
                desk.decide("accept", "1"),
                desk.run("annotate", "1", "--out", home.resolve("chú thích.xlsx")))) {
            assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
            assertThat(ended.err()).contains("không còn đúng từng byte như khi được giữ");
        }
        assertThat(desk.decisions(1)).isEmpty();
        assertThat(desk.decide("reject", "1").exitCode()).isZero();
    }

    private Path original(int number) throws IOException {
        String sha256 = desk.ledger(number).path("sha256").asText();
        return home.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Test
    void readsOnlyWhatIsAskedFor() throws IOException {
        desk.take(desk.edited(GOOD, "sáu", Map.of("E11", "Con số")), "sáu.xlsx");
        teach("số liệu trong kỳ, ", "số liệu trong kỳ, con số, ");

        assertThat(desk.replay("--programme", "dvcq-bdt-dongnai", "--period", "2024-9M")
                        .out())
                .contains("Đã đọc lại 0 tài liệu");
        assertThat(desk.replay("--programme", "dvcq-bdt-dongnai", "--period", "2024-6M")
                        .out())
                .contains("1 tài liệu sẽ thay đổi");
        assertThat(desk.replay("--programme", "khong-co").err()).contains("Không có chế độ báo cáo “khong-co”");
        assertThat(desk.replay("--apply").err()).contains("phải có --reason");
    }

    /** Killed at any moment every document is what it was or what it shall be, and the rest follows with the next call. */
    @Test
    void killedWhileApplyingEveryDocumentIsDecidedWholeOrNotAtAll() throws IOException, InterruptedException {
        desk.take(desk.edited(GOOD, "một", Map.of("E11", "Con số")), "một.xlsx");
        desk.take(desk.edited(GOOD, "hai", Map.of("E11", "Con số", "E13", "15")), "hai.xlsx");
        teach("số liệu trong kỳ, ", "số liệu trong kỳ, con số, ");
        for (int millis = 500; millis < 2_600; millis += 500) {
            Process process =
                    Program.start(home.resolve("log/replay.txt"), Desk.signed("replay", "--home", home, "--apply"));
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            for (int number = 1; number <= 2; number++) {
                boolean decided = !desk.decisions(number).isEmpty();
                assertThat(desk.verdict(number).equals("held")).isEqualTo(!decided);
            }
        }
        desk.run("replay", Desk.signed("--apply"));
        assertThat(Program.run("once", "--home", home, "--now", desk.now()).exitCode())
                .isZero();
        assertThat(desk.verdict(1)).isEqualTo("superseded");
        assertThat(desk.decisions(2)).containsExactly("replay");
        assertThat(desk.figure(SIX_MONTHS, "1.1", "vinh-cuu").asInt()).isEqualTo(15);
    }

    /** The built-in vocabulary with one change, as the office's own. */
    private void teach(String before, String now) throws IOException {
        try (InputStream builtIn = ReplayTest.class.getResourceAsStream("/programmes/vocabulary.yaml")) {
            String text = new String(builtIn.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(before);
            Path own =
                    Files.createDirectories(home.resolve("config/programmes")).resolve("vocabulary.yaml");
            Files.writeString(own, text.replace(before, now));
        }
    }
}

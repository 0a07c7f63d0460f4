package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit's own words for rows and columns, explained once. */
class MapTest {

    private static final Path GOOD =
            Path.of("inbox-sample/2024-05-03T09-00/BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");
    private static final String SIX_MONTHS = "dvcq-bdt-dongnai/2024-6M";
    private static final String NINE_MONTHS = "dvcq-bdt-dongnai/2024-9M";
    private static final String OWN_ROW = "Lượng nội dung đã phát sóng";
    private static final Map<String, String> WITH_OWN_ROW = Map.of("A16", "", "B16", OWN_ROW);
    private static final Map<String, String> IN_NINE_MONTHS = Map.of(
            "A7",
            "Kết quả công tác dân vận chính quyền 9 tháng năm 2024",
            "E11",
            "Thực hiện 9 tháng",
            "E13",
            "20",
            "E16",
            "300");

    @TempDir
    private Path home;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(home, "2024-05-07T08:00:00+07:00");
    }

    @Test
    void mappedRowCountsNowAndInTheNextReportOfTheUnit() throws IOException {
        desk.take(desk.edited(GOOD, "sáu", WITH_OWN_ROW), "sáu.xlsx");
        assertThat(desk.verdict(1)).isEqualTo("held");
        assertThat(desk.run("held").out()).contains("decide map 1 --row");

        Program.Ended mapped = desk.decide("map", "1", "--row", OWN_ROW, "--indicator", "1.4");

        assertThat(desk.verdict(1)).as(mapped.err()).isEqualTo("accepted");
        assertThat(desk.figure(SIX_MONTHS, "1.4", "vinh-cuu").asInt()).isEqualTo(207);
        assertThat(mapped.out()).contains("hiểu dòng “" + OWN_ROW + "” của đơn vị “vinh-cuu” là chỉ tiêu 1.4");

        desk.take(desk.edited(GOOD, "chín", both(WITH_OWN_ROW, IN_NINE_MONTHS)), "chín tháng.xlsx");

        assertThat(desk.verdict(2)).isEqualTo("accepted");
        assertThat(desk.figure(NINE_MONTHS, "1.4", "vinh-cuu").asInt()).isEqualTo(300);
        assertThat(desk.ledger(2).path("issues").toString())
                .contains("mapping-row")
                .contains("theo quyết định số 1 của Lan ngày 07/05/2024");
    }

    @Test
    void mappedHeadingCountsNowAndInTheNextReportOfTheUnit() throws IOException {
        desk.take(desk.edited(GOOD, "sáu", Map.of("E11", "Con số")), "sáu.xlsx");
        assertThat(desk.verdict(1)).isEqualTo("held");

        Program.Ended mapped = desk.decide("map", "1", "--heading", "con số", "--as", "value");

        assertThat(desk.verdict(1)).as(mapped.err()).isEqualTo("accepted");
        assertThat(desk.figure(SIX_MONTHS, "1.4", "vinh-cuu").asInt()).isEqualTo(207);

        desk.take(desk.edited(GOOD, "chín", both(IN_NINE_MONTHS, Map.of("E11", "Con số"))), "chín tháng.xlsx");

        assertThat(desk.verdict(2)).isEqualTo("accepted");
        assertThat(desk.ledger(2).path("issues").toString())
                .contains("được hiểu là cột “số liệu của kỳ báo cáo” theo quyết định số 1 của Lan");
    }

    @Test
    void undoneMappingHoldsTheNextReportAgain() throws IOException {
        desk.take(desk.edited(GOOD, "sáu", WITH_OWN_ROW), "sáu.xlsx");
        desk.decide("map", "1", "--row", OWN_ROW, "--indicator", "1.4");
        desk.decide("undo", "1");
        assertThat(desk.verdict(1)).isEqualTo("held");

        desk.take(desk.edited(GOOD, "chín", both(WITH_OWN_ROW, IN_NINE_MONTHS)), "chín tháng.xlsx");

        assertThat(desk.verdict(2)).isEqualTo("held");
        assertThat(desk.decisions(1)).containsExactly("map", "undo");
    }

    /** The same words in another unit's report may mean something else. */
    @Test
    void mappingIsForItsUnitOnly() throws IOException {
        desk.take(desk.edited(GOOD, "sáu", WITH_OWN_ROW), "sáu.xlsx");
        desk.decide("map", "1", "--row", OWN_ROW, "--indicator", "1.4");
        var other = new HashMap<>(WITH_OWN_ROW);
        other.put("E13", "77");
        desk.take(desk.edited(GOOD, "khác", other), "khác.xlsx");
        assertThat(desk.verdict(2)).isEqualTo("accepted");

        desk.decide("unit", "2", "xuan-loc");

        assertThat(desk.verdict(2)).isEqualTo("held");
        assertThat(desk.ledger(2).path("issues").toString()).contains("row-unknown");
    }

    /** Neither the row's code nor a person's word for its name is believed against the other. */
    @Test
    void mappingThatTheRowsCodeContradictsIsRefused() throws IOException {
        desk.take(desk.edited(GOOD, "sáu", Map.of("B16", OWN_ROW)), "sáu.xlsx");
        assertThat(desk.verdict(1)).isEqualTo("held");

        assertThat(desk.decide("map", "1", "--row", OWN_ROW, "--indicator", "1.6")
                        .err())
                .contains("Không có dòng nào đọc được");
        desk.decide("map", "1", "--row", OWN_ROW, "--indicator", "1.4");

        assertThat(desk.verdict(1)).isEqualTo("accepted");
        assertThat(desk.decisions(1)).containsExactly("map");
    }

    @Test
    void refusesMappingsThatSayNothingAndWritesNone() throws IOException {
        desk.take(desk.edited(GOOD, "sáu", WITH_OWN_ROW), "sáu.xlsx");

        assertThat(desk.decide("map", "1").err()).contains("đúng một trong hai cách");
        assertThat(desk.decide("map", "1", "--row", OWN_ROW, "--as", "value").err())
                .contains("đúng một trong hai cách");
        assertThat(desk.decide("map", "1", "--row", "Dòng không có", "--indicator", "1.4")
                        .err())
                .contains("Không có dòng nào đọc được theo tên “Dòng không có”");
        assertThat(desk.decide("map", "1", "--row", OWN_ROW, "--indicator", "99.9")
                        .err())
                .contains("không có chỉ tiêu “99.9”");
        assertThat(desk.decide("map", "1", "--heading", "Con số", "--as", "value")
                        .err())
                .contains("Không có cột nào của bảng số liệu có tiêu đề “Con số”");
        assertThat(desk.decide("map", "1", "--heading", "Con số", "--as", "số").err())
                .contains("Không có loại cột “số”")
                .contains("value (số liệu của kỳ báo cáo)");
        assertThat(desk.decide("map", "1", "--row", "x".repeat(501), "--indicator", "1.4")
                        .err())
                .contains("từ 1 đến 500 ký tự");
        assertThat(desk.decisions(1)).isEmpty();
    }

    /** Killed at any moment the mapping is there with what it brings about, or not at all. */
    @Test
    void killedWhileMappingItIsMappedWholeOrNotAtAll() throws IOException, InterruptedException {
        desk.take(desk.edited(GOOD, "sáu", WITH_OWN_ROW), "sáu.xlsx");
        for (int millis = 300; millis < 1_900; millis += 400) {
            Process process = Program.start(
                    home.resolve("log/map.txt"),
                    Desk.signed("decide", "map", "1", "--home", home, "--row", OWN_ROW, "--indicator", "1.4"));
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            boolean mapped = !desk.decisions(1).isEmpty();
            assertThat(desk.verdict(1)).isEqualTo(mapped ? "accepted" : "held");
        }
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        var both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}

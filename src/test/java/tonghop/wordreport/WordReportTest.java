package tonghop.wordreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.consolidate.Change;
import tonghop.consolidate.Comparison;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.Fact;
import tonghop.consolidate.Replacement;
import tonghop.model.CarriedCoverage;
import tonghop.model.DeliveredOutput;
import tonghop.model.Period;
import tonghop.workbook.SampleConsolidation;

class WordReportTest {

    private static final Consolidation DISTRICTS = Regimes.districts();

    @ParameterizedTest
    @ValueSource(strings = {"districts", "party"})
    void readsAsAnOfficerWouldWriteIt(String regime) throws IOException {
        var consolidation = regime.equals("party") ? Regimes.party() : DISTRICTS;

        assertThat(OpenedReport.of(consolidation).text()).isEqualTo(golden(regime + ".txt"));
    }

    @Test
    void saysOfAGroupThatNobodyReportedThatThereIsNothing() {
        var report = OpenedReport.of(Regimes.without(DISTRICTS, "7.", "8.1"));

        assertThat(report.under("## Mô hình \"Chính quyền thân thiện\""))
                .isEqualTo("Chưa có đơn vị nào báo cáo số liệu của nội dung này.");
        assertThat(report.under("## Công tác dân tộc, tôn giáo"))
                .startsWith("Theo số liệu của 9/11 đơn vị:\n- Trong kỳ có 359 lượt người có uy tín")
                .endsWith("- Chưa có số liệu: số người có uy tín trong đồng bào dân tộc thiểu số.");
    }

    @Test
    void marksTotalsThatNotAllUnitsOfTheLevelBelowAreIn() {
        var below = new CarriedCoverage(10, 12, List.of("Xã Trị An", "Xã Phú Lý"), Map.of(), Map.of());

        var text = OpenedReport.of(Regimes.restingOn(DISTRICTS, below)).text();

        assertThat(text)
                .contains(
                        "- Báo cáo chưa đủ đơn vị cấp dưới: Thành phố Biên Hòa dựa trên 10/12 đơn vị; thiếu: Xã Trị An,"
                                + " Xã Phú Lý.\n")
                .contains("| 529 | 9/11*\n")
                .contains("(*) Có báo cáo chưa đủ đơn vị cấp dưới.");
        assertThat(OpenedReport.of(DISTRICTS).text()).doesNotContain("9/11*");
    }

    @Test
    void isTheSameBytesForTheSameInput() {
        assertThat(OpenedReport.bytes(Regimes.districts(), Dossier.EMPTY))
                .isEqualTo(OpenedReport.bytes(Regimes.districts(), Dossier.EMPTY));
    }

    @Test
    void saysWhetherItsFiguresAreFinal() {
        assertThat(OpenedReport.of(DISTRICTS).text())
                .contains("\n(Dự thảo: kỳ báo cáo chưa khóa, số liệu tạm tính đến ngày 10/05/2024)\n");
        assertThat(OpenedReport.of(Regimes.closed(DISTRICTS)).text())
                .contains("\n(Số liệu chính thức, đã khóa ngày 15/05/2024)\n")
                .doesNotContain("Dự thảo");
    }

    @Test
    void saysWhatItTakesThePlaceOf() {
        var delivered = new DeliveredOutput(
                "p", DISTRICTS.period().period(), 1, "0", "1", "Lan", Instant.parse("2024-05-10T01:00:00Z"), "");
        var before = new Fact("", "01", "1.1", "Số văn bản", "528", 0);
        var now = new Fact("", "01", "1.1", "Số văn bản", "529", 0);
        var replacement = new Replacement(
                delivered, List.of(new Change(before, now, "Đính chính")), List.of(Period.cumulative(2024, 9)));

        var text = OpenedReport.of(DISTRICTS, new Dossier(List.of(), replacement, List.of(), List.of(), List.of()))
                .text();

        assertThat(text)
                .contains("\n(Bản thay thế lần 1, thay bản gửi lần 1 duyệt ngày 10/05/2024)\n")
                .contains(
                        "Báo cáo này thay thế Báo cáo số …/BC-… ngày …; 1 nội dung thay đổi được nêu ở phụ lục. Các báo"
                                + " cáo lũy kế đã gửi có thể phải thay theo: 9 tháng năm 2024.")
                .contains("\n1 | Tổng cộng | 1.1 Số văn bản | 528 | 529 | Đính chính\n");
    }

    @Test
    void setsFiguresBesideAnEarlierPeriodOverTheUnitsOfBoth() {
        var report = OpenedReport.of(DISTRICTS, compared());

        assertThat(report.under("## Cải cách hành chính"))
                .endsWith("So với cùng kỳ năm trước (6 tháng đầu năm 2023), tính trên 8/11 đơn vị có số liệu ở cả hai"
                        + " kỳ: 2 chỉ tiêu tăng, 1 chỉ tiêu giảm; tăng nhiều nhất: số thủ tục hành chính đã rà"
                        + " soát, tăng 10% (từ 100 lên 110 thủ tục); giảm nhiều nhất: số hồ sơ đã giải quyết, giảm"
                        + " 12,5% (từ 80 xuống 70 hồ sơ, tính trên 7 đơn vị); tỷ lệ hồ sơ giải quyết trước hạn,"
                        + " đúng hạn tăng 2,5 điểm phần trăm (từ 90 lên 92,5%).");
        assertThat(report.under("## Thực hiện dân chủ ở cơ sở")).doesNotContain("So với");
        assertThat(report.text())
                .contains("2.1 | Số thủ tục hành chính đã rà soát | thủ tục | 110 | 100 | +10 | +10 | 8/11\n")
                .contains("2.7 | Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn | % | 92,5 | 90 | +2,5 | điểm % | 8/11\n");
    }

    @Test
    void namesAPartThatGrewMostByItselfAndItsCode() {
        var part = line("4.4", "6", "3", "3", "100", 8);
        var comparison = compared().comparisons().get(0);

        assertThat(GroupComparison.of(comparison, List.of(part)))
                .contains("tăng nhiều nhất: thực hiện trung bình (chỉ tiêu 4.4), tăng 100%");
    }

    @ParameterizedTest
    @CsvSource({"80, 80, chưa đạt", "80.001, '80,001', đạt", "79.999, '79,999', chưa đạt", "81, 81, đạt"})
    void neverRoundsARatioOntoItsTarget(BigDecimal ratio, String shown, String verdict) {
        var line = DISTRICTS.tables().get(0).lines().stream()
                .filter(l -> l.indicator().code().equals("4.6"))
                .findFirst()
                .orElseThrow();

        var sentence = new Sentence(9, null);
        sentence.add(
                new Consolidation.IndicatorLine(line.indicator(), ratio, 9, 11, line.byUnit(), BigDecimal.valueOf(80)));

        assertThat(sentence.text())
                .isEqualTo("Tỷ lệ cơ sở thực hiện tốt dân chủ ở cơ sở " + (verdict.equals("đạt") ? "" : "mới ") + "đạt "
                        + shown + "% (" + verdict + " mục tiêu trên 80%).");
    }

    @Test
    void takesNoHarmFromWhatUnitsWrote() {
        var report = OpenedReport.of(Regimes.saying(
                DISTRICTS,
                "=HYPERLINK(\"x\")\u0000 a\u202Eb\u0007\r\n<w:t>&amp;]]></w:t>\uD800\n\n _x0041_ {PAGE} 😀"));

        assertThat(report.under("## Kết quả nổi bật").lines().skip(1).limit(3))
                .containsExactly(
                        "Thành phố Biên Hòa: =HYPERLINK(\"x\") ab", "<w:t>&amp;]]></w:t>", "_x0041_ {PAGE} 😀");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void cutsAListThatIsTooLongForAnAnnexAndSaysSo(int more, boolean isCut) {
        int count = ListAnnex.MOST_ENTRIES + more;
        var list = Regimes.models(DISTRICTS, DISTRICTS.units().get(0).unit(), count);

        var text = OpenedReport.of(SampleConsolidation.with(DISTRICTS, List.of(), List.of(list)))
                .text();

        assertThat(text).contains("1/11 đơn vị kê khai, tổng số " + count + " mục.");
        assertThat(text.contains("phụ lục ghi 300 mục đầu")).isEqualTo(isCut);
        assertThat(text.contains("\n301 | ")).isFalse();
        assertThat(text).contains("\n300 | ");
    }

    /** Three indicators of a group beside the year before; the second rose, the fourth fell, the ratio rose. */
    private static Dossier compared() {
        var form = DISTRICTS.tables().get(0).form();
        var lines = List.of(
                line("2.1", "110", "100", "10", "10", 8),
                line("2.4", "70", "80", "-10", "-12.5", 7),
                line("2.7", "92.5", "90", "2.5", null, 8));
        var comparison = new Comparison(
                Comparison.Against.LAST_YEAR,
                Period.cumulative(2023, 6),
                Instant.parse("2023-05-10T01:00:00Z"),
                List.of(new Comparison.Table(form, lines)),
                List.of(),
                List.of());
        return new Dossier(List.of(comparison), null, List.of(), List.of(), List.of());
    }

    private static Comparison.Line line(
            String code, String now, String then, String difference, String percent, int units) {
        var indicator = DISTRICTS.tables().get(0).form().indicator(code).orElseThrow();
        return new Comparison.Line(
                indicator,
                new BigDecimal(now),
                new BigDecimal(then),
                new BigDecimal(difference),
                percent == null ? null : new BigDecimal(percent),
                units,
                11);
    }

    private static String golden(String name) throws IOException {
        try (var in = Objects.requireNonNull(WordReportTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.programme.Definitions;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Nature;

/** What is asked about figures that do not fit what their unit reported for other periods. 1.1 is a flow, 4.1 a stock. */
class HistoryCheckTest {

    private static Reported cumulative() {
        return new Reported("dvcq-vinhcuu", "vc-vinh-an");
    }

    private static Reported monthly() {
        return new Reported("dvcq-tuyenquang", "yen-son");
    }

    @Test
    void queriesACumulativeFigureBelowThatOfTheEarlierPeriod() {
        var found = cumulative().with("2024-3M", "1.1=12").found("2024-6M", "1.1=5");

        assertThat(found).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("R13");
            assertThat(f.severity()).isEqualTo(Severity.WARNING);
            assertThat(f.at().cell()).isEqualTo("D10");
            assertThat(f.message())
                    .startsWith("Số lũy kế giảm so với kỳ trước: chỉ tiêu 1.1")
                    .contains("của 6 tháng đầu năm 2024 là 5, nhỏ hơn 12 của 3 tháng đầu năm 2024.")
                    .contains("gửi bản sửa", "cột “Ghi chú”");
        });
    }

    @Test
    void comparesWithTheLongestEarlierPeriodThatTheFigureFallsBelow() {
        var reported =
                cumulative().with("2024-3M", "1.1=12").with("2024-6M", "1.1=").with("2024-9M", "1.1=10");

        assertThat(codes(reported.found("2024-12M", "1.1=11"))).containsExactly("R13");
        assertThat(reported.found("2024-12M", "1.1=11").get(0).message()).contains("12 của 3 tháng đầu năm 2024");
        assertThat(reported.found("2024-12M", "1.1=9").get(0).message()).contains("10 của 9 tháng năm 2024");
        assertThat(reported.found("2024-12M", "1.1=12")).isEmpty();
    }

    @Test
    void asksNothingAcrossYearsOfStocksRatiosOrEmptyFigures() {
        assertThat(cumulative().with("2024-9M", "1.1=12").found("2025-3M", "1.1=5"))
                .isEmpty();
        assertThat(cumulative().with("2024-3M", "4.1=12").found("2024-6M", "4.1=5"))
                .isEmpty();
        assertThat(cumulative().with("2024-3M", "2.7=99").found("2024-6M", "2.7=50"))
                .isEmpty();
        assertThat(cumulative().with("2024-3M", "1.1=12").found("2024-6M", "1.1="))
                .isEmpty();
        assertThat(cumulative().with("2024-9M", "1.1=12").found("2024-6M", "1.1=30"))
                .isEmpty();
    }

    @Test
    void holdsAQuarterAgainstItsMonthsWhereAllAreThere() {
        var reported = monthly().with("2024-M04", "1.1=1").with("2024-M05", "1.1=2");
        assertThat(reported.found("2024-Q2", "1.1=7")).isEmpty();

        reported.with("2024-M06", "1.1=3");

        assertThat(reported.found("2024-Q2", "1.1=6")).isEmpty();
        assertThat(reported.found("2024-Q2", "1.1=7")).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("R14");
            assertThat(f.message())
                    .startsWith("Số quý khác tổng các tháng")
                    .contains("khác tổng từ tháng 4 năm 2024 đến tháng 6 năm 2024: 1 + 2 + 3 = 6");
        });
    }

    @Test
    void holdsSixMonthsAgainstQuartersAndWhereThoseAreNotWholeAgainstMonths() {
        var quarters = monthly().with("2025-Q1", "1.1=4", "1.2=4").with("2025-Q2", "1.1=6", "1.2=");
        assertThat(quarters.found("2025-6M", "1.1=10", "1.2=9")).isEmpty();
        assertThat(quarters.found("2025-6M", "1.1=11", "1.2=9"))
                .extracting(Finding::code)
                .containsExactly("sum-of-parts");

        IntStream.rangeClosed(1, 6).forEach(m -> quarters.with("2025-M0" + m, "1.1=9", "1.2=2"));

        assertThat(quarters.found("2025-6M", "1.1=10", "1.2=12")).isEmpty();
        assertThat(quarters.found("2025-6M", "1.1=10", "1.2=9"))
                .singleElement()
                .satisfies(f -> assertThat(f.message())
                        .startsWith("Số lũy kế khác tổng các tháng: chỉ tiêu 1.2")
                        .contains("= 12"));
    }

    @Test
    void takesThePersonsFigureInThePlaceOfTheReportedOne() {
        var reported = cumulative().with("2024-3M", "1.1=12").corrected("1.1", "3");

        assertThat(reported.found("2024-6M", "1.1=5")).isEmpty();
        assertThat(reported.found("2024-6M", "1.1=2").get(0).message()).contains("nhỏ hơn 3 của");
    }

    /** More than ten times and more than 20 apart; or nothing where there was something. */
    @ParameterizedTest
    @CsvSource({
        "1.1, 10, 100, false",
        "1.1, 10, 101, true",
        "1.1, 2, 22, false",
        "1.1, 2, 23, true",
        "1.1, 30, 3, false",
        "1.1, 31, 3, true",
        "1.1, 1, 0, true",
        "1.1, 0, 20, false",
        "1.1, 0, 21, true",
        "4.1, 10, 101, true",
        "2.7, 1, 99, false"
    })
    void queriesAFigureFarFromThatOfTheSamePeriodLastYear(String code, String before, String now, boolean asks) {
        var found = cumulative().with("2024-6M", code + "=" + before).found("2025-6M", code + "=" + now);

        assertThat(codes(found).contains("same-period-last-year")).isEqualTo(asks);
    }

    /** More than five times the mean away from it, and more than 50. */
    @ParameterizedTest
    @CsvSource({
        "10, 10, 60, false",
        "10, 10, 61, true",
        "10, 30, 120, false",
        "10, 30, 121, true",
        "0, 0, 50, false",
        "0, 0, 51, true",
        "500, 700, 0, false"
    })
    void queriesAFlowFarFromTheMeanOfTheLastPeriods(String first, String second, String now, boolean asks) {
        var reported = monthly().with("2024-M04", "1.1=" + first).with("2024-M05", "1.1=" + second);

        assertThat(codes(reported.found("2024-M06", "1.1=" + now)).contains("R15"))
                .isEqualTo(asks);
        assertThat(reported.found("2024-M06", "4.1=" + now)).isEmpty();
    }

    @Test
    void takesTheMeanOfTheLastFourPeriodsOfTheSameKind() {
        var reported = monthly().with("2024-M03", "1.1=9999").with("2024-Q1", "1.1=9999");
        for (int month = 4; month <= 7; month++) {
            reported.with("2024-M0" + month, "1.1=" + month);
        }

        assertThat(reported.found("2024-M08", "1.1=80"))
                .singleElement()
                .satisfies(f -> assertThat(f.message())
                        .contains("trong khi trung bình 4 kỳ từ tháng 4 năm 2024 đến tháng 7 năm 2024 là 5,5."));
    }

    @Test
    void cutsTheQueriesAboutAFileThatIsOffAsAWhole() {
        var programme = Definitions.load(null).programmes().get("dvcq-vinhcuu");
        var codes = ((IndicatorForm) programme.form("01").orElseThrow())
                .indicators().stream()
                        .filter(i -> i.nature() instanceof Nature.Flow)
                        .map(i -> i.code())
                        .toList();
        String[] before = codes.stream().map(c -> c + "=100").toArray(String[]::new);
        String[] now = codes.stream().map(c -> c + "=0").toArray(String[]::new);

        var one = cumulative().with("2025-3M", before).found("2025-6M", now);
        var two = cumulative().with("2025-3M", before).with("2024-6M", before).found("2025-6M", now);

        assertThat(one).hasSize(codes.size()).hasSizeLessThan(HistoryCheck.MAX_QUERIES);
        assertThat(two).hasSize(HistoryCheck.MAX_QUERIES);
        assertThat(two.get(HistoryCheck.MAX_QUERIES - 1).message())
                .contains("còn " + (2 * codes.size() - HistoryCheck.MAX_QUERIES + 1) + " số liệu nữa");
    }

    @Test
    void theSendersNoteExplainsTheQueryOfItsRowAndNoOther() {
        var judged = cumulative()
                .with("2024-3M", "1.1=12", "1.2=12")
                .judged("2024-6M", "1.1=5|Trừ 7 văn bản ghi trùng", "1.2=5");

        assertThat(judged.verdict()).isEqualTo(Verdict.WARNED);
        assertThat(judged.report().findings())
                .extracting(f -> f.explanation() == null ? "" : f.explanation().reason())
                .containsExactly("Trừ 7 văn bản ghi trùng", "");
        assertThat(judged.report().findings().get(0).explanation().isOfSender()).isTrue();
        assertThat(judged.report().findings().get(0).explanation().at()).isEqualTo(Reported.RECEIVED);
    }

    @Test
    void explanationHoldsForTheSameFiguresOfBothPeriods() {
        var reported = cumulative().with("2024-3M", "1.1=12");
        Finding query = reported.found("2024-6M", "1.1=5").get(0);
        String subject = reported.subject(query, "2024-6M", "1.1=5");

        assertThat(reported.subject(
                        reported.found("2024-6M", "1.2=3", "1.1=5.0").get(0), "2024-6M", "1.1=5"))
                .isEqualTo(subject);
        assertThat(reported.subject(reported.found("2024-6M", "1.1=6").get(0), "2024-6M", "1.1=6"))
                .isNotEqualTo(subject);
        assertThat(cumulative().with("2024-3M", "1.1=13").found("2024-6M", "1.1=5"))
                .extracting(f -> reported.subject(f, "2024-6M", "1.1=5"))
                .doesNotContain(subject);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}

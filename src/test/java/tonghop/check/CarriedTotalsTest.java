package tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tonghop.programme.Rule.Comparison.AT_MOST;
import static tonghop.programme.Rule.Comparison.EQUAL;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tonghop.model.CarriedCoverage;
import tonghop.model.CarriedCoverage.Gap;
import tonghop.model.CarriedCoverage.Operands;
import tonghop.model.CellRef;
import tonghop.model.Explanation;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.model.Severity;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.Rule;

/** Rules over the totals of a consolidated output, which need not rest on the same units. */
class CarriedTotalsTest {

    private static final Instant RECEIVED = Instant.parse("2024-05-06T02:00:00Z");
    private static final IndicatorForm FORM = new IndicatorForm(
            "01",
            "Số liệu",
            List.of(
                    indicator("1", new Nature.Stock()),
                    indicator("2", new Nature.Stock()),
                    indicator("3", new Nature.Stock()),
                    indicator("4", new Nature.Ratio("2", "1"))),
            List.of(
                    new Rule("R01", Severity.ERROR, List.of("2", "3"), EQUAL, List.of("1"), "Cộng phải bằng"),
                    new Rule("R02", Severity.ERROR, List.of("2"), AT_MOST, List.of("1"), "Không được lớn hơn")),
            new BigDecimal("0.1"));

    @Test
    void explainsATotalThatIsTooSmallByWhoLeftItEmpty() {
        assertThat(rules(gaps("3", 4, 1), 10, 6, 3)).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("R01");
            assertThat(f.severity()).isEqualTo(Severity.WARNING);
            assertThat(f.explanation())
                    .isEqualTo(Explanation.ofSender(RECEIVED, "chỉ tiêu 3: tổng của 4 đơn vị, 1 đơn vị để trống"));
        });
    }

    @Test
    void explainsWhereTheOtherSideIsTheOneWithGaps() {
        assertThat(rules(gaps("1", 4, 1), 10, 11, 3))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("R01", Severity.WARNING), tuple("R02", Severity.WARNING));
    }

    @Test
    void holdsARuleBrokenWithoutAGap() {
        assertThat(rules(null, 10, 6, 3)).extracting(Finding::severity).containsExactly(Severity.ERROR);
        assertThat(rules(gaps("9", 4, 1), 10, 6, 3))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void holdsATotalThatIsTooLargeAlthoughUnitsLeftItEmpty() {
        assertThat(rules(gaps("3", 4, 1), 10, 6, 5))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(rules(gaps("2", 4, 1), 10, 11, 0))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR);
    }

    @Test
    void takesARatioForRightThatComesFromTheSumsCarriedWithIt() {
        var carried = new CarriedCoverage(
                2, 2, List.of(), Map.of("4", new Operands(new BigDecimal("4"), new BigDecimal("5"))), Map.of());
        assertThat(ratios(carried, "80")).isEmpty();
        assertThat(ratios(carried, "80.2")).extracting(Finding::code).containsExactly("R16");
        assertThat(ratios(null, "80"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("4 / 12"));
    }

    @Test
    void checksNoRatioOfWhichNobodyGaveBothFigures() {
        var nobody = new CarriedCoverage(
                2, 2, List.of(), Map.of("4", new Operands(BigDecimal.ZERO, BigDecimal.ZERO)), Map.of());
        assertThat(ratios(nobody, "80")).isEmpty();
    }

    private static CarriedCoverage gaps(String code, int given, int empty) {
        return new CarriedCoverage(5, 5, List.of(), Map.of(), Map.of(code, new Gap(given, empty)));
    }

    /** What is found where indicators 1, 2 and 3 are these. */
    private static List<Finding> rules(@Nullable CarriedCoverage coverage, int... figures) {
        var read = new LinkedHashMap<String, Figure>();
        for (int i = 0; i < figures.length; i++) {
            put(read, String.valueOf(i + 1), String.valueOf(figures[i]));
        }
        var findings = new ArrayList<Finding>();
        RuleCheck.check(FORM, new Figures("01", read), coverage, RECEIVED, findings);
        return findings;
    }

    private static List<Finding> ratios(@Nullable CarriedCoverage coverage, String written) {
        var read = new LinkedHashMap<String, Figure>();
        put(read, "1", "12");
        put(read, "2", "4");
        put(read, "4", written);
        var findings = new ArrayList<Finding>();
        RatioCheck.check(FORM, new Figures("01", read), coverage, findings);
        return findings;
    }

    private static void put(Map<String, Figure> read, String code, String value) {
        read.put(code, new Figure(code, new BigDecimal(value), CellRef.at("Tổng hợp", read.size(), 3), value));
    }

    private static Indicator indicator(String code, Nature nature) {
        return new Indicator(code, "Chỉ tiêu " + code, "cơ sở", nature, false, List.of());
    }
}

package tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.model.CarriedCoverage.Gap;
import tonghop.model.CarriedCoverage.Operands;

class CarriedCoverageTest {

    private static final CarriedCoverage TEN_OF_TWELVE = new CarriedCoverage(
            10,
            12,
            List.of("Xã Trị An", "Xã Phú Lý (Huyện Vĩnh Cửu)"),
            Map.of("4.6", new Operands(new BigDecimal("120.5"), new BigDecimal("150"))),
            Map.of("4.2", new Gap(4, 1), "4.3", new Gap(3, 2)));

    @Test
    void readsWhatItWroteBehindAStamp() {
        assertThat(CarriedCoverage.read("TONGHOP/1 a/2024-6M/b/01 " + TEN_OF_TWELVE.written()))
                .contains(TEN_OF_TWELVE);
    }

    @Test
    void readsDecomposedAccents() {
        String decomposed = Normalizer.normalize(TEN_OF_TWELVE.written(), Normalizer.Form.NFD);
        assertThat(CarriedCoverage.read(decomposed)).contains(TEN_OF_TWELVE);
    }

    @Test
    void keepsTheNumbersOfALineThatWasCutAmongTheNames() {
        String written = TEN_OF_TWELVE.written();
        assertThat(CarriedCoverage.read(written.substring(0, written.indexOf("Phú Lý"))))
                .hasValueSatisfying(c -> {
                    assertThat(c.reported()).isEqualTo(10);
                    assertThat(c.missing()).containsExactly("Xã Trị An", "Xã");
                    assertThat(c.ratios()).isEqualTo(TEN_OF_TWELVE.ratios());
                    assertThat(c.gaps()).isEqualTo(TEN_OF_TWELVE.gaps());
                });
    }

    @Test
    void isNotWholeWhereAUnitBelowIsInItOnlyInPart() {
        assertThat(new CarriedCoverage(2, 2, List.of("Xã A (Huyện B)"), Map.of(), Map.of()).isWhole())
                .isFalse();
        assertThat(new CarriedCoverage(2, 2, List.of(), Map.of(), Map.of()).isWhole())
                .isTrue();
    }

    @Test
    void readsNothingWhereMoreReportedThanWereExpected() {
        assertThat(CarriedCoverage.read("dựa trên 12/12 đơn vị")).isPresent();
        assertThat(CarriedCoverage.read("dựa trên 13/12 đơn vị")).isEmpty();
        assertThat(CarriedCoverage.read("dựa trên 10000/12000 đơn vị")).isEmpty();
        assertThat(CarriedCoverage.read("9/11 đơn vị đã nộp")).isEmpty();
    }

    @Test
    void takesNoRatioFromANameAndNoSeparatorIntoOne() {
        var odd = new CarriedCoverage(1, 2, List.of("Xã 4.6=1/2; | tỷ lệ: 5.6=1/2"), Map.of(), Map.of());
        assertThat(CarriedCoverage.read(odd.written())).hasValueSatisfying(c -> {
            assertThat(c.ratios()).isEmpty();
            assertThat(c.missing()).containsExactly("Xã 4.6=1/2 tỷ lệ: 5.6=1/2");
        });
    }

    @Test
    void namesTwelveUnitsAndCountsTheOthers() {
        assertThat(new CarriedCoverage(0, 14, Collections.nCopies(12, "Xã A"), Map.of(), Map.of()).shown())
                .doesNotContain("khác");
        assertThat(new CarriedCoverage(0, 14, Collections.nCopies(13, "Xã A"), Map.of(), Map.of()).shown())
                .startsWith("dựa trên 0/14 đơn vị; thiếu: Xã A, ")
                .endsWith(" và 1 đơn vị khác");
    }

    @Test
    void readsAThousandNamesAndNotOneMore() {
        var many = new CarriedCoverage(
                0, 2000, Collections.nCopies(CarriedCoverage.MOST_NAMES + 1, "A"), Map.of(), Map.of());
        assertThat(CarriedCoverage.read(many.written()))
                .hasValueSatisfying(c -> assertThat(c.missing()).hasSize(CarriedCoverage.MOST_NAMES));
    }

    @Test
    void writesWhoLeftAFigureEmptyInWords() {
        var gaps = new CarriedCoverage(5, 5, List.of(), Map.of(), Map.of("4.2", new Gap(4, 1)));
        assertThat(gaps.written()).isEqualTo("dựa trên 5/5 đơn vị | để trống: 4.2=1/5");
        assertThat(gaps.gaps().get("4.2").shown()).isEqualTo("tổng của 4 đơn vị, 1 đơn vị để trống");
    }

    @Test
    void takesNoGapFromNumbersThatCannotBe() {
        for (String said : List.of("4.2=0/5", "4.2=5/5", "4.2=6/5", "4.2=-1/5", "4.2=1/1234567", "4.2", "=1/5")) {
            assertThat(CarriedCoverage.read("dựa trên 5/5 đơn vị | để trống: " + said))
                    .hasValueSatisfying(c -> assertThat(c.gaps()).as(said).isEmpty());
        }
    }

    @Test
    void writesAndReadsTwoHundredGapsAndNotOneMore() {
        var gaps = new LinkedHashMap<String, Gap>();
        for (int i = 0; i <= CarriedCoverage.MOST_GAPS; i++) {
            gaps.put("1." + i, new Gap(1, 1));
        }
        var written = new CarriedCoverage(2, 2, List.of("Xã A"), Map.of(), gaps).written();
        assertThat(CarriedCoverage.read(written)).hasValueSatisfying(c -> {
            assertThat(c.gaps()).hasSize(CarriedCoverage.MOST_GAPS).containsKey("1.0");
            assertThat(c.missing()).containsExactly("Xã A");
        });
        assertThat(CarriedCoverage.read(written.replace(" | thiếu", " 9.9=1/2 | thiếu")))
                .hasValueSatisfying(c -> assertThat(c.gaps()).hasSize(CarriedCoverage.MOST_GAPS));
    }
}

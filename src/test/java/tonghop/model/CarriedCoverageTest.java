package tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.model.CarriedCoverage.Operands;

class CarriedCoverageTest {

    private static final CarriedCoverage TEN_OF_TWELVE = new CarriedCoverage(
            10,
            12,
            List.of("Xã Trị An", "Xã Phú Lý (Huyện Vĩnh Cửu)"),
            Map.of("4.6", new Operands(new BigDecimal("120.5"), new BigDecimal("150"))));

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
                });
    }

    @Test
    void isNotWholeWhereAUnitBelowIsInItOnlyInPart() {
        assertThat(new CarriedCoverage(2, 2, List.of("Xã A (Huyện B)"), Map.of()).isWhole())
                .isFalse();
        assertThat(new CarriedCoverage(2, 2, List.of(), Map.of()).isWhole()).isTrue();
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
        var odd = new CarriedCoverage(1, 2, List.of("Xã 4.6=1/2; | tỷ lệ: 5.6=1/2"), Map.of());
        assertThat(CarriedCoverage.read(odd.written())).hasValueSatisfying(c -> {
            assertThat(c.ratios()).isEmpty();
            assertThat(c.missing()).containsExactly("Xã 4.6=1/2 tỷ lệ: 5.6=1/2");
        });
    }

    @Test
    void namesTwelveUnitsAndCountsTheOthers() {
        assertThat(new CarriedCoverage(0, 14, Collections.nCopies(12, "Xã A"), Map.of()).shown())
                .doesNotContain("khác");
        assertThat(new CarriedCoverage(0, 14, Collections.nCopies(13, "Xã A"), Map.of()).shown())
                .startsWith("dựa trên 0/14 đơn vị; thiếu: Xã A, ")
                .endsWith(" và 1 đơn vị khác");
    }

    @Test
    void readsAThousandNamesAndNotOneMore() {
        var many = new CarriedCoverage(0, 2000, Collections.nCopies(CarriedCoverage.MOST_NAMES + 1, "A"), Map.of());
        assertThat(CarriedCoverage.read(many.written()))
                .hasValueSatisfying(c -> assertThat(c.missing()).hasSize(CarriedCoverage.MOST_NAMES));
    }
}

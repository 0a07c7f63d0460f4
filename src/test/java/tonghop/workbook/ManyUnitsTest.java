package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tonghop.consolidate.Consolidation;

class ManyUnitsTest {

    @Test
    void threeHundredUnitsStandBesideEachOther() {
        var many = consolidation(300);
        var opened = Opened.of(many);

        var header = opened.row("Theo đơn vị", 0, "STT");
        assertThat(header).hasSize(4 + 300);
        assertThat(opened.beside("Theo đơn vị", "1.1", 3).getCellFormula()).contains("SUM(E5:KR5)");
        assertThat(opened.text("Tổng hợp")).contains("298/300 đơn vị đã nộp");
        assertThat(opened.sheet("Nguồn số liệu").getLastRowNum()).isGreaterThan(298 * 55);
    }

    @Test
    void namesAreCountedWhereThereAreTooManyOfThem() {
        var names = SampleProgramme.communes(13).stream().map(u -> u.name()).toList();
        assertThat(Coverage.names(names, 12)).endsWith("Xã Thanh Bình 12 và 1 đơn vị khác");
        assertThat(Coverage.names(names.subList(0, 12), 12)).endsWith("Xã Thanh Bình 11, Xã Thanh Bình 12");
    }

    @Test
    void oneUnitIsEnough() {
        var opened = Opened.of(consolidation(1));
        assertThat(opened.row("Theo đơn vị", 0, "STT")).hasSize(5);
    }

    private static Consolidation consolidation(int units) {
        return SampleConsolidation.of(
                SampleProgramme.of(SampleProgramme.communes(units), SampleProgramme.TARGETS, null));
    }
}

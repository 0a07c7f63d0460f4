package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Consolidation;

/** What another workbook, and a slip of the hand, may do with the totals. */
class TotalNamesTest {

    private static final Consolidation SAMPLE = SampleConsolidation.districts();
    private static final Opened OPENED = Opened.of(SAMPLE);

    @Test
    void everyTotalHasAName() {
        for (var line : SAMPLE.tables().get(0).lines()) {
            String code = line.indicator().code();
            var name = OPENED.workbook.getName("TONG_01_" + code.replace('.', '_'));
            var cell = new CellReference(name.getRefersToFormula());
            var row = OPENED.sheet(cell.getSheetName()).getRow(cell.getRow());
            assertThat(row.getCell(0)).hasToString(code);
            assertThat(Opened.shown(row.getCell(cell.getCol())))
                    .isEqualTo(Opened.shown(OPENED.beside("Tổng hợp", code, 3)));
        }
    }

    @Test
    void formulasAreLockedWithoutAPassword() {
        OPENED.workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                assertThat(sheet.getProtect()).as(sheet.getSheetName()).isTrue();
                assertThat(cell.getCellStyle().getLocked()).isTrue();
            }
        })));
        var protection = OPENED.sheet("Tổng hợp").getCTWorksheet().getSheetProtection();
        assertThat(protection.isSetPassword() || protection.isSetHashValue()).isFalse();
        assertThat(protection.getFormatColumns()).isFalse();
        assertThat(protection.getAutoFilter()).isFalse();
        assertThat(protection.getSelectLockedCells()).isFalse();
    }

    @Test
    void numberDayAndSignatureMayBeWrittenIn() {
        for (var text : List.of("Số:          /BC-…", "TRƯỞNG BAN")) {
            assertThat(OPENED.cell("Tổng hợp", text).getCellStyle().getLocked())
                    .as(text)
                    .isFalse();
        }
    }

    @Test
    void propertiesSayWhoseAndWhatItIs() {
        var properties = OPENED.workbook.getProperties();
        assertThat(properties.getExtendedProperties().getCompany()).isEqualTo("Ban Dân tộc tỉnh Đồng Nai");
        assertThat(properties.getCoreProperties().getSubject())
                .isEqualTo("Kết quả thực hiện công tác dân vận chính quyền, 2024-6M");
    }
}

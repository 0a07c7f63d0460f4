package tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.programme.ColumnRole;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

class RowsFoundTest {

    private static final Indicator ONLY =
            new Indicator("3.1", "Số lượt tiếp công dân", "lượt", new Nature.Flow(), false, List.of());
    private static final Header HEADER = new Header(
            0,
            0,
            Map.of(0, "STT", 1, "Chỉ tiêu", 2, "ĐVT", 3, "Số liệu"),
            Map.of(0, ColumnRole.CODE, 1, ColumnRole.NAME, 2, ColumnRole.UNIT),
            List.of(3),
            List.of());

    /** What becomes of a row, behind the form's only one in row 4, though nothing of the form is missing. */
    @ParameterizedTest
    @CsvSource({
        "5,'',VB xã,row-unnamed,ERROR",
        "5,'','',row-unnamed,ERROR",
        "7,'','',row-unnamed,INFO",
        "5,Bổ sung: Số lượt tiếp công dân,lượt,row-amending,ERROR",
        "6,Số lượt tiếp công dân (bổ sung),lượt,row-amending,ERROR",
        "9,(Đính chính: số đúng là),'',row-amending,ERROR",
        "9,Sua lai,'',row-amending,ERROR",
        "5,Nội dung khác của địa phương,'',row-unknown,INFO",
        "5,'Số văn bản kiến nghị sửa đổi, bổ sung','',row-unknown,INFO",
        "5,Sửa chữa nhà cho hộ nghèo,'',row-unknown,INFO"
    })
    void holdsWhatMayBelongToAnIndicator(int row, String name, String unit, String code, Severity severity) {
        assertThat(findings(List.of(unknown(row, name, unit)))).containsExactly(code + " " + severity);
    }

    @Test
    void holdsAllRowsUnderAMergedName() {
        assertThat(findings(List.of(unknown(5, "", "VB xã"), unknown(6, "", "VB ấp"))))
                .containsExactly("row-unnamed ERROR", "row-unnamed ERROR");
    }

    private static List<String> findings(List<Finding> unknown) {
        var rows = new RowsFound();
        rows.add(new Figure("3.1", BigDecimal.ONE, CellRef.at("Biểu", 3, 3), "1"), false, List.of());
        unknown.forEach(rows::unknown);
        var findings = new ArrayList<Finding>();
        rows.inOrder(List.of(ONLY), findings);
        return findings.stream().map(f -> f.code() + " " + f.severity()).toList();
    }

    /** @param row from 1 */
    private static Finding unknown(int row, String name, String unit) {
        var cells = new ArrayList<Cell>();
        if (!name.isEmpty()) {
            cells.add(new Cell(row - 1, 1, new CellValue.Text(name)));
        }
        if (!unit.isEmpty()) {
            cells.add(new Cell(row - 1, 2, new CellValue.Text(unit)));
        }
        cells.add(new Cell(row - 1, 3, new CellValue.Text("7")));
        return TableFindings.unknown(new Row(row - 1, false, cells), HEADER, CellRef.at("Biểu", row - 1, 3));
    }
}

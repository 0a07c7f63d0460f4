package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Consolidator;
import tonghop.consolidate.Intake;
import tonghop.consolidate.SmallRegime;
import tonghop.programme.Form;
import tonghop.programme.ListColumn;
import tonghop.programme.ListRules;

class ListSheetTest {

    @Test
    void tellsItsOwnNotesFromThoseOfTheUnits() {
        var columns = List.of(
                new ListColumn("name", "Tên mô hình", List.of(), true, List.of()),
                new ListColumn("note", "Ghi chú", List.of(), false, List.of()));
        var regime = new SmallRegime()
                .with("an")
                .withForms(new Form.ListForm("03", "Mô hình", columns, new ListRules(Map.of(), null, null, null)));
        var record = new Intake().accepted("an", Intake.models("Vườn rau")).record();
        var opened = Opened.of(Consolidator.consolidate(regime.programme(), regime.period(), record));

        assertThat(opened.row("Mô hình", 0, "STT"))
                .containsExactly("STT", "Đơn vị báo cáo", "Tên mô hình", "Ghi chú", "Ghi chú của nơi tổng hợp");
    }
}

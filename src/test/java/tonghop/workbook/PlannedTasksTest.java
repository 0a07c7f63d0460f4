package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.programme.Definitions;
import tonghop.programme.Form.ListForm;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

class PlannedTasksTest {

    private static final Programme PROGRAMME =
            Definitions.load(null).programmes().get("nqdh-tinhuy-dongnai");
    private static final ReportingPeriod PERIOD = PROGRAMME.periods(2024).get(0);
    private static final ListForm FORM = (ListForm) PROGRAMME.form("05").orElseThrow();

    @Test
    void namesTheTasksThatTheUnitLeads() {
        var rows = tasks("tu-ban-to-chuc").rows(FORM);

        assertThat(rows).extracting(r -> r.get("code")).containsExactly("N02", "N12");
        assertThat(rows.get(1)).containsAllEntriesOf(Map.of("lead", "Ban Tổ chức Tỉnh ủy", "due", "quý IV/2021"));
    }

    @Test
    void namesAllTasksToAUnitThatLeadsNone() {
        var rows = tasks("hu-vinh-cuu").rows(FORM);

        assertThat(rows).hasSize(17);
        assertThat(rows.get(3).get("lead")).contains("; ");
    }

    @Test
    void offersEachLeadAgencyOnceAndTheUnit() {
        var offered = tasks("hu-vinh-cuu").choices(FORM, FORM.column("lead").orElseThrow());

        assertThat(offered).doesNotHaveDuplicates().contains("Ban Tổ chức Tỉnh ủy", "Ban Dân vận Tỉnh ủy");
        assertThat(offered).endsWith(unit("hu-vinh-cuu").name());
    }

    private static PlannedTasks tasks(String unit) {
        return new PlannedTasks(new TemplateHead(PROGRAMME, PERIOD, unit(unit)));
    }

    private static Unit unit(String code) {
        return PROGRAMME.member(code, LocalDate.of(2024, 12, 31)).orElseThrow();
    }
}

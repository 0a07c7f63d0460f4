package tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tonghop.model.CellRef;
import tonghop.model.EarlierReport;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.model.Period;
import tonghop.model.Severity;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.FormRow;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/** When a report is taken for the unit's earlier one sent again. */
class CopyCheckTest {

    @Test
    void holdsAReportThatRepeatsFiveFigures() {
        assertThat(found(List.of("1", "2", "3", "4", "5"), List.of("1", "2", "3", "4", "5.0")))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.severity()).isEqualTo(Severity.ERROR);
                    assertThat(f.message()).contains("Cả 5 số liệu", "quý I năm 2024", "tài liệu số 7", "“cũ.xlsx”");
                });
    }

    @Test
    void saysNothingOfFourFigures() {
        assertThat(found(List.of("1", "2", "3", "4"), List.of("1", "2", "3", "4")))
                .isEmpty();
    }

    @Test
    void onlyWarnsWhereTooFewFiguresAreNotZero() {
        assertThat(found(List.of("1", "2", "3", "4", "0"), List.of("1", "2", "3", "4", "0")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(found(List.of("0", "0", "0", "0", "0"), List.of("0", "0", "0", "0", "0")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void oneFigureMoreLessOrOtherIsNoCopy() {
        var five = List.of("1", "2", "3", "4", "5");
        assertThat(found(five, List.of("1", "2", "3", "4", "6"))).isEmpty();
        assertThat(found(five, List.of("1", "2", "3", "4", "5", "6"))).isEmpty();
        assertThat(found(List.of("1", "2", "3", "4", "5", "6"), five)).isEmpty();
        assertThat(found(five, List.of("1", "2", "3", "4", "5", ""))).hasSize(1);
    }

    private static List<Finding> found(List<String> now, List<String> before) {
        var values = new LinkedHashMap<String, @Nullable BigDecimal>();
        var figures = new LinkedHashMap<String, Figure>();
        for (int i = 0; i < before.size(); i++) {
            values.put("c" + i, number(before.get(i)));
        }
        for (int i = 0; i < now.size(); i++) {
            figures.put("c" + i, new Figure("c" + i, number(now.get(i)), CellRef.at("S", i, 3), now.get(i)));
        }
        var findings = new ArrayList<Finding>();
        CopyCheck.check(
                form(),
                new Figures("01", figures),
                List.of(new EarlierReport(Period.quarter(2024, 1), 7, "cũ.xlsx", "01", values, Map.of())),
                findings);
        return findings;
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static IndicatorForm form() {
        var rows = new ArrayList<FormRow>();
        for (int i = 0; i < 6; i++) {
            rows.add(new Indicator("c" + i, "Chỉ tiêu " + i, "việc", new Nature.Flow(), false, List.of()));
        }
        return new IndicatorForm("01", "Biểu 01", rows, List.of(), BigDecimal.ONE);
    }
}

package tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;

/** When what was explained once is explained again. */
class SubjectsTest {

    private static final Programme PROGRAMME =
            Definitions.load(null).programmes().get("dvcq-bdt-dongnai");

    @Test
    void brokenRuleOverTheSameFiguresIsTheSameInOtherCells() {
        assertThat(subject("R01", "D23", report(20, "2.4=10", "2.5=7", "2.6=2")))
                .isEqualTo(subject("R01", "E41", report(38, "2.4=10.0", "2.5=7", "2.6=2", "1.1=5")));
    }

    @Test
    void brokenRuleIsAnotherWhereOneOperandChanged() {
        assertThat(subject("R01", "D23", report(20, "2.4=10", "2.5=7", "2.6=2")))
                .isNotEqualTo(subject("R01", "D23", report(20, "2.4=10", "2.5=8", "2.6=1")))
                .isNotEqualTo(subject("R01", "D23", report(20, "2.4=11", "2.5=7", "2.6=2")));
    }

    @Test
    void ratioThatDoesNotAgreeIsAnotherWhereItsOperandsChanged() {
        var report = report(0, "2.7=90", "2.5=80", "2.4=100");
        assertThat(subject("R16", "D1", report))
                .isEqualTo(subject("R16", "D11", report(10, "2.7=90", "2.5=80", "2.4=100")))
                .isNotEqualTo(subject("R16", "D1", report(0, "2.7=90", "2.5=81", "2.4=100")));
    }

    @Test
    void unreadableFigureIsKnownByHowItWasWritten() {
        assertThat(subject("figure-unclear", "D1", report(0, "1.3=khoảng 150")))
                .isEqualTo(subject("figure-unclear", "D6", report(5, "1.3=khoảng 150")))
                .isNotEqualTo(subject("figure-unclear", "D1", report(0, "1.3=khoảng 160")))
                .isNotEqualTo(subject("figure-date", "D1", report(0, "1.3=khoảng 150")));
    }

    @Test
    void findingAboutNoFigureIsTheSameWhereItSaysTheSame() {
        var report = report(0, "1.1=5");
        assertThat(Subjects.of(Finding.error("unit-not-owing", null, "a"), report, PROGRAMME))
                .isEqualTo(Subjects.of(Finding.error("unit-not-owing", null, "a"), report(3, "1.1=6"), PROGRAMME))
                .isNotEqualTo(Subjects.of(Finding.error("unit-not-owing", null, "b"), report, PROGRAMME));
    }

    private static String subject(String code, String cell, Report report) {
        return Subjects.of(Finding.error(code, new CellRef("S", cell), "Ở ô " + cell), report, PROGRAMME);
    }

    /** Figures under each other from a row on, in column D. */
    private static Report report(int row, String... said) {
        var figures = new LinkedHashMap<String, Figure>();
        for (String one : said) {
            String[] parts = one.split("=", 2);
            BigDecimal value = parts[1].matches("[\\d.]+") ? new BigDecimal(parts[1]) : null;
            figures.put(parts[0], new Figure(parts[0], value, CellRef.at("S", row++, 3), parts[1]));
        }
        return new Report(
                PROGRAMME.code(),
                Period.cumulative(2024, 6),
                "vinh-cuu",
                List.of(new Figures("01", figures)),
                List.of());
    }
}

package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Period;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Signing;

class LetterheadTest {

    private static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";
    private static final Map<String, Programme> PROGRAMMES =
            Definitions.load(null).programmes();

    @ParameterizedTest
    @CsvSource({"nqdh-tinhuy-dongnai, " + PARTY + "," + STATE, "dvcq-bdt-dongnai, " + STATE + ", " + PARTY})
    void isThatOfTheRegimeOnWhatGoesOutAndOnWhatIsSentOn(String regime, String right, String wrong) throws IOException {
        Programme programme = PROGRAMMES.get(regime);
        ReportingPeriod period = programme.period(Period.parse("2024-12M")).orElseThrow();
        var template = new ByteArrayOutputStream();
        ReportTemplate.write(programme, period, programme.owing(period).get(0), template);

        assertThat(Opened.of(template.toByteArray()).text("Biểu 01"))
                .contains(right + "\n")
                .doesNotContain(wrong);
        assertThat(Opened.of(SampleConsolidation.of(programme)).text("Tổng hợp"))
                .contains(right + "\n")
                .doesNotContain(wrong);
    }

    @Test
    void numberAndSignatureBearWhatTheRegimeNames() {
        var p = SampleProgramme.districts();
        var signed = new Programme(
                p.code(),
                p.title(),
                p.superior(),
                p.office(),
                p.place(),
                p.recipients(),
                p.signer(),
                p.letterhead(),
                p.words(),
                p.forms(),
                p.members(),
                p.calendar(),
                p.targets(),
                p.submitsAs(),
                p.history(),
                p.contact(),
                new Signing("BC-BDT", "Nguyễn Văn An"));

        assertThat(Opened.of(SampleConsolidation.of(signed)).text("Tổng hợp"))
                .contains("Số:          /BC-BDT\n", "TRƯỞNG BAN\n\n\n\n\nNguyễn Văn An\n");
    }
}

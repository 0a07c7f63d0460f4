package tonghop.pipeline.mailin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Mail.Purpose;

/** A check is asked for in so many words; whatever only speaks of one is a report. */
class MailPurposeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kiểm tra",
                "KIEM TRA",
                "kiê\u0309m tra ",
                "[Kiểm tra] Báo cáo tháng 5",
                "[ kiem tra ]BC",
                "Re: Kiểm tra: BC DVCQ 6 tháng",
                "Fwd: RE: Trả lời: kiểm  tra : a",
                "FW: [KIỂM TRA]"
            })
    void hearsAWishForACheck(String subject) {
        assertThat(MailPurpose.of(subject, Purpose.REPORT)).isEqualTo(Purpose.CHECK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Báo cáo kết quả kiểm tra công vụ 6 tháng",
                "Kiểm tra công vụ quý II - báo cáo",
                "Báo cáo: kiểm tra: 5 cuộc",
                "Re: Báo cáo [kiểm tra]",
                "Kiểm tra, giám sát tháng 5",
                "kiểm tra lại"
            })
    void losesNoReportThatSpeaksOfOne(String subject) {
        assertThat(MailPurpose.of(subject, Purpose.REPORT)).isEqualTo(Purpose.REPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Báo cáo tháng 5"})
    void takesEverythingForACheckWhereTheMailboxIsForThat(String subject) {
        assertThat(MailPurpose.of(subject, Purpose.CHECK)).isEqualTo(Purpose.CHECK);
    }
}

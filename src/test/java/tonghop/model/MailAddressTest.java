package tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "VanThu@Xa.Tinh.GOV.vn, vanthu@xa.tinh.gov.vn",
        "'  a.b-c_d+e@tinh.vn ', a.b-c_d+e@tinh.vn",
        "@TINH.gov.vn, @tinh.gov.vn",
        "vt@tỉnh.vn, vt@xn--tnh-dlz.vn",
        "vt@XN--TNH-DLZ.vn, vt@xn--tnh-dlz.vn"
    })
    void comparesAddressesInOneForm(String written, String text) {
        assertThat(MailAddress.of(written).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vanthu",
                "a@b@tinh.vn",
                "@",
                "a@",
                "a@localhost",
                "*@tinh.vn",
                "@*.tinh.vn",
                "%@tinh.vn",
                "a?@tinh.vn",
                "a b@tinh.vn",
                "a..b@tinh.vn",
                ".a@tinh.vn",
                "a@tinh..vn",
                "a@-tinh.vn",
                "a@[10.0.0.1]",
                "a@10.0.0.1",
                "\"a\"@tinh.vn",
                "a@tinh.vn,b@tinh.vn",
                "A <a@tinh.vn>",
                "a@tinh.vn\nBcc: b@tinh.vn",
                "a\u0000@tinh.vn"
            })
    void refusesWhatIsNoOneAddress(String written) {
        assertThat(MailAddress.read(written)).isEmpty();
        assertThatThrownBy(() -> MailAddress.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("không phải là địa chỉ thư điện tử");
    }

    @Test
    void takesAddressesUpToTheirLengthsAndNoLongerOnes() {
        String label = "d".repeat(63);
        String domain = label + "." + label + "." + "d".repeat(58) + ".vn";

        assertThat(MailAddress.read("a".repeat(64) + "@tinh.vn")).isPresent();
        assertThat(MailAddress.read("a".repeat(65) + "@tinh.vn")).isEmpty();
        assertThat(MailAddress.read("a".repeat(64) + "@" + domain)).isPresent();
        assertThat(MailAddress.read("a".repeat(64) + "@d" + domain)).isEmpty();
        assertThat(MailAddress.read("a@" + "d".repeat(64) + ".vn")).isEmpty();
        assertThat(MailAddress.read("@".repeat(1_000_000))).isEmpty();
    }

    @Test
    void knowsTheWholeDomainOfAnAddress() {
        var address = MailAddress.of("vanthu@tinh.vn");

        assertThat(address.isDomain()).isFalse();
        assertThat(address.domain()).isEqualTo("tinh.vn");
        assertThat(address.wholeDomain()).isEqualTo(MailAddress.of("@tinh.vn"));
        assertThat(address.wholeDomain().isDomain()).isTrue();
    }
}

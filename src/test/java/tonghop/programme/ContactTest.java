package tonghop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the units of a regime ask. */
class ContactTest {

    @TempDir
    private Path config;

    @Test
    void contactIsReadAndMayBeLeftOut() throws IOException {
        assertThat(contact("contact: {name: Trần Thị Lan, phone: 0251 3861 000, email: lan.tt@vinhcuu.gov.vn}\n"))
                .isEqualTo(new Contact("Trần Thị Lan", "0251 3861 000", "lan.tt@vinhcuu.gov.vn"));
        assertThat(contact("contact: {name: Trần Thị Lan, phone: +84 251-3861}\n"))
                .isEqualTo(new Contact("Trần Thị Lan", "+84 251-3861", ""));
        assertThat(contact("")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact: {phone: 0251 3861 000} | thiếu khóa “name”",
                "contact: {name: Lan} | “contact” cần số điện thoại hoặc địa chỉ thư",
                "contact: {name: Lan, phone: gọi sau} | “gọi sau” không phải là số điện thoại",
                "contact: {name: Lan, email: lan@x} | “lan@x” không phải là địa chỉ thư điện tử",
                "contact: {name: Lan, email: 'a@b.vn, c@d.vn'} | không phải là địa chỉ thư điện tử",
                "contact: {name: Lan, fax: 1} | khóa “fax” không dùng ở đây",
                "contact: Lan | cần các dòng dạng “khóa: giá trị”"
            })
    void wrongContactIsNamedWithItsLine(String yaml, String message) {
        assertThatThrownBy(() -> contact(yaml + "\n"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("regime.yaml:1: ")
                .hasMessageContaining(message);
    }

    private Contact contact(String line) throws IOException {
        var office = OfficeFolder.in(config);
        office.write("regime.yaml", line + office.read("regime.yaml"));
        return office.load().programmes().get("che-do-thu").contact();
    }
}

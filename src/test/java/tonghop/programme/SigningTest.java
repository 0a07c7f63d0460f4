package tonghop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a regime's letters bear beside the signer's rank. */
class SigningTest {

    @TempDir
    private Path config;

    @Test
    void symbolAndNameAreReadAndMayBeLeftOut() throws IOException {
        assertThat(signing("number-symbol: BC-SNV\nsigner-name: Nguyễn Văn An\n"))
                .isEqualTo(new Signing("BC-SNV", "Nguyễn Văn An"));
        assertThat(signing("number-symbol: BC/BDVTU\n")).isEqualTo(new Signing("BC/BDVTU", ""));
        assertThat(signing("")).isEqualTo(Signing.BY_HAND);
    }

    @Test
    void roomIsLeftForASymbolThatIsWrittenInByHand() {
        assertThat(Signing.BY_HAND.symbolOr(LetterStyle.STATE)).isEqualTo("BC-…");
        assertThat(Signing.BY_HAND.symbolOr(LetterStyle.PARTY)).isEqualTo("BC/…");
        assertThat(new Signing("BC-PNV", "").symbolOr(LetterStyle.STATE)).isEqualTo("BC-PNV");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number-symbol: 12/BC-snv | “12/BC-snv” không phải là ký hiệu văn bản",
                "number-symbol: BC | ví dụ BC-SNV",
                "number-symbol: =BC-SNV | không phải là ký hiệu văn bản",
                "signer-name: Số 5 | “Số 5” không phải là họ tên người ký"
            })
    void wrongOneIsNamedWithItsLine(String yaml, String message) {
        assertThatThrownBy(() -> signing(yaml + "\n"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("regime.yaml:1: ")
                .hasMessageContaining(message);
    }

    @Test
    void nameHasSixtyLettersAtMost() throws IOException {
        String longest = "A".repeat(60);
        assertThat(signing("signer-name: " + longest + "\n").name()).isEqualTo(longest);
        assertThatThrownBy(() -> signing("signer-name: A" + longest + "\n")).isInstanceOf(DefinitionException.class);
    }

    private Signing signing(String lines) throws IOException {
        var office = OfficeFolder.in(config);
        office.write("regime.yaml", lines + office.read("regime.yaml"));
        return office.load().programmes().get("che-do-thu").signing();
    }
}

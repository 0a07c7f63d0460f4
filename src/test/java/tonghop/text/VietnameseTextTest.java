package tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {

    @Test
    void leavesOrdinaryTextUntouched() {
        String ordinary = "Số cuộc đối thoại\ttrực tiếp\nvới Nhân dân (1.234,5 %)";

        assertThat(VietnameseText.nfc(ordinary)).isSameAs(ordinary);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            Đồng Nai      | Đo\u0302\u0300ng Nai         | composes what is decomposed
            tiếng Việt    | ti\u00EA\u0301ng Vi\u00EA\u0323t | composes the marks of Windows-1258
            Việt          | Vie\u0323\u0302t             | composes in either order of marks
            ế             | e\u0302\u200B\u0301          | composes round what is not seen
            a b c d e     | a\u00A0b\u202Fc\u3000d\u2007e | takes every space for a space
            dân vận       | d\u200Bân\uFEFF v\u00ADận\u200E | drops what is not seen
            ab            | a\u0007b\u0000               | drops controls
            ABC 12%       | ＡＢＣ　１２％                | narrows full-width forms
            Đồng đi       | Ðồng ði                      | takes the Icelandic letter for the Vietnamese
            a\uFFFDb      | a\uD800b                     | replaces half a surrogate pair
            a\uFFFDb      | a\uFFFEb                     | replaces a noncharacter
            😀a           | 😀a                          | keeps a whole pair
            12m²          | 12m²                         | keeps a superscript
            """)
    void showsOneSpellingForOneLook(String expected, String text, String reason) {
        assertThat(VietnameseText.nfc(text)).as(reason).isEqualTo(expected);
    }

    @Test
    void keepsLineFeedsAndTurnsOtherLineEndsIntoThem() {
        assertThat(VietnameseText.nfc("a\r\nb\rc\nd\u2028e\u0085f\u000Bg")).isEqualTo("a\nb\nc\nd\ne\nf\ng");
        assertThat(VietnameseText.nfc("a\n\n  b ")).isEqualTo("a\n\n  b ");
        assertThat(VietnameseText.nfc("")).isEmpty();
    }
}

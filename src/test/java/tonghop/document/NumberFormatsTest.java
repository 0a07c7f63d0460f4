package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.grid.NumberKind;

class NumberFormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "General|PLAIN",
                "0|PLAIN",
                "#,##0.00|PLAIN",
                "0.00E+00|PLAIN",
                "# ?/?|PLAIN",
                "@|PLAIN",
                "#,##0\\ \"đồng mỗi ngày\"|PLAIN",
                "#,##0\\ \\đ|PLAIN",
                "_-* #,##0\\ [$₫-42A]_-;\\-* #,##0\\ [$₫-42A]_-|PLAIN",
                "[Red]0;[Magenta]-0|PLAIN",
                "0\"%\"|PLAIN",
                "0\\%|PLAIN",
                "0_d_m|PLAIN",
                "0 \"chưa đóng|PLAIN",
                "[Red|PLAIN",
                "0\\|PLAIN",
                "0%|PERCENT",
                "0.00%;[Red]-0.00%|PERCENT",
                "\"tỷ lệ \"0%|PERCENT",
                "dd/mm/yyyy|DATE",
                "d-mmm|DATE",
                "[$-42A]dd mmmm yyyy;@|DATE",
                "hh:mm:ss|DATE",
                "[h]:mm|DATE",
                "[mm]|DATE",
                "\"ngày \"d|DATE"
            })
    void findsTheKindOfACode(String code, NumberKind kind) {
        assertThat(NumberFormats.of(code)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "0,PLAIN",
        "4,PLAIN",
        "9,PERCENT",
        "10,PERCENT",
        "11,PLAIN",
        "14,DATE",
        "22,DATE",
        "37,PLAIN",
        "46,DATE",
        "49,PLAIN",
        "57,DATE"
    })
    void knowsTheBuiltInFormats(int id, NumberKind kind) {
        assertThat(NumberFormats.builtIn(id)).isEqualTo(kind);
    }
}

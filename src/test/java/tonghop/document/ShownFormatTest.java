package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.grid.Doubt;

class ShownFormatTest {

    private static Doubt.Kind kind(String code, String value) {
        Doubt doubt = ShownFormat.of(code).doubt(new BigDecimal(value));
        return doubt == null ? null : doubt.kind();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "General",
                "0",
                "0.00",
                "#,##0",
                "#,##0.0",
                "#\\.##0",
                "# ##0",
                "# ?/?",
                "0.00E+00",
                "@",
                "+0;-0;0",
                "0;-0;;@",
                "[Red]0;[Magenta]-0",
                "[$-42A]#,##0",
                "[>=1000]#,##0;[=0]\"-\";0",
                "#,##0_);(#,##0)",
                "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-",
                "_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* \"-\"\\ _₫_-;_-@_-",
                "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)"
            })
    void leavesOrdinaryFormatsAlone(String code) {
        assertThat(kind(code, "2345")).isNull();
        assertThat(kind(code, "-12")).isNull();
        assertThat(kind(code, "0")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#,##0,",
                "#,##0,,",
                "0.0,,\"tr\"",
                "0,.0",
                "0\"345\"",
                "\"15\"",
                "1\\50",
                ";;;",
                "0\\.0",
                "0\\,0",
                "000-000",
                "0\" 5 \"",
                "[<1]0;[>9]0"
            })
    void doubtsFormatsThatShowAnotherNumber(String code) {
        assertThat(kind(code, "5")).isEqualTo(Doubt.Kind.OTHERWISE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#,##0\\ \"đồng\"|# đồng",
                "#,##0\\ [$₫-42A]|# ₫",
                "_-* #,##0\\ [$₫-42A]_-;\\-* #,##0\\ [$₫-42A]_-|# ₫",
                "[$VND] #,##0|VND#",
                "$#,##0|$#",
                "0\" nghìn\"|# nghìn",
                "0\"%\"|# %",
                "\"~\"0|~#",
                "\"khoảng \"0|khoảng#",
                "0\" người\"|# người",
                "General\" người\"|# người",
                "0K|# K"
            })
    void tellsWhatAFormatAdds(String code, String seen) {
        assertThat(ShownFormat.of(code).doubt(BigDecimal.TEN)).isEqualTo(new Doubt(Doubt.Kind.DRESSED, seen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"#,##0\\ \"đồng\"|true", "0,,|true", "0;-0;\"15\"|false", ";;;|false", "0\"5\"|false"})
    void seesZeroAsZeroWhateverItsUnit(String code, boolean zero) {
        assertThat(kind(code, "0") == null).isEqualTo(zero);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "4,false", "5,true", "41,false", "42,true", "44,true"})
    void doubtsTheCurrencyOfTheComputer(int id, boolean doubted) {
        assertThat(ShownFormat.builtIn(id).doubt(BigDecimal.TEN) != null).isEqualTo(doubted);
    }
}

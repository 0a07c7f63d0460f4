package tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TextPropertiesTest {

    private static final String[] FONTS = {"", ".VnTime", ".VnTimeH", "VNI-Times"};

    @Property
    void cleanTextStaysAsItIs(@ForAll("texts") String text) {
        String clean = VietnameseText.nfc(text);

        assertThat(VietnameseText.nfc(clean)).isEqualTo(clean);
        assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
    }

    @Property
    void keyOfKeyIsTheKey(@ForAll("texts") String text) {
        String key = MatchKey.of(text);

        assertThat(MatchKey.of(key)).isEqualTo(key);
        assertThat(MatchKey.withoutAccents(MatchKey.withoutAccents(key))).isEqualTo(MatchKey.withoutAccents(key));
    }

    @Property
    void decomposedTextHasTheSameKey(@ForAll("vietnamese") String text) {
        assertThat(MatchKey.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(MatchKey.of(text));
    }

    @Property
    void everyTextIsReadOneWayOrAnother(@ForAll("texts") String text, @ForAll @IntRange(max = 3) int font) {
        String read = LegacyEncoding.toUnicode(text, FONTS[font]);

        assertThat(Normalizer.isNormalized(read, Normalizer.Form.NFC)).isTrue();
        assertThat(NumberText.read(text)).isNotNull();
    }

    @Property
    void figureIsReadBackFromEveryGrouping(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long figure, @ForAll("separators") String separator) {
        String grouped = String.format(Locale.ROOT, "%,d", figure).replaceAll("\\D", separator);

        assertThat(readings(grouped)).contains(BigDecimal.valueOf(figure));
        if (!grouped.matches("\\d{1,3},\\d{3}")) {
            assertThat(NumberText.read(grouped)).isEqualTo(new NumberReading.Value(BigDecimal.valueOf(figure), false));
        }
    }

    @Property
    void figureWithDecimalsIsReadBack(
            @ForAll @LongRange(min = 0, max = 999_999_999L) long whole, @ForAll @IntRange(max = 99) int hundredths) {
        String grouped = String.format(Locale.ROOT, "%,d", whole).replaceAll("\\D", ".")
                + String.format(Locale.ROOT, ",%02d", hundredths);

        assertThat(NumberText.read(grouped))
                .isEqualTo(new NumberReading.Value(BigDecimal.valueOf(whole * 100 + hundredths, 2), false));
    }

    private static Iterable<BigDecimal> readings(String text) {
        NumberReading reading = NumberText.read(text);
        return reading instanceof NumberReading.Value v
                ? List.of(v.value())
                : ((NumberReading.Unclear) reading).candidates();
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", ".", ",", " ", "\u00A0", "\u202F", "\u2009");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings().withCharRange('\u0020', '\u024F').ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("0123456789.,-–()% '\u00A0cuộtăngE+/")
                        .ofMaxLength(14),
                vietnamese());
    }

    @Provide
    Arbitrary<String> vietnamese() {
        return Arbitraries.strings()
                .withChars("aáàảãạăắằâấầêếoóòỏôốơớợuúùủưứựiíìyýỳđghnqtk Q\u0301\u0300\u0309\u0323\u00AD")
                .ofMaxLength(20);
    }
}

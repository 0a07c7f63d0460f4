package tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            HUYỆN VĨNH CỬU               | huyện vĩnh cửu
            '  Số  lượt \u00A0 người '   | số lượt người
            - Số hồ sơ đã giải quyết:    | số hồ sơ đã giải quyết
            • Trong đó: quá hạn          | trong đó quá hạn
            Mô hình “Dân vận khéo”       | mô hình dân vận khéo
            'Mô hình "Dân vận khéo"'     | mô hình dân vận khéo
            Tỷ lệ (%)                    | tỷ lệ %
            HĐND-UBND                    | hđnd ubnd
            TP.Biên Hoà                  | tp biên hòa
            TP. Biên Hòa                 | tp biên hòa
            Uỷ ban                       | ủy ban
            thuỷ lợi                     | thủy lợi
            đơn giản hoá                 | đơn giản hóa
            khoẻ                         | khỏe
            QÚY I                        | quý i
            QUÍ I                        | quí i
            hòan thành                   | hoàn thành
            gìa                          | già
            giếng                        | giếng
            khuỷu, ngoẹo                 | khuỷu ngoẹo
            Cuả                          | của
            m²                           | m2
            2.10                         | 2 10
            Ð/c Nguyễn                   | đ c nguyễn
            ***                          | ''
            """)
    void givesOneKeyToOneName(String text, String key) {
        assertThat(MatchKey.of(text)).isEqualTo(key);
    }

    @Test
    void givesEveryCharacterAKeyThatIsItsOwnKey() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(Character::isDefined)
                        .mapToObj(Character::toString)
                        .filter(c -> !MatchKey.of(MatchKey.of("a" + c + "b")).equals(MatchKey.of("a" + c + "b"))
                                || !MatchKey.of(MatchKey.of(c)).equals(MatchKey.of(c)))
                        .map(c -> Integer.toHexString(c.codePointAt(0))))
                .isEmpty();
    }

    @Test
    void joinsLinesByOneSpace() {
        assertThat(MatchKey.of("Số liệu\ntrong\r\n kỳ")).isEqualTo("số liệu trong kỳ");
    }

    @Test
    void keepsApartWhatOnlyMarksTellApart() {
        assertThat(MatchKey.of("Xã Tân An")).isNotEqualTo(MatchKey.of("Xã Tần An"));
        assertThat(MatchKey.of("đơn")).isNotEqualTo(MatchKey.of("dơn"));
    }

    @Test
    void stripsEveryMarkFromTheWeakerKey() {
        assertThat(MatchKey.withoutAccents(MatchKey.of("Đơn vị thực hiện: Huyện Cẩm Mỹ")))
                .isEqualTo("don vi thuc hien huyen cam my");
    }

    @Test
    void writesOutWholeWordsOnly() {
        Map<String, String> abbreviations = Map.of("TTHC", "thủ tục hành chính", "tt", "Thị trấn");

        assertThat(MatchKey.expand(MatchKey.of("Số TTHC; tthcx TT. Vĩnh An"), abbreviations))
                .isEqualTo("số thủ tục hành chính tthcx thị trấn vĩnh an");
        assertThat(MatchKey.expand("", abbreviations)).isEmpty();
        assertThat(MatchKey.expand("số tthc", Map.of())).isEqualTo("số tthc");
    }

    @Test
    void takesTheLongestAbbreviationAndDoesNotExpandTwice() {
        Map<String, String> abbreviations = Map.of("DVK", "dân vận khéo", "DVK CQ", "dvk của chính quyền");

        assertThat(MatchKey.expand("mô hình dvk cq và dvk", abbreviations))
                .isEqualTo("mô hình dvk của chính quyền và dân vận khéo");
    }

    @Test
    void choosesTheSameLongFormWhateverTheOrderOfTheMap() {
        Map<String, String> oneWay = new TreeMap<>(Map.of("TT", "thị trấn", "tt", "thanh tra"));
        Map<String, String> otherWay = new TreeMap<>(Map.of("tt", "thị trấn", "TT", "thanh tra"));

        assertThat(MatchKey.expand("tt", oneWay)).isEqualTo("thanh tra");
        assertThat(MatchKey.expand("tt", otherWay)).isEqualTo("thanh tra");
    }
}

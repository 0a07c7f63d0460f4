package tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {".VnTime", ".vntime", ".VnArial Narrow", ".VnTime Bold", "VNI-Times", "VNI Times", ".VnHelvetIns"
            })
    void decodesByTheFontsName(String font) {
        String text = font.charAt(1) == 'N' ? "Baùo caùo coâng taùc daân vaän" : "B¸o c¸o c«ng t¸c d©n vËn";

        assertThat(LegacyEncoding.toUnicode(text, font)).isEqualTo("Báo cáo công tác dân vận");
    }

    @ParameterizedTest
    @CsvSource({".VnTimeH", ".VnArialH", ".vnarial narrowH", ".VnTimeH Bold"})
    void givesCapitalsUnderFontOfCapitals(String font) {
        assertThat(LegacyEncoding.toUnicode("B¸o c¸o th¸ng 5", font)).isEqualTo("BÁO CÁO THÁNG 5");
        assertThat(LegacyEncoding.toUnicode("trong tinh", font)).isEqualTo("TRONG TINH");
        assertThat(LegacyEncoding.toUnicode("Tổng số hồ sơ", font)).isEqualTo("Tổng số hồ sơ");
    }

    @Test
    void takesSoftHyphenForTheLetterThatItIs() {
        assertThat(LegacyEncoding.toUnicode("®­îc", ".VnTime")).isEqualTo("được");
        assertThat(LegacyEncoding.toUnicode("th\u00ADc", "Arial")).isEqualTo("thc");
        assertThat(LegacyEncoding.toUnicode("ë\u00A0x·", ".VnTime")).isEqualTo("ở xã");
    }

    @Test
    void decodesAbbreviationsThatAreNoSyllables() {
        assertThat(LegacyEncoding.toUnicode("H§ND", ".VnTime")).isEqualTo("HĐND");
        assertThat(LegacyEncoding.toUnicode("5 ®/c", ".VnTime")).isEqualTo("5 đ/c");
        assertThat(LegacyEncoding.toUnicode("QÑ-UBND", "VNI-Times")).isEqualTo("QĐ-UBND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số cuộc đối thoại",
                "tháng 5",
                "Xã Tân Phú",
                "Ông Trần Văn Á",
                "Các xã",
                "Thị trấn Vĩnh An",
                "quý I",
                "Hà Nội",
                "công dân",
                "cán bộ",
                "Xã Phú Hoà",
                "Ðông Nai"
            })
    void leavesUnicodeUnderTheWrongFont(String text) {
        String clean = VietnameseText.nfc(text);

        assertThat(LegacyEncoding.toUnicode(text, ".VnTime")).isEqualTo(clean);
        assertThat(LegacyEncoding.toUnicode(text, ".VnTimeH")).isEqualTo(clean);
        assertThat(LegacyEncoding.toUnicode(text, "VNI-Times")).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Arial", "Times New Roman", "", "Vni", "Verdana"})
    void findsTheOldEncodingBeyondDoubtUnderAnyFont(String font) {
        assertThat(LegacyEncoding.toUnicode("B¸o c¸o c«ng t¸c d©n vËn", font)).isEqualTo("Báo cáo công tác dân vận");
        assertThat(LegacyEncoding.toUnicode("Baùo caùo coâng taùc daân vaän", font))
                .isEqualTo("Báo cáo công tác dân vận");
        assertThat(LegacyEncoding.toUnicode("Th¸ng 5", font)).isEqualTo("Tháng 5");
        assertThat(LegacyEncoding.toUnicode("H§ND huyÖn §Þnh Qu¸n", font)).isEqualTo("HĐND huyện Định Quán");
    }

    @ParameterizedTest
    @CsvSource({
        "VËn ®éng Nh©n d©n x©y dùng tuyÕn ®­êng hoa, Vận động Nhân dân xây dựng tuyến đường hoa",
        "'Sè c¸n bé, c«ng chøc, viªn chøc', 'Số cán bộ, công chức, viên chức'"
    })
    void findsTheOldEncodingThoughOneWordIsUsualBothWays(String stored, String read) {
        assertThat(LegacyEncoding.toUnicode(stored, "Arial")).isEqualTo(read);
    }

    @Test
    void findsTheOldEncodingWhereNoFontIsNamed() {
        assertThat(LegacyEncoding.toUnicode("Tæng sè hå s¬", null)).isEqualTo("Tổng số hồ sơ");
    }

    @Test
    void findsTheOtherOldEncodingUnderTheWrongOldFont() {
        assertThat(LegacyEncoding.toUnicode("Baùo caùo coâng taùc", ".VnTime")).isEqualTo("Báo cáo công tác");
        assertThat(LegacyEncoding.toUnicode("B¸o c¸o c«ng t¸c", "VNI-Times")).isEqualTo("Báo cáo công tác");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¤ng X",
                "Café crème",
                "Müller & Söhne GmbH",
                "São Paulo",
                "naïve façade",
                "5 µm",
                "20 °C ± 2 °C",
                "5×3",
                "§ 5",
                "© 2024",
                "Noël déjà vu",
                "português não são",
                "año señor niño",
                "Ø 20",
                "«Dân vận khéo»",
                "m·",
                "cã vèn",
                "Straße für Fußgänger",
                "Île-de-France",
                "Xã Hoà Bình có 5 hộ",
                "Côte d'Ivoire"
            })
    void leavesUnderOrdinaryFontWhatIsInDoubt(String text) {
        assertThat(LegacyEncoding.toUnicode(text, "Arial")).isEqualTo(text);
    }

    @Test
    void keepsTheFontsEncodingWhereTheOtherExplainsLess() {
        assertThat(LegacyEncoding.toUnicode("Uû ban thuû s¶n H§ND", ".VnTime")).isEqualTo("Uỷ ban thuỷ sản HĐND");
        assertThat(LegacyEncoding.toUnicode("Uû ban thuû s¶n 5 m²", "Arial")).isEqualTo("Uû ban thuû s¶n 5 m²");
    }

    @Test
    void keepsUsualUnicodeWordsInMixedCell() {
        assertThat(LegacyEncoding.toUnicode("6 tháng đầu n¨m", ".VnTime")).isEqualTo("6 tháng đầu năm");
    }

    @Test
    void takesCapitalInsideWordForOldLetter() {
        assertThat(LegacyEncoding.toUnicode("thÓ vÒ", "Arial")).isEqualTo("thể về");
    }

    @Test
    void judgesRunsOfOneFontTogetherAndOthersApart() {
        List<FontRun> runs = List.of(
                new FontRun("10. NhËp khÈu ", ".VnArial"),
                new FontRun("hàng hoá", "Arial"),
                new FontRun(" th", ".VnArial"),
                new FontRun("¸ng 8 ", ".VnTime"),
                new FontRun("đầu năm", null));

        assertThat(LegacyEncoding.toUnicode(runs)).isEqualTo("10. Nhập khẩu hàng hoá tháng 8 đầu năm");
    }

    @Test
    void composesAccentsAcrossRuns() {
        assertThat(LegacyEncoding.toUnicode(List.of(new FontRun("Viê", "Arial"), new FontRun("\u0323t", "VNI-Times"))))
                .isEqualTo("Việt");
        assertThat(LegacyEncoding.toUnicode(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Taøi nguyeân,Tài nguyên",
        "UÛY BAN NHAÂN DAÂN,ỦY BAN NHÂN DÂN",
        "Uûy ban nhaân daân,Ủy ban nhân dân",
        "Hoøa Bình,Hòa Bình",
        "kyõ thuaät,kỹ thuật",
        "Myõ,Mỹ",
        "lyù do,lý do",
        "tyû leä,tỷ lệ",
        "kyø,kỳ",
        "ñöôïc,được",
        "Ñöùc Höng,Đức Hưng",
        "naêm,năm",
        "baét ñaàu,bắt đầu",
        "ñaëc bieät,đặc biệt",
        "nghó,nghĩ",
        "chæ tieâu,chỉ tiêu",
        "dòch vuï,dịch vụ",
        "ví duï,ví dụ",
        "töï,tự",
        "söõa,sữa",
        "nöõ,nữ",
        "côm,cơm",
        "tröôøng,trường"
    })
    void decodesTheLettersOfVni(String vni, String unicode) {
        assertThat(LegacyEncoding.toUnicode(vni, "VNI-Times")).isEqualTo(unicode);
    }
}

package tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    private static final List<String> NAMES = List.of(
            "số lượt tiếp công dân",
            "số người được tiếp",
            "huyện vĩnh cửu",
            "báo cáo quý i",
            "báo cáo năm 2024",
            "số mô hình đăng ký",
            "xã tân an",
            "xã tân ân",
            "đơn vị");

    @ParameterizedTest
    @CsvSource({
        "số lượt tiếp công dân,số lượt tiếp công dân",
        "số lượt tiếp cônh dân,số lượt tiếp công dân",
        "số lượt tiếp côn gdân,số lượt tiếp công dân",
        "huyện vĩnh cữu,huyện vĩnh cửu",
        "huyệnvĩnh cửu,huyện vĩnh cửu",
        "đơn vị,đơn vị"
    })
    void findsTheNameThatWasMeant(String key, String meant) {
        assertThat(Similarity.closest(key, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "đơn vj",
        "báo cáo quý ii",
        "báo cáo năm 2023",
        "huyện vinh cuu",
        "huyện định quán",
        "số hồ sơ",
        "xã tân ăn",
        "''"
    })
    void findsNoneForShortFarNumberedOrDoubtfulKeys(String key) {
        assertThat(Similarity.closest(key, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "số hồ sơ tiếp nhận trực tiếp,số hồ sơ tiếp nhận trực tuyến",
        "số mô hình dân vận khéo ko được công nhận,số mô hình dân vận khéo được công nhận",
        "số mô hình dân vận khéo k được công nhân,số mô hình dân vận khéo được công nhận",
        "số cá nhân nữ được biểu dương khen thưởng,số cá nhân được biểu dương khen thưởng",
        "số người ko uy tín trong đồng bào thiểu sô,số người có uy tín trong đồng bào thiểu số"
    })
    void takesNoOtherWordAndNoneTooManyForASlip(String key, String name) {
        assertThat(Similarity.closest(key, List.of(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "số hội nghị và buổi tuyên truyền,số hội nghị buổi tuyên truyền",
        "số hội nghị buổi tuyên tru yền,số hội nghị buổi tuyên truyền",
        "số hội nghịbuổi tuyên truyền,số hội nghị buổi tuyên truyền",
        "số hội nghị buổi tuynê truyền,số hội nghị buổi tuyên truyền"
    })
    void takesAWordThatAddsNothingAndWordsSplitOrJoinedForASlip(String key, String name) {
        assertThat(Similarity.closest(key, List.of(name))).contains(name);
    }

    @Test
    void needsTheNextNameToBeMoreThanTwiceAsFar() {
        assertThat(Similarity.closest("aaaaaaaaab", List.of("aaaaaaaaaa", "aaaaaaaccb")))
                .isEmpty();
        assertThat(Similarity.closest("aaaaaaaaab", List.of("aaaaaaaaaa", "aaaaaacccb")))
                .contains("aaaaaaaaaa");
        assertThat(Similarity.closest("aaaaaaaaab", List.of("aaaaaaaaaa", "aaaaaaaaaa")))
                .contains("aaaaaaaaaa");
    }

    @Test
    void allowsOneSlipForEightLettersAndNotOneMore() {
        assertThat(Similarity.closest("abcdefgx", List.of("abcdefgh"))).contains("abcdefgh");
        assertThat(Similarity.closest("abcdefx", List.of("abcdefg"))).isEmpty();
        assertThat(Similarity.closest("abcdefyx", List.of("abcdefgh"))).isEmpty();
        assertThat(Similarity.closest("abcdefgh".repeat(2).replace("fgh", "fzz"), List.of("abcdefgh".repeat(2))))
                .isEmpty();
    }

    @Test
    void leavesTextsAloneThatAreTooLongForNames() {
        String longest = "a".repeat(Similarity.LONGEST);

        assertThat(Similarity.closest(longest, List.of(longest.replaceFirst("a", "b"))))
                .isPresent();
        assertThat(Similarity.closest(longest + "a", List.of(longest + "b"))).isEmpty();
    }

    @Test
    void asksBackForTheLikestWhereNothingIsMeant() {
        assertThat(Similarity.likest("số công dân được tiếp trong kỳ", NAMES)).isEqualTo("số lượt tiếp công dân");
        assertThat(Similarity.likest("xã tân", NAMES)).isEqualTo("xã tân an");
        assertThat(Similarity.likest("x".repeat(10_000), NAMES)).isIn(NAMES);
    }
}

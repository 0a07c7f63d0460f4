package tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingVoteTest {

    private static final List<String> CLEAR =
            List.of("B¸o c¸o c«ng t¸c d©n vËn", "Sè cuéc ®èi tho¹i víi Nh©n d©n", "§¬n vÞ b¸o c¸o");

    @Test
    void readsTextInDoubtAsManyOthersAreRead() {
        EncodingVote vote = heard(CLEAR);

        assertThat(vote.hear("giÊy khen")).isTrue();
        assertThat(vote.decode("thanh tra huyÖn")).contains("thanh tra huyện");
        assertThat(vote.decode("Ghi chó")).contains("Ghi chú");
    }

    @Test
    void readsVniAsManyOthersAreRead() {
        EncodingVote vote = heard(List.of("Baùo caùo coâng taùc", "Soá cuoäc ñoái thoaïi", "Ñôn vò baùo caùo"));

        assertThat(vote.decode("huyeän")).contains("huyện");
    }

    @Test
    void leavesTextInDoubtWhereTooFewOthersTell() {
        assertThat(heard(CLEAR.subList(0, 2)).decode("giÊy khen")).isEmpty();
    }

    @Test
    void leavesTextInDoubtBesideUnicode() {
        EncodingVote vote = heard(CLEAR);
        vote.hear("Số cuộc đối thoại");

        assertThat(vote.decode("giÊy khen")).isEmpty();
    }

    @Test
    void leavesTextInDoubtBesideBothOldEncodings() {
        EncodingVote vote = heard(CLEAR);
        vote.hear("Baùo caùo coâng taùc daân vaän");

        assertThat(vote.decode("giÊy khen")).isEmpty();
    }

    @Test
    void leavesUnicodeThatReadsBetterAsItIs() {
        EncodingVote vote = heard(CLEAR);

        assertThat(vote.hear("cán bộ")).isFalse();
        assertThat(heard(CLEAR).decode("Báo cáo")).isEmpty();
        assertThat(heard(CLEAR).decode("Xã Tân Phú")).isEmpty();
    }

    private static EncodingVote heard(List<String> texts) {
        var vote = new EncodingVote();
        texts.forEach(vote::hear);
        return vote;
    }
}

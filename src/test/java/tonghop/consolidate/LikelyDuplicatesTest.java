package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.consolidate.Likeness.Kind;
import tonghop.programme.ListRules.Duplicates;

class LikelyDuplicatesTest {

    private static final Duplicates RULE = new Duplicates("name", "place", List.of("mô hình", "dân vận khéo", "tại"));

    private final LikelyDuplicates duplicates = new LikelyDuplicates(RULE);

    private @Nullable Likeness next(String name, String place) {
        return duplicates.next(Map.of("name", name, "place", place));
    }

    @ParameterizedTest
    @CsvSource({
        "Camera an ninh, xã A, Mô hình CAMERA AN NINH, Xã A, SAME",
        "Camera an ninh, xã A, camera an ninh, xã B, SAME_NAME",
        "Tuyến đường hoà bình, xã A, Tuyến đường hòa bình, xã A, SAME",
        "Tiếng kẻng an ninh, xã A, Tiếng kẻng an nin, xã B, NEAR_NAME",
        "Tiếng kẻng an ninh, xã A, Tiếng kẻng anninh, xã A, NEAR_NAME",
        "Tiếng kẻng an ninh, xã A, Tiếng kẻng na ninh, xã A, NEAR_NAME",
        "Camera an ninh phòng cháy, xã A, Camera an ninh phòng chống cháy, xã A, SAME_PLACE",
        "Nhà sạch vườn đẹp ngõ xanh, xã A, Ngõ xanh nhà sạch vườn tươi, xã A, SAME_PLACE"
    })
    void marksWhatIsLikelyTheSame(String name, String place, String other, String otherPlace, Kind kind) {
        assertThat(next(name, place)).isNull();
        assertThat(next(other, otherPlace)).isEqualTo(new Likeness(0, kind));
    }

    @ParameterizedTest
    @CsvSource({
        "Ánh sáng an ninh ấp 3, xã A, Ánh sáng an ninh ấp 4, xã A",
        "Ánh sáng an ninh tổ A, xã A, Ánh sáng an ninh tổ B, xã A",
        "Ánh sáng an ninh khu phố II, xã A, Ánh sáng an ninh khu phố III, xã A",
        "Nhà sạch vườn đẹp ngõ xanh, xã A, Nhà sạch vườn tươi ngõ xanh, xã B",
        "Vườn rau sạch, xã A, Tuyến đường hoa, xã A",
        "Vườn rau, xã A, Vườn hoa, xã A"
    })
    void leavesApartWhatOnlyLooksSimilar(String name, String place, String other, String otherPlace) {
        next(name, place);
        assertThat(next(other, otherPlace)).isNull();
    }

    @Test
    void pointsToTheFirstOfMany() {
        next("Vườn rau", "xã A");
        next("Camera an ninh", "xã A");
        next("Camera an ninh", "xã A");
        assertThat(next("Camera an ninh", "xã A")).isEqualTo(new Likeness(1, Kind.SAME));
    }

    @Test
    void marksNothingWithoutAName() {
        duplicates.next(Map.of("place", "xã A"));
        assertThat(duplicates.next(Map.of("place", "xã A"))).isNull();
    }

    @Test
    void findsEachPairAmongFiveThousandNamesThatAreAlmostAlike() {
        int marked = 0;
        for (int i = 0; i < 5_000; i++) {
            Likeness like =
                    next("Mô hình camera an ninh phòng chống trộm cắp tại ấp " + i / 2, "xã Phú Lý, huyện Vĩnh Cửu");
            marked += like == null ? 0 : 1;
        }
        assertThat(marked).isEqualTo(2_500);
    }
}

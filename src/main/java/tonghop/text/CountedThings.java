package tonghop.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The things that reports count, as they are written behind a number or as a unit of measure: {@code cuộc}, {@code lượt người}. */
public final class CountedThings {

    /**
     * The last say what is done there. None of them means another thing once its accents are gone: đội is not here, for
     * typed without accents it may be đôi, a pair; nor chùa, which may be chưa.
     */
    private static final Set<String> NAMES =
            Arrays.stream("""
                    văn bản, công văn, quyết định, chỉ thị, nghị quyết, tờ trình, thông báo, báo cáo, bản,
                    cuộc, cuộc họp, hội nghị, hội thảo, tọa đàm, buổi, đợt, lần, lượt, phiên, chuyến,
                    người, đại biểu, hội viên, đoàn viên, đảng viên, đội viên, học viên, thành viên, cán bộ, công chức, viên chức,
                    đồng chí, đ c, nhân dân, người dân, công dân, dân, đồng bào, cá nhân, công nhân, nạn nhân, bệnh nhân, quân nhân,
                    doanh nhân, nhân viên, nhân khẩu, khẩu, học sinh, giáo viên, sinh viên,
                    tin, bài, bài báo, tin bài, bài viết, phóng sự, chuyên mục, chuyên đề, chuyên trang,
                    lớp, khóa, lớp học, thủ tục, thủ tục hành chính, tthc, hồ sơ, bộ hồ sơ, phiếu, đoàn, đơn, lá đơn, đơn thư,
                    vụ, việc, vụ việc, ý kiến, kiến nghị, phản ánh, câu hỏi, nội dung, nhiệm vụ, trường hợp, tiêu chí,
                    cơ sở, đơn vị, cơ quan, tập thể, tổ chức, doanh nghiệp, công ty, hợp tác xã, trường, trường học, chi bộ, chi hội,
                    mô hình, công trình, điển hình, phong trào, câu lạc bộ, hội thi, hội đồng, ban, ban chỉ đạo, phòng,
                    xã, phường, thị trấn, huyện, tỉnh, thành phố, thôn, ấp, bản làng, tổ, tổ dân phố, khu phố, khu dân cư,
                    hộ, hộ dân, hộ gia đình, gia đình, suất, suất quà, phần quà, giấy khen, bằng khen, vb, hn, hs,
                    tuyên truyền, quán triệt, tập huấn, bồi dưỡng, đối thoại, khảo sát, kiểm tra, tham dự, tham gia, dân vận, dân vận khéo,
                    khiếu nại, tố cáo
                    """.strip().split("\\s*,\\s*")).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PLAIN_NAMES =
            NAMES.stream().map(MatchKey::withoutAccents).collect(Collectors.toUnmodifiableSet());

    private static final int MOST_WORDS =
            NAMES.stream().mapToInt(name -> name.split(" ").length).max().orElse(1);

    private CountedThings() {}

    /**
     * The words that are no part of a counted thing's name.
     *
     * @param key as {@link MatchKey} gives it; where it is wholly without accents, so may the names be
     */
    public static List<String> without(String key) {
        Set<String> names = MatchKey.withoutAccents(key).equals(key) ? PLAIN_NAMES : NAMES;
        List<String> words = key.isEmpty() ? List.of() : List.of(key.split(" "));
        var rest = new ArrayList<String>();
        for (int i = 0; i < words.size(); ) {
            int count = countAt(words, i, names);
            if (count == 0) {
                rest.add(words.get(i));
            }
            i += Math.max(count, 1);
        }
        return rest;
    }

    /** How many words the longest name has that begins there; 0 where none does. */
    private static int countAt(List<String> words, int from, Set<String> names) {
        for (int count = Math.min(MOST_WORDS, words.size() - from); count > 0; count--) {
            if (names.contains(String.join(" ", words.subList(from, from + count)))) {
                return count;
            }
        }
        return 0;
    }
}

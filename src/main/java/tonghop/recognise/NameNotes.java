package tonghop.recognise;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.programme.ColumnRole;
import tonghop.text.MatchKey;

/** What stands in brackets behind an indicator's name, and whether the row is then still the indicator's. */
final class NameNotes {

    private static final Pattern TRAILING = Pattern.compile("(?:\\s*\\([^()]*\\))+\\s*$");

    /** Of the reporting period itself, or of no weight. */
    private static final Pattern HARMLESS =
            Pattern.compile("(?<!\\p{L})(?:nếu có|trong kỳ|trong kỳ báo cáo|kỳ này|kỳ báo cáo|việt nam)(?!\\p{L})");

    /** Another time, another level, a part of the whole, a share, the contrary. */
    private static final List<String> OTHERS =
            Stream.of("""
                    kỳ, năm, quý, tháng, tuần, giai đoạn, đầu năm, cấp, khối, riêng, không, ko, chưa, nữ, nam, trẻ em, trực tiếp, trực tuyến,
                    cũ, mới, còn lại, bình quân, trung bình, đăng ký, phấn đấu, chỉ tiêu, trước, chuyển sang, tồn, dân tộc,
                    bổ sung, đính chính, điều chỉnh
                    """.strip().split("\\s*,\\s*")).toList();

    private final Set<String> others;

    NameNotes(Words words) {
        // A unit of measure may be a percentage.
        this.others = Stream.of(
                        OTHERS.stream(),
                        Stream.of(ColumnRole.PREVIOUS, ColumnRole.PLAN, ColumnRole.COMPARISON)
                                .flatMap(role -> words.columnKeys(role).stream())
                                .filter(phrase -> !phrase.contains("%")))
                .flatMap(s -> s)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name without what stands in brackets behind it; with it where that makes another figure of it. */
    String without(String text) {
        String bare = TRAILING.matcher(text).replaceFirst("");
        return isOther(text.substring(bare.length()), bare) ? text : bare;
    }

    /** True if the note says of the name that another figure than the indicator's is meant; words of the name itself do not. */
    boolean isOther(String note, String name) {
        String own = MatchKey.of(name);
        String key = HARMLESS.matcher(MatchKey.of(note)).replaceAll(" ").strip();
        boolean plain = MatchKey.withoutAccents(key).equals(key);
        return others.stream()
                .filter(word -> !Words.contains(own, word))
                .map(word -> plain ? MatchKey.withoutAccents(word) : word)
                .anyMatch(word -> Words.contains(key, word));
    }
}

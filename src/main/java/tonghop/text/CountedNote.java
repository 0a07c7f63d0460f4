package tonghop.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A note behind a figure that counts: its parts, “12 văn bản (08 kế hoạch, 04 công văn)”, or something else, “4 lớp (215 người)”. */
final class CountedNote {

    /** “08 kế hoạch, 04 công văn”. */
    private static final Pattern PART =
            Pattern.compile("(\\d{1,6}|\\d{1,3}(?:\\.\\d{3})+)\\s+(\\p{L}++(?:[\\s-]++\\p{L}++){0,4}+)");

    private static final Pattern PART_END = Pattern.compile("\\s*[,;+]\\s*|\\s+và\\s+(?=\\d)");

    /** Parts of other times, not done yet or not at all: which of them the figure should hold is not said. */
    private static final Pattern OTHER_PART = Pattern.compile(
            "(?<!\\p{L})(?:kỳ|tháng|quý|năm|trước|sau|cũ|mới|chuyển|tồn|còn|đang|chưa|dự kiến|ước|lũy kế"
                    + "|sẽ|tới|không|hủy|hoãn|rút|thu hồi|trả lại|trùng|dự thảo)(?!\\p{L})");

    /** How people are called, who come with what is not people: “4 lớp (215 người)”. */
    private static final Pattern PEOPLE = Pattern.compile(
            "(?:lượt|người|nhân khẩu|khẩu|đại biểu|học viên|hội viên|đoàn viên|đảng viên|thành viên|cán bộ|công chức|viên chức"
                    + "|đồng chí|công dân|học sinh|giáo viên|cá nhân)(?: .*)?");

    private static final Pattern IN_MILLIONS = Pattern.compile("^(?:triệu(?: đồng)?|trđ)(?!\\S)");

    private CountedNote() {}

    /**
     * What the parts come to, against which the figure is held; null where that may be another number than the figure is.
     *
     * @param due the unit of measure that the figure is due in, as a {@link MatchKey}
     */
    static @Nullable BigDecimal sum(String note, String due) {
        BigDecimal sum = BigDecimal.ZERO;
        String[] parts = PART_END.split(note.strip());
        for (String part : parts) {
            Matcher counted = PART.matcher(part.strip());
            if (!counted.matches() || isOtherPart(MatchKey.of(counted.group(2)), due)) {
                return null;
            }
            sum = sum.add(new BigDecimal(counted.group(1).replace(".", "")));
        }
        return parts.length < 2 ? null : sum;
    }

    /** Other sums of money than what is due, dozens and thousands may be meant otherwise than the figure. */
    private static boolean isOtherPart(String key, String due) {
        String rest = due.equals("triệu đồng") ? IN_MILLIONS.matcher(key).replaceFirst("") : key;
        return OTHER_PART.matcher(key).find() || Stream.of(rest.split(" ")).anyMatch(FigureTail::isScale);
    }

    /**
     * True for “4 lớp (215 người)”, where classes are due: it counts something else. What may be the same thing by another name does not; and a
     * sum of money may be each one's.
     *
     * @param due as for {@link #sum}
     */
    static boolean isOfOthers(String note, String due) {
        Matcher counted = PART.matcher(note.strip());
        if (!counted.matches()) {
            return false;
        }
        String thing = MatchKey.of(counted.group(2));
        boolean arePeople = !due.equals("lượt") && PEOPLE.matcher(due).matches();
        return arePeople != PEOPLE.matcher(thing).matches()
                && !due.equals("triệu đồng")
                && !(" " + thing + " ").contains(" " + due + " ")
                && CountedThings.without(thing).isEmpty();
    }
}

package tonghop.text;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words and the note that people write after a figure.
 *
 * @param unit what is counted, as a {@link MatchKey}; the note's words where there are no others
 * @param spoils whether the figure before them is not the whole answer
 * @param power by which power of ten the words may change it; 0 where they do not
 */
record FigureTail(String unit, boolean spoils, int power) {

    private static final FigureTail NOTHING = new FigureTail("", false, 0);
    private static final FigureTail SPOILT = new FigureTail("", true, 0);

    /** At most four words, then at most one note; a full stop may end them. */
    private static final Pattern TAIL = Pattern.compile(
            "\\s*+(?<words>\\p{L}++(?:\\s++\\p{L}++){0,3}+)?+\\s*+(?:\\((?<note>\\s*+\\p{L}[^()]*+)\\))?+\\s*+[.;]?+");

    /** Letters that are typed for digits, and Roman figures. */
    private static final Pattern LIKE_DIGITS = Pattern.compile("[oilsbzvxc]+");

    private static final Set<String> INEXACT = Set.of(
            ("trở hơn lẻ mấy rưỡi phần trên dưới hoặc đến tới khoảng ước gần chừng chưa không dự tăng giảm sai nhầm "
                            + "sửa đính nửa và với cộng trừ nhân chia")
                    .split(" "));

    /** Things that are counted, in whose names a word stands that would else make a figure inexact. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?<!\\p{L})(?:(?:cá|công|nạn|bệnh|quân|doanh) nhân|nhân (?:dân|khẩu|viên)|ý kiến)(?!\\p{L})");

    private static final Map<String, Integer> POWERS = Map.of(
            "chục", 1, "trăm", 2, "nghìn", 3, "ngàn", 3, "vạn", 4, "triệu", 6, "tr", 6, "trđ", 6, "tỷ", 9, "tỉ", 9);

    /** A sum of money may be meant in millions: the forms' unit. */
    private static final Set<String> MONEY = Set.of("đồng", "đ", "vnđ", "vnd");

    private static final int MILLIONTH = -6;

    /** How a note begins that compares or breaks down, and so may hold figures of its own. */
    private static final Pattern COMPARISON =
            Pattern.compile("(?:(?:tăng|giảm)(?! lên| xuống| còn| thành)|trong đó|bao gồm|gồm|so với)(?: .*)?");

    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    /**
     * @param written what follows the number and its percent sign
     * @param due the unit of measure that the figure is due in, which may be written with commas, as a {@link MatchKey}
     * @param percent whether there was one: then only a note may follow
     */
    static FigureTail of(String written, String due, boolean percent) {
        if (!percent
                && !due.isEmpty()
                && written.indexOf('(') < 0
                && MatchKey.of(written).equals(due)) {
            return new FigureTail(due, false, 0);
        }
        Matcher tail = TAIL.matcher(written.replace("đ/c", "đồng chí"));
        if (!tail.matches()) {
            return SPOILT;
        }
        FigureTail words = words(tail.group("words"));
        FigureTail note = note(tail.group("note"));
        boolean spoils = words.spoils || note.spoils || percent && !words.unit.isEmpty();
        return words.unit.isEmpty()
                ? new FigureTail(note.unit, spoils, note.power)
                : new FigureTail(words.unit, spoils, words.power != 0 ? words.power : note.power);
    }

    private static FigureTail words(@Nullable String written) {
        if (written == null) {
            return NOTHING;
        }
        String key = MatchKey.of(written);
        boolean spoils = Stream.of(COUNTED.matcher(key).replaceAll("").strip().split(" "))
                .anyMatch(w -> w.length() == 1 && !MONEY.contains(w)
                        || LIKE_DIGITS.matcher(w).matches()
                        || INEXACT.contains(w));
        return new FigureTail(key, spoils, powerOf(key));
    }

    private static FigureTail note(@Nullable String written) {
        if (written == null) {
            return NOTHING;
        }
        String key = MatchKey.of(written);
        if (COMPARISON.matcher(key).matches()) {
            return NOTHING;
        }
        boolean spoils = DIGIT.matcher(key).find() || Stream.of(key.split(" ")).anyMatch(INEXACT::contains);
        return new FigureTail(key, spoils, powerOf(key));
    }

    private static int powerOf(String key) {
        String[] words = key.split(" ");
        int power = Stream.of(words)
                .map(w -> POWERS.getOrDefault(w, 0))
                .filter(p -> p > 0)
                .findFirst()
                .orElse(0);
        return power == 0 && MONEY.contains(words[words.length - 1]) ? MILLIONTH : power;
    }
}

package tonghop.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words and the note that people write after a figure. Only what is known to leave it as it is may stand there: whatever else does, the
 * figure is not the whole answer.
 *
 * @param unit what is counted, as a {@link MatchKey}; the note's words where there are no others
 * @param spoils whether the figure before them is not the whole answer
 * @param power by which power of ten the words may change it; 0 where they do not
 * @param spelled the number that the note says in words, or null
 */
record FigureTail(
        String unit, boolean spoils, int power, @Nullable BigDecimal spelled) {

    private static final FigureTail NOTHING = new FigureTail("", false, 0, null);
    private static final FigureTail SPOILT = new FigureTail("", true, 0, null);

    /** At most four words, then at most one note; a full stop may end them. */
    private static final Pattern TAIL = Pattern.compile(
            "\\s*+(?<words>\\p{L}++(?:\\s++\\p{L}++){0,3}+)?+\\s*+(?:\\((?<note>\\s*+(?:\\p{L}|\\d[\\d.]*+\\s++\\p{L})[^()]*+)\\))?+\\s*+[.;]?+");

    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("chục", 1),
            Map.entry("chuc", 1),
            Map.entry("trăm", 2),
            Map.entry("tram", 2),
            Map.entry("nghìn", 3),
            Map.entry("nghin", 3),
            Map.entry("ngàn", 3),
            Map.entry("ngan", 3),
            Map.entry("vạn", 4),
            Map.entry("van", 4),
            Map.entry("triệu", 6),
            Map.entry("trieu", 6),
            Map.entry("tr", 6),
            Map.entry("trđ", 6),
            Map.entry("trd", 6),
            Map.entry("tỷ", 9),
            Map.entry("tỉ", 9),
            Map.entry("ty", 9));

    /** A sum of money may be meant in millions: the forms' unit. */
    private static final Set<String> MONEY = Set.of("đồng", "dong", "đ", "vnđ", "vnd");

    /** Other ways to say what is due, by what is. */
    private static final Map<String, Set<String>> ALSO_DUE = Map.of(
            "triệu đồng", Set.of("trđ", "triệu"), "xã", Set.of("xã phường", "xã thị trấn", "xã phường thị trấn"));

    private static final Pattern MILLIONS = Pattern.compile(
            "(?<!\\p{L})tr\\s?[./]\\s?đ(?:ồng)?(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MILLIONTH = -6;

    /** How a note begins that compares or breaks down, and so may hold figures of its own. */
    private static final Pattern COMPARISON =
            Pattern.compile("(?:(?:tăng|giảm)(?! lên| xuống| còn| thành)|trong đó|bao gồm|gồm|so với)(?: .*)?");

    /** Words in such a note by which the figure before it is not the one that counts. */
    private static final Pattern CORRECTION = Pattern.compile(
            "(?<!\\p{L})(?:đúng(?! hạn)|sửa(?! đổi)|đính chính|nhầm|sai|thực tế|thực ra|(?:còn|lên|xuống|thành|là)(?= \\d)|cả (?:kỳ|năm|quý|tháng) trước|lũy kế)"
                    + "(?!\\p{L})");

    /** A note that there is nothing, which only nought may have. */
    private static final Set<String> NOTHING_THERE =
            Set.of("không có", "không phát sinh", "chưa có", "chưa phát sinh", "không có phát sinh");

    /** A note that but says where more is to be read. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:(?:có|xem|kèm|đính kèm|theo) )*(?:danh sách|phụ lục|biểu|bảng|chi tiết|văn bản|tài liệu)"
                    + "(?: (?:kèm|theo|đính kèm|chi tiết|tại|ở|danh sách|phụ lục|biểu|cột|ghi chú|riêng|trên|dưới))*");

    /** Places and offices by their names. */
    private static final Pattern PLACE =
            Pattern.compile("(?<!\\p{L})(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hị xã|[Hh]uyện|[Tt]hành phố|[Tt]hôn|[ẤấẬậ]p"
                    + "|[Kk]hu phố|[Tt]rường|[Pp]hòng|[Ss]ở|[Hh]ội)(?:\\s++\\p{Lu}\\p{Ll}*+(?!\\p{L}))++");

    /**
     * @param written what follows the number and its percent sign
     * @param due the unit of measure that the figure is due in, which may be written with commas, as a {@link MatchKey}
     * @param percent whether there was one: then only a note may follow
     */
    static FigureTail of(String written, String due, boolean percent) {
        String plain = MILLIONS.matcher(written.replace("đ/c", "đồng chí")).replaceAll("trđ");
        boolean isRate = plain.stripLeading().startsWith("/");
        if (!percent && !isRate && plain.indexOf('(') < 0 && isDue(MatchKey.of(plain), due)) {
            return new FigureTail(due, false, 0, null);
        }
        Matcher tail = TAIL.matcher(plain);
        if (!tail.matches()) {
            return SPOILT;
        }
        String key = tail.group("words") == null ? "" : MatchKey.of(tail.group("words"));
        FigureTail words = words(key, due);
        boolean noNote =
                tail.group("note") == null || isDue(key, due) && CountedNote.isOfOthers(tail.group("note"), due);
        FigureTail note = noNote ? NOTHING : note(tail.group("note"), due);
        boolean spoils = words.spoils || note.spoils || percent && !words.unit.isEmpty();
        return words.unit.isEmpty()
                ? new FigureTail(note.unit, spoils, note.power, note.spelled)
                : new FigureTail(words.unit, spoils, words.power != 0 ? words.power : note.power, note.spelled);
    }

    /** Also where it was typed without accents. */
    private static boolean isDue(String key, String due) {
        return !due.isEmpty()
                && (key.equals(due)
                        || key.equals(MatchKey.withoutAccents(due))
                        || ALSO_DUE.getOrDefault(due, Set.of()).contains(key));
    }

    private static FigureTail words(String key, String due) {
        if (isDue(key, due)) {
            return new FigureTail(due, false, 0, null);
        }
        List<String> others = CountedThings.without(key);
        boolean known = others.stream().allMatch(FigureTail::isScale);
        int power = powerOf(others);
        boolean noMoney = power == MILLIONTH && !due.isEmpty() && !due.contains("đồng");
        return new FigureTail(key, !known || noMoney, power, null);
    }

    private static FigureTail note(String written, String due) {
        String key = MatchKey.of(written);
        if (COMPARISON.matcher(key).matches()) {
            return CORRECTION.matcher(key).find() ? SPOILT : NOTHING;
        }
        if (REFERENCE.matcher(key).matches()) {
            return NOTHING;
        }
        if (NOTHING_THERE.contains(key)) {
            return new FigureTail("", false, 0, BigDecimal.ZERO);
        }
        if (Character.isDigit(key.codePointAt(0))) {
            BigDecimal sum = CountedNote.sum(written, due);
            return sum == null ? SPOILT : new FigureTail("", false, 0, sum);
        }
        return SpelledNumber.of(key)
                .map(number -> new FigureTail("", false, 0, BigDecimal.valueOf(number)))
                .orElseGet(() -> words(MatchKey.of(PLACE.matcher(written).replaceAll(" ")), due));
    }

    /** True for a word that makes another number, or a sum of money, of the one before it. */
    static boolean isScale(String word) {
        return POWERS.containsKey(word) || MONEY.contains(word);
    }

    private static int powerOf(List<String> words) {
        int power = words.stream()
                .map(w -> POWERS.getOrDefault(w, 0))
                .filter(p -> p > 0)
                .findFirst()
                .orElse(0);
        return power == 0 && !words.isEmpty() ? MILLIONTH : power;
    }
}

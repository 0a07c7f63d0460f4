package tonghop.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A number written out in words: {@code một trăm hai mươi lăm}. */
public final class SpelledNumber {

    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("không", 0),
            Map.entry("một", 1),
            Map.entry("mốt", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("lăm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9));
    private static final Map<String, Integer> TIMES = Map.of("mươi", 10, "trăm", 100);
    private static final Map<String, Integer> GROUPS =
            Map.of("nghìn", 1_000, "ngàn", 1_000, "triệu", 1_000_000, "tỷ", 1_000_000_000);
    private static final List<String> LINKS = List.of("linh", "lẻ");

    private static final int NONE = -1;

    private long whole;
    private long group;
    private int digit = NONE;

    private SpelledNumber() {}

    /**
     * The number; empty where the words are none, or not only one.
     *
     * @param key as {@link MatchKey} gives it
     */
    public static Optional<Long> of(String key) {
        var number = new SpelledNumber();
        for (String word : key.split(" ")) {
            if (!number.take(word)) {
                return Optional.empty();
            }
        }
        return Optional.of(number.whole + number.group + Math.max(number.digit, 0));
    }

    private boolean take(String word) {
        if (TIMES.containsKey(word) || GROUPS.containsKey(word)) {
            return times(word);
        }
        if (digit != NONE) {
            return false;
        }
        if (word.equals("mười")) {
            group += 10;
            return true;
        }
        digit = DIGITS.getOrDefault(word, NONE);
        return digit != NONE || LINKS.contains(word);
    }

    private boolean times(String word) {
        Integer times = TIMES.get(word);
        if (times != null) {
            group += (long) Math.max(digit, 0) * times;
        } else {
            whole += (group + Math.max(digit, 0)) * GROUPS.getOrDefault(word, 1);
            group = 0;
        }
        boolean said = times == null || digit != NONE;
        digit = NONE;
        return said;
    }
}

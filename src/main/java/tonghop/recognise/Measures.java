package tonghop.recognise;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tonghop.programme.ColumnRole;
import tonghop.text.CountedThings;
import tonghop.text.MatchKey;

/** The words in a unit of measure that change a figure's size, however they are written: nghìn đồng, ngan dong, 1.000đ. */
final class Measures {

    private static final Pattern DIGIT_BEFORE_LETTER = Pattern.compile("(?<=\\d)(?=\\p{L})");
    private static final Pattern PARTS = Pattern.compile("[\\n:;,()]");

    /** One word for what has several. */
    private static final Map<String, String> SAME =
            Map.of("ngàn", "nghìn", "tỉ", "tỷ", "tr", "triệu", "đ", "đồng", "vnđ", "đồng", "vnd", "đồng");

    /** Words beside those for the size in a line that says nothing else. */
    private static final Set<String> FILLERS =
            Set.of("đơn", "vị", "tính", "đvt", "số", "tiền", "kinh", "phí", "bằng", "là", "theo", "việt", "nam");

    private static final int LONGEST = 60;

    private final Words words;

    /** A phrase → how it is typed without accents. */
    private final Remembered<String> plain = new Remembered<>(MatchKey::withoutAccents);

    private final Remembered<Boolean> labelled = new Remembered<>(this::isLabelledText);
    private final Remembered<Boolean> alone = new Remembered<>(this::isAloneText);

    Measures(Words words) {
        this.words = words;
    }

    /** The words for the size that stand in the text; none where it says the plain number of something. */
    Set<String> in(String text) {
        var found = new HashSet<String>();
        for (String part : PARTS.split(text)) {
            String key = key(part);
            for (String scale : words.scales) {
                if (Words.contains(key, written(scale, key))) {
                    found.add(SAME.getOrDefault(scale, scale));
                }
            }
        }
        return found;
    }

    /** True of a line that begins with the words for a unit of measure: “ĐVT: đồng”. */
    boolean isLabelled(String line) {
        return labelled.of(line);
    }

    private boolean isLabelledText(String line) {
        String key = words.expanded(line);
        return words.columnKeys(ColumnRole.UNIT).stream()
                .filter(phrase -> !words.unitLabels.contains(phrase))
                .anyMatch(phrase -> Words.startsWith(key, written(phrase, key)));
    }

    /** True of a line that says one and nothing else: “Số tiền tính bằng đồng”, “Kinh phí: nghìn đồng”; not of “Đơn vị: Đồng Phú”. */
    boolean isAlone(String line) {
        return alone.of(line);
    }

    private boolean isAloneText(String line) {
        return line.length() <= LONGEST
                && PARTS.splitAsStream(line).map(this::key).anyMatch(this::isMeasure);
    }

    /** True if nothing but a size stands there. */
    private boolean isMeasure(String part) {
        var rest = new HashSet<>(Arrays.asList(part.split(" ")));
        rest.removeIf(word -> word.matches("[\\d%]*")
                || FILLERS.stream().anyMatch(filler -> written(filler, part).equals(word)));
        List<String> sizes =
                words.scales.stream().map(scale -> written(scale, part)).toList();
        return !rest.isEmpty() && sizes.containsAll(rest);
    }

    /** Without the things that are counted: “đồng chí” is no money. */
    private String key(String part) {
        String apart = DIGIT_BEFORE_LETTER.matcher(part).replaceAll(" ");
        return String.join(" ", CountedThings.without(words.expanded(apart)));
    }

    /** The phrase as it stands in a text that is wholly without accents. */
    private String written(String phrase, String key) {
        return plain.of(key).equals(key) ? plain.of(phrase) : phrase;
    }
}

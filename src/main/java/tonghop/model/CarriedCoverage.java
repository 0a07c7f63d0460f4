package tonghop.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report rests on that is itself the consolidated output of the level below: how many of that level's units are in
 * it. A report made by hand has none.
 *
 * @param reported how many of the units below had reported
 * @param expected how many of them owed the period, at least {@code reported}
 * @param missing names of the units that are not in it; of a unit that is in it only in part, what it misses in turn
 * @param ratios a ratio's indicator → the sums that it was computed from, where these are not the two totals beside it,
 *     since some unit gave only one of the two figures
 */
public record CarriedCoverage(int reported, int expected, List<String> missing, Map<String, Operands> ratios) {

    /** More names than any level has units are not read. */
    static final int MOST_NAMES = 1000;

    private static final int SHOWN = 12;
    private static final Pattern NUMBERS = Pattern.compile("dựa trên (\\d{1,4})/(\\d{1,4}) đơn vị");
    private static final Pattern MISSING = Pattern.compile("\\| thiếu: ([^|]+)");
    private static final Pattern RATIO =
            Pattern.compile("([0-9A-Za-z.]{1,20})=(-?\\d{1,20}(?:\\.\\d{1,20})?)/(-?\\d{1,20}(?:\\.\\d{1,20})?)");

    /** The sums over the units that gave both figures of a ratio. */
    public record Operands(BigDecimal numerator, BigDecimal denominator) {}

    public CarriedCoverage {
        missing = List.copyOf(missing);
    }

    /** True where no unit below is missing. */
    public boolean isWhole() {
        return reported == expected && missing.isEmpty();
    }

    /** For people, e.g. {@code dựa trên 10/12 đơn vị; thiếu: Xã Trị An, Xã Phú Lý}; of many names the first ones. */
    public String shown() {
        if (missing.isEmpty()) {
            return brief();
        }
        String names = missing.stream().limit(SHOWN).collect(Collectors.joining(", "));
        int others = missing.size() - SHOWN;
        return brief() + "; thiếu: " + names + (others > 0 ? " và " + others + " đơn vị khác" : "");
    }

    /** Without the names: {@code dựa trên 10/12 đơn vị}. */
    public String brief() {
        return "dựa trên " + reported + "/" + expected + " đơn vị";
    }

    /** In one line that {@link #read} understands again; the names stand last, so that nothing else is lost by a cut. */
    public String written() {
        String sums = ratios.entrySet().stream()
                .map(r -> r.getKey() + "=" + r.getValue().numerator().toPlainString() + "/"
                        + r.getValue().denominator().toPlainString())
                .collect(Collectors.joining(" "));
        String names = missing.stream().map(n -> n.replaceAll("[;|\\s]+", " ")).collect(Collectors.joining("; "));
        return brief() + (sums.isEmpty() ? "" : " | tỷ lệ: " + sums) + (names.isEmpty() ? "" : " | thiếu: " + names);
    }

    /** What {@link #written} wrote, wherever it stands in the text; empty where there is none, or its numbers cannot be. */
    public static Optional<CarriedCoverage> read(String text) {
        String line = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher numbers = NUMBERS.matcher(line);
        if (!numbers.find()) {
            return Optional.empty();
        }
        int reported = Integer.parseInt(numbers.group(1));
        int expected = Integer.parseInt(numbers.group(2));
        String rest = line.substring(numbers.end());
        return reported > expected
                ? Optional.empty()
                : Optional.of(new CarriedCoverage(reported, expected, names(rest), sums(rest)));
    }

    private static List<String> names(String rest) {
        Matcher m = MISSING.matcher(rest);
        return !m.find()
                ? List.of()
                : Stream.of(m.group(1).split(";"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .limit(MOST_NAMES)
                        .toList();
    }

    private static Map<String, Operands> sums(String rest) {
        var sums = new LinkedHashMap<String, Operands>();
        int names = rest.indexOf("| thiếu:");
        Matcher m = RATIO.matcher(names < 0 ? rest : rest.substring(0, names));
        while (m.find()) {
            sums.put(m.group(1), new Operands(new BigDecimal(m.group(2)), new BigDecimal(m.group(3))));
        }
        return sums;
    }
}

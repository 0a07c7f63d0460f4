package tonghop.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
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
 * @param gaps an indicator → who is in its total, where some unit left it empty that gave others of a rule with it
 */
public record CarriedCoverage(
        int reported, int expected, List<String> missing, Map<String, Operands> ratios, Map<String, Gap> gaps) {

    /** More names than any level has units are not read. */
    static final int MOST_NAMES = 1000;

    /** More indicators than any form has rules for are not written or read; a rule over the others is judged as it stands. */
    static final int MOST_GAPS = 200;

    private static final int SHOWN = 12;
    private static final Pattern NUMBERS = Pattern.compile("dựa trên (\\d{1,4})/(\\d{1,4}) đơn vị");
    private static final Pattern MISSING = section("thiếu");
    private static final Pattern RATIOS = section("tỷ lệ");
    private static final Pattern GAPS = section("để trống");
    private static final Pattern RATIO =
            Pattern.compile("([0-9A-Za-z.]{1,20})=(-?\\d{1,20}(?:\\.\\d{1,20})?)/(-?\\d{1,20}(?:\\.\\d{1,20})?)");
    private static final Pattern GAP = Pattern.compile("([0-9A-Za-z.]{1,20})=(\\d{1,6})/(\\d{1,6})(?!\\S)");

    /** The sums over the units that gave both figures of a ratio. */
    public record Operands(BigDecimal numerator, BigDecimal denominator) {}

    /**
     * A total that some units are not in, although they reported its form.
     *
     * @param given how many units gave the figure
     * @param empty how many left it empty
     */
    public record Gap(int given, int empty) {

        /** {@code tổng của 4 đơn vị, 1 đơn vị để trống}. */
        public String shown() {
            return "tổng của " + given + " đơn vị, " + empty + " đơn vị để trống";
        }
    }

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
        var parts = new ArrayList<String>(List.of(brief()));
        add(
                parts,
                "tỷ lệ",
                ratios.entrySet().stream()
                        .map(r -> r.getKey() + "=" + r.getValue().numerator().toPlainString() + "/"
                                + r.getValue().denominator().toPlainString())
                        .collect(Collectors.joining(" ")));
        add(
                parts,
                "để trống",
                gaps.entrySet().stream()
                        .limit(MOST_GAPS)
                        .map(g -> g.getKey() + "=" + g.getValue().empty() + "/"
                                + (g.getValue().given() + g.getValue().empty()))
                        .collect(Collectors.joining(" ")));
        add(
                parts,
                "thiếu",
                missing.stream().map(n -> n.replaceAll("[;|\\s]+", " ")).collect(Collectors.joining("; ")));
        return String.join(" | ", parts);
    }

    private static void add(List<String> parts, String word, String said) {
        if (!said.isEmpty()) {
            parts.add(word + ": " + said);
        }
    }

    private static Pattern section(String word) {
        return Pattern.compile("\\| " + word + ": ([^|]+)");
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
                : Optional.of(new CarriedCoverage(reported, expected, names(rest), sums(rest), gaps(rest)));
    }

    private static String said(Pattern section, String rest) {
        Matcher m = section.matcher(rest);
        return m.find() ? m.group(1) : "";
    }

    private static List<String> names(String rest) {
        return Stream.of(said(MISSING, rest).split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .limit(MOST_NAMES)
                .toList();
    }

    private static Map<String, Operands> sums(String rest) {
        var sums = new LinkedHashMap<String, Operands>();
        Matcher m = RATIO.matcher(said(RATIOS, rest));
        while (m.find()) {
            sums.put(m.group(1), new Operands(new BigDecimal(m.group(2)), new BigDecimal(m.group(3))));
        }
        return sums;
    }

    private static Map<String, Gap> gaps(String rest) {
        var gaps = new LinkedHashMap<String, Gap>();
        Matcher m = GAP.matcher(said(GAPS, rest));
        while (m.find() && gaps.size() < MOST_GAPS) {
            int empty = Integer.parseInt(m.group(2));
            int given = Integer.parseInt(m.group(3)) - empty;
            if (empty > 0 && given > 0) {
                gaps.put(m.group(1), new Gap(given, empty));
            }
        }
        return gaps;
    }
}

package tonghop.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures as people write them in a text cell of a Vietnamese report. Nothing is guessed: what can be read in two ways
 * is {@link NumberReading.Unclear}, and what says more than one figure is {@link NumberReading.NotANumber}.
 */
public final class NumberText {

    /** A longer text is prose, whatever it begins with. */
    public static final int LONGEST = 100;

    private static final Pattern LEADER = Pattern.compile("[._\u2026\\s]*+");
    private static final Set<String> DASHES = Set.of("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212");
    private static final Set<String> ZERO_WORDS =
            Set.of("không", "không có", "không phát sinh", "không có phát sinh", "ko", "ko có");
    /** “Không có vụ nào”: none of what is counted. */
    private static final Pattern NONE_OF = Pattern.compile("(?:không có|không phát sinh|không) (.+?)(?: nào)?");

    private static final Pattern NEGATIVE_IN_BRACKETS = Pattern.compile("\\((\\d(?:[\\d., ]*\\d)?)\\)");
    private static final Pattern FIGURE = Pattern.compile(
            "(?<sign>[-\u2010-\u2014\u2212] ?)?(?<numeral>[\\d.,](?:[\\d., ]*[\\d.,])?)(?<percent> ?%)?(?<tail>.*)",
            Pattern.DOTALL);

    private NumberText() {}

    /** As {@link #read(String, String)} where nothing is known of the unit of measure. */
    public static NumberReading read(String text) {
        return read(text, "");
    }

    /**
     * What the cell says. Blank and dotted lines are empty; a dash, {@code không}, {@code không có} are zero; what is
     * counted may follow ({@code 12 cuộc}), and a note that compares ({@code 5 (tăng 2)}), refers to a list or says the
     * number in words. Words that are not known to leave the figure as it is make it no number ({@code 12 nữ}).
     *
     * @param unit the unit of measure that the figure is due in: {@code 12 triệu đồng} is 12 where it is due in triệu
     *     đồng, else in doubt
     */
    public static NumberReading read(String text, String unit) {
        String clean = VietnameseText.nfc(text).strip();
        if (LEADER.matcher(clean).matches() && !clean.equals(".")) {
            return new NumberReading.Empty();
        }
        if (clean.length() > LONGEST) {
            return new NumberReading.NotANumber();
        }
        String key = MatchKey.of(clean);
        String counted = MatchKey.of(unit);
        if (DASHES.contains(clean) || ZERO_WORDS.contains(key) || isNoneOf(key, counted)) {
            return new NumberReading.Value(BigDecimal.ZERO, false);
        }
        return figure(withoutApostrophe(clean), counted);
    }

    private static boolean isNoneOf(String key, String counted) {
        Matcher none = NONE_OF.matcher(key);
        return !counted.isEmpty() && none.matches() && none.group(1).equals(counted);
    }

    /** Without the mark by which a spreadsheet is told that text follows. */
    private static String withoutApostrophe(String text) {
        return text.startsWith("'") || text.startsWith("\u2019")
                ? text.substring(1).strip()
                : text;
    }

    private static NumberReading figure(String text, String unit) {
        Matcher bracketed = NEGATIVE_IN_BRACKETS.matcher(text);
        if (bracketed.matches()) {
            return reading(map(Numeral.readings(bracketed.group(1), false), BigDecimal::negate), false);
        }
        Matcher figure = FIGURE.matcher(text);
        if (!figure.matches()) {
            return new NumberReading.NotANumber();
        }
        boolean percent = figure.group("percent") != null;
        FigureTail tail = FigureTail.of(figure.group("tail"), unit, percent);
        if (tail.spoils()) {
            return new NumberReading.NotANumber();
        }
        boolean ends = figure.group("tail").isEmpty() && !percent;
        List<BigDecimal> readings = Numeral.readings(withoutStop(figure.group("numeral"), ends), percent);
        BigDecimal spelled = tail.spelled();
        if (spelled != null && readings.stream().noneMatch(r -> r.compareTo(spelled) == 0)) {
            return new NumberReading.NotANumber();
        }
        int power = tail.unit().equals(unit) ? 0 : tail.power();
        return reading(scaled(signed(readings, figure.group("sign")), power), percent);
    }

    private static String withoutStop(String numeral, boolean ends) {
        boolean stop = ends && numeral.length() > 1 && (numeral.endsWith(".") || numeral.endsWith(","));
        return stop ? numeral.substring(0, numeral.length() - 1) : numeral;
    }

    /** A sign that stands apart, or is a long dash, may be a bullet. */
    private static List<BigDecimal> signed(List<BigDecimal> readings, @Nullable String sign) {
        if (sign == null) {
            return readings;
        }
        List<BigDecimal> negative = map(readings, BigDecimal::negate);
        boolean bullet = sign.endsWith(" ") || sign.startsWith("\u2014");
        return bullet ? Stream.concat(readings.stream(), negative.stream()).toList() : negative;
    }

    private static List<BigDecimal> scaled(List<BigDecimal> readings, int power) {
        return Stream.concat(readings.stream(), map(readings, r -> scaled(r, power)).stream())
                .toList();
    }

    private static BigDecimal scaled(BigDecimal reading, int power) {
        BigDecimal shortest = reading.scaleByPowerOfTen(power).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static List<BigDecimal> map(List<BigDecimal> readings, UnaryOperator<BigDecimal> change) {
        return readings.stream().map(change).toList();
    }

    private static NumberReading reading(List<BigDecimal> readings, boolean percent) {
        Set<BigDecimal> seen = new TreeSet<>(Comparator.naturalOrder());
        List<BigDecimal> different = readings.stream().filter(seen::add).toList();
        return switch (different.size()) {
            case 0 -> new NumberReading.NotANumber();
            case 1 -> new NumberReading.Value(different.get(0), percent);
            default -> new NumberReading.Unclear(different);
        };
    }
}

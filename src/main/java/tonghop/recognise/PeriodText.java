package tonghop.recognise;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.text.VietnameseText;

/**
 * The periods that a text names.
 *
 * @param periods those named with their year
 * @param yearless kinds named without a year, e.g. {@code 6 tháng đầu năm}
 * @param years every year the text names
 * @param saysOnlyYear whether a whole year was read from nothing but its number
 */
record PeriodText(Set<Period> periods, Set<Period> yearless, Set<Integer> years, boolean saysOnlyYear) {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("sáu", 6),
            Map.entry("chín", 9),
            Map.entry("i", 1),
            Map.entry("ii", 2),
            Map.entry("iii", 3),
            Map.entry("iv", 4),
            Map.entry("nhất", 1));

    private static final String YEAR = "(?:\\s*(?:/|-|\\.|,|\\(|của năm|trong năm|năm))*\\s*(20\\d\\d)\\b";
    /** A date, so that the day a letter was signed is not taken for a month's report. */
    private static final Pattern DATE = pattern(
            "ngày\\s*[\\d.…]*\\s*(?:/|tháng)\\s*[\\d.…]*\\s*(?:(?:/|-|năm)\\s*(?:20\\d\\d)?)?|\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*20\\d\\d"
                    + "|\\d+\\s*/[a-zđ]{2,}[a-zđ-]*|giai đoạn\\s*20\\d\\d\\s*[-–]\\s*20\\d\\d");

    private static final Pattern CUMULATIVE =
            pattern("\\b(?:(0?[369]|12)|(ba|sáu|chín))\\s*(?:tháng|t\\b)(?!\\s*cuối)(?:\\s*đầu)?(?:" + YEAR + ")?");
    private static final Pattern MONTH = pattern("\\b(?:tháng|t)\\s*(1[0-2]|0?[1-9])\\b(?:" + YEAR + ")?");
    private static final Pattern QUARTER =
            pattern("\\b(?:quý|q)\\s*(iv|iii|ii|i|[1-4]|một|hai|ba|bốn)\\b(?:" + YEAR + ")?");
    private static final Pattern ROUND = pattern("\\bđợt\\s*(ii|i|[12]|nhất|hai|một)\\b(?:" + YEAR + ")?");
    private static final Pattern REGISTRATION = pattern("\\bđăng ký\\b.*?(?:" + YEAR + "|năm (20\\d\\d)|$)");
    private static final Pattern WHOLE_YEAR = pattern("\\b(?:((?:cả|cuối|tổng kết|hết)\\s+năm)|năm)\\s*(20\\d\\d)\\b");
    private static final Pattern ANY_YEAR = pattern("(?<!\\d)(20\\d\\d)(?!\\d)");

    /** Reads every period that the text names, the finer ones only: the year alone counts where nothing finer stands. */
    static PeriodText of(String text) {
        var periods = new LinkedHashSet<Period>();
        var yearless = new LinkedHashSet<Period>();
        var years = new LinkedHashSet<Integer>();
        boolean onlyYear = false;
        String rest =
                DATE.matcher(VietnameseText.nfc(text).toLowerCase(Locale.ROOT)).replaceAll(" ; ");
        Matcher year = ANY_YEAR.matcher(rest);
        while (year.find()) {
            years.add(Integer.parseInt(year.group(1)));
        }
        rest = take(CUMULATIVE, rest, PeriodKind.CUMULATIVE, periods, yearless);
        rest = take(QUARTER, rest, PeriodKind.QUARTER, periods, yearless);
        rest = take(MONTH, rest, PeriodKind.MONTH, periods, yearless);
        rest = take(ROUND, rest, PeriodKind.ROUND, periods, yearless);
        if (periods.isEmpty() && yearless.isEmpty()) {
            rest = take(REGISTRATION, rest, PeriodKind.REGISTRATION, periods, yearless);
        }
        if (periods.isEmpty() && yearless.isEmpty()) {
            Matcher whole = WHOLE_YEAR.matcher(rest);
            while (whole.find()) {
                periods.add(Period.cumulative(Integer.parseInt(whole.group(2)), 12));
                onlyYear |= whole.group(1) == null;
            }
        }
        return new PeriodText(periods, yearless, years, onlyYear);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static String take(
            Pattern pattern, String text, PeriodKind kind, Set<Period> periods, Set<Period> yearless) {
        Matcher m = pattern.matcher(text);
        var rest = new StringBuilder();
        while (m.find()) {
            String number = null;
            String year = null;
            for (int i = 1; i <= m.groupCount(); i++) {
                String group = m.group(i);
                if (group != null && group.length() == 4 && group.startsWith("20")) {
                    year = group;
                } else if (group != null) {
                    number = group;
                }
            }
            Period period = new Period(year == null ? 0 : Integer.parseInt(year), kind, number(number), "");
            (year == null ? yearless : periods).add(period);
            m.appendReplacement(rest, " ; ");
        }
        m.appendTail(rest);
        return rest.toString();
    }

    private static int number(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        Integer word = NUMBERS.get(written);
        return word != null ? word : Integer.parseInt(written);
    }
}

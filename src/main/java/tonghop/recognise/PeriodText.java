package tonghop.recognise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.text.SpelledNumber;
import tonghop.text.VietnameseText;

/**
 * The periods that a text names.
 *
 * @param periods those named with their year
 * @param yearless kinds named without a year, e.g. {@code 6 tháng đầu năm}
 * @param years every year the text names
 * @param saysOnlyYear whether a whole year was read from nothing but its number
 * @param spansOther whether it names a span of time that no period has: the second half year, two quarters
 */
record PeriodText(
        Set<Period> periods, Set<Period> yearless, Set<Integer> years, boolean saysOnlyYear, boolean spansOther) {

    private static final PeriodText NOTHING = new PeriodText(Set.of(), Set.of(), Set.of(), false, false);
    private static final List<String> PERIOD_WORDS = List.of("tháng", "quý", "năm", "đợt", "đăng ký");

    /** How quarters and rounds are counted besides digits and the words of numbers. */
    private static final Map<String, Integer> ORDERED = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "nhất", 1);

    /** “6T/24”: a year of two digits, right behind what it is the year of. */
    private static final Remembered<PeriodText> READ = new Remembered<>(PeriodText::make);

    private static final Pattern SHORT_YEAR = pattern(
            "\\b(\\d{1,2}\\s*(?:tháng|t)|(?:tháng|t|quý|q)\\s*(?:\\d{1,2}|i{1,3}|iv))(\\s*[/.]\\s*)(2\\d)(?!\\s*[\\d/.-])");

    private static final String YEAR = "(?:\\s*(?:/|-|\\.|,|\\(|của năm|trong năm|năm))*\\s*(20\\d\\d)\\b";
    /** A date, so that the day a letter was signed is not taken for a month's report. */
    private static final Pattern DATE = pattern(
            "ngày\\s*[\\d.…]*\\s*(?:/|tháng)\\s*[\\d.…]*\\s*(?:(?:/|-|năm)\\s*(?:20\\d\\d)?)?|\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*20\\d\\d"
                    + "|\\d+\\s*/[a-zđ]{2,}[a-zđ-]*|\\b20\\d\\d\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\b|giai đoạn\\s*20\\d\\d\\s*[-–]\\s*20\\d\\d");

    private static final String NUMBER = "(?:iv|iii|ii|i|\\d{1,2})";

    /** The months that figures were taken from. */
    private static final Pattern RANGE = pattern("\\btừ\\s+(?:đầu\\s+)?(?:tháng|quý)\\s*" + NUMBER + "\\b(?:" + YEAR
            + ")?\\s*(?:đến|-|–)\\s*(?:hết\\s+)?(?:(?:tháng|quý)\\s*)?" + NUMBER + "\\b(?:" + YEAR + ")?");

    /** A span that is no reporting period: “6 tháng cuối năm”, “quý I, II”. */
    private static final Pattern OTHER_SPAN = pattern(
            "\\b(?:\\d+|sáu|ba)\\s*(?:tháng|t)\\s*cuối(?:\\s*năm)?|\\bnửa\\s+(?:đầu|cuối)(?:\\s+năm)?|\\b(?:tháng|quý|q|t)\\s*"
                    + NUMBER + "\\s*(?:,|;|và|-|–|\\+|&|đến)\\s*(?:(?:tháng|quý|q|t)\\s*)?" + NUMBER
                    + "\\b(?!\\s*tháng)");

    /** What is to be done in the time ahead: a report of the time behind often names both. */
    private static final Pattern AHEAD =
            pattern("\\b(?:phương hướng|nhiệm vụ|giải pháp|chương trình công tác|kế hoạch công tác|dự kiến)\\b");

    private static final Pattern CUMULATIVE = pattern(
            "\\b(?:(0?[369]|12)|(ba|sáu|chín|mười hai))\\s*(?:tháng|t(?=\\b|20\\d\\d))(?!\\s*cuối)(?:\\s*đầu)?(?:"
                    + YEAR + ")?");
    private static final Pattern MONTH = pattern(
            "\\b(?:tháng|t)\\s*(1[0-2]|0?[1-9]|một|hai|ba|tư|bốn|năm(?=\\s+năm)|sáu|bảy|tám|chín|mười một|mười hai|mười)(?:\\b|(?=20\\d\\d))(?:"
                    + YEAR + ")?");
    private static final Pattern QUARTER =
            pattern("\\b(?:quý|q)\\s*(iv|iii|ii|i|[1-4]|một|hai|ba|bốn)(?:\\b|(?=20\\d\\d))(?:" + YEAR + ")?");
    private static final Pattern ROUND = pattern("\\bđợt\\s*(ii|i|[12]|nhất|hai|một)\\b(?:" + YEAR + ")?");
    private static final Pattern REGISTRATION = pattern("\\bđăng ký\\b.*?(?:" + YEAR + "|năm (20\\d\\d)|$)");

    /** As this program labels an ad hoc period on what it writes itself. */
    private static final Pattern AD_HOC = pattern("\\bđột xuất năm (20\\d\\d) \\(([a-z0-9]+(?:-[a-z0-9]+)*)\\)");

    private static final Pattern WHOLE_YEAR = pattern("\\b(?:((?:cả|cuối|tổng kết|hết)\\s+năm)|năm)\\s*(20\\d\\d)\\b");
    private static final Pattern YEARLESS_WHOLE =
            pattern("\\b(?:cả|cuối|tổng kết|hết)\\s+năm\\b(?!\\s*(?:20\\d\\d|học|trước|sau))");
    private static final Pattern ANY_YEAR = pattern("(?<!\\d)(20\\d\\d)(?!\\d)");

    /** Reads every period that the text names, the finer ones only: the year alone counts where nothing finer stands. */
    static PeriodText of(String text) {
        return READ.of(text);
    }

    private static PeriodText make(String text) {
        String lower = VietnameseText.nfc(text).toLowerCase(Locale.ROOT);
        return mayName(lower) ? read(lower) : NOTHING;
    }

    /** Most texts name no period, and need not be searched for all the ways to do so. */
    private static boolean mayName(String lower) {
        return lower.chars().anyMatch(c -> c >= '0' && c <= '9')
                || PERIOD_WORDS.stream().anyMatch(lower::contains);
    }

    private static PeriodText read(String lower) {
        var periods = new LinkedHashSet<Period>();
        var yearless = new LinkedHashSet<Period>();
        var years = new LinkedHashSet<Integer>();
        boolean onlyYear = false;
        String undated =
                DATE.matcher(SHORT_YEAR.matcher(lower).replaceAll("$1$220$3")).replaceAll(" ; ");
        String rest = RANGE.matcher(behind(undated)).replaceAll(" ; ");
        years.addAll(years(rest));
        if (years.isEmpty()) {
            years.addAll(years(undated));
        }
        boolean spansOther = OTHER_SPAN.matcher(rest).find();
        rest = OTHER_SPAN.matcher(rest).replaceAll(" ; ");
        AD_HOC.matcher(rest).results().forEach(m -> periods.add(adHoc(m)));
        rest = AD_HOC.matcher(rest).replaceAll(" ; ");
        rest = take(CUMULATIVE, rest, PeriodKind.CUMULATIVE, periods, yearless);
        rest = take(QUARTER, rest, PeriodKind.QUARTER, periods, yearless);
        rest = take(MONTH, rest, PeriodKind.MONTH, periods, yearless);
        rest = take(ROUND, rest, PeriodKind.ROUND, periods, yearless);
        if (periods.isEmpty() && yearless.isEmpty()) {
            rest = take(REGISTRATION, rest, PeriodKind.REGISTRATION, periods, yearless);
        }
        if (periods.isEmpty() && yearless.isEmpty() && !spansOther) {
            Matcher whole = WHOLE_YEAR.matcher(rest);
            while (whole.find()) {
                periods.add(Period.cumulative(Integer.parseInt(whole.group(2)), 12));
                onlyYear |= whole.group(1) == null;
            }
            if (YEARLESS_WHOLE.matcher(rest).find()) {
                yearless.add(Period.cumulative(0, 12));
            }
        }
        return new PeriodText(periods, yearless, years, onlyYear, spansOther);
    }

    private static Period adHoc(MatchResult named) {
        return new Period(Integer.parseInt(named.group(1)), PeriodKind.AD_HOC, 0, named.group(2));
    }

    private static Set<Integer> years(String text) {
        return ANY_YEAR.matcher(text)
                .results()
                .map(m -> Integer.valueOf(m.group(1)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** True if the text speaks of what is to be done in the time ahead. */
    static boolean looksAhead(String text) {
        return AHEAD.matcher(VietnameseText.nfc(text).toLowerCase(Locale.ROOT)).find();
    }

    /** The text before what it says of the time ahead, where a period stands before it or nothing does. */
    private static String behind(String text) {
        Matcher ahead = AHEAD.matcher(text);
        while (ahead.find()) {
            String before = text.substring(0, ahead.start());
            boolean begins = before.codePoints().noneMatch(Character::isLetter)
                    || before.strip().equals("và");
            if (begins
                    || Stream.of(CUMULATIVE, QUARTER, MONTH, ROUND, WHOLE_YEAR)
                            .anyMatch(p -> p.matcher(before).find())) {
                return before;
            }
        }
        return text;
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
        Integer order = ORDERED.get(written);
        return order != null
                ? order
                : SpelledNumber.of(written).map(Math::toIntExact).orElseGet(() -> Integer.valueOf(written));
    }
}

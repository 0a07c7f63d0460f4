package tonghop.recognise;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.text.VietnameseText;

/** Spans of time in the head of a column that name no period: “5 tháng”, “trong quý”, “đến 31/3/2024”. */
final class HeadSpan {

    /** Spans of these many months are periods, which {@link PeriodText} knows. */
    private static final List<String> PERIOD_MONTHS = List.of("3", "6", "9", "12");

    private static final Pattern MONTHS =
            pattern("\\b0?(\\d{1,2}|hai|bốn|bảy|tám|mười|mười một)\\s*tháng\\b(?!\\s*\\d)");

    /** Years from one to another, weeks, a term of office. */
    private static final Pattern LONGER_OR_SHORTER = pattern("20\\d\\d\\s*[-–]\\s*20\\d\\d|\\b(?:tuần|nhiệm kỳ)\\b");

    /** A month or a quarter without its number. */
    private static final Pattern BARE = pattern(
            "\\b(?:trong|của|thực hiện|kết quả|số liệu|phát sinh)\\s+(tháng|quý)\\b(?!\\s*(?:\\d|[ivx]+\\b|một|hai|ba|bốn|tư|đầu|cuối))"
                    + "|\\b(tháng|quý)\\s+(?:này|báo cáo)\\b|^\\s*(tháng|quý)\\s*$");

    private static final Pattern UP_TO_DAY =
            pattern("\\bđến\\s+(?:hết\\s+)?(?:ngày\\s+)?\\d{1,2}\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(20\\d\\d)");
    private static final Pattern UP_TO_MONTH = pattern("\\bđến\\s+(?:hết\\s+)?tháng\\s*(\\d{1,2})");

    /** Figures are often taken some weeks before the period ends, or on the day of the letter. */
    private static final int MONTHS_EARLY = 2;

    private HeadSpan() {}

    /** @param own whether the head names the report's period, too */
    static boolean isOther(String head, Period period, boolean own) {
        String text = VietnameseText.nfc(head).toLowerCase(Locale.ROOT);
        if (endsElsewhere(text, period)) {
            return true;
        }
        return !own
                && (LONGER_OR_SHORTER.matcher(text).find()
                        || MONTHS.matcher(text).results().anyMatch(m -> !PERIOD_MONTHS.contains(m.group(1)))
                        || BARE.matcher(text).results().anyMatch(m -> kind(m) != period.kind()));
    }

    /** True if it says “trong tháng” of a month, “quý này” of a quarter. */
    static boolean isOwn(String head, Period period) {
        return BARE.matcher(VietnameseText.nfc(head).toLowerCase(Locale.ROOT))
                .results()
                .anyMatch(m -> kind(m) == period.kind());
    }

    /** True if the figures go up to another time; a month's would then be those of several. */
    private static boolean endsElsewhere(String text, Period period) {
        int last = lastMonth(period);
        Matcher month = UP_TO_MONTH.matcher(text);
        if (last == 0) {
            return false;
        }
        if (month.find()) {
            return period.kind() == PeriodKind.MONTH || Integer.parseInt(month.group(1)) != last;
        }
        return UP_TO_DAY.matcher(text).results().anyMatch(day -> {
            int months = (Integer.parseInt(day.group(2)) - period.year()) * 12 + Integer.parseInt(day.group(1)) - last;
            return months < -MONTHS_EARLY || months > 1;
        });
    }

    /** 0 where the period's code says no month. */
    private static int lastMonth(Period period) {
        return switch (period.kind()) {
            case MONTH, CUMULATIVE -> period.number();
            case QUARTER -> 3 * period.number();
            default -> 0;
        };
    }

    private static PeriodKind kind(MatchResult bare) {
        for (int i = 1; i <= bare.groupCount(); i++) {
            if (bare.group(i) != null) {
                return bare.group(i).equals("tháng") ? PeriodKind.MONTH : PeriodKind.QUARTER;
            }
        }
        throw new IllegalStateException("neither a month nor a quarter: " + bare.group());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}

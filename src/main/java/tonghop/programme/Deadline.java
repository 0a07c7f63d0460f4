package tonghop.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.text.MatchKey;

/**
 * Until when a task is due, as a plan or a report says it.
 *
 * @param last the last day; null for a task of every year
 * @param label as people read it, e.g. {@code quý II/2021}
 */
public record Deadline(@Nullable LocalDate last, String label) {

    private static final Set<String> YEARLY =
            Set.of("hằng năm", "hàng năm", "mỗi năm", "thường xuyên", "thường xuyên hằng năm");
    private static final String YEAR = "(?:năm )?(\\d{4})";
    private static final Pattern QUARTER = Pattern.compile("(?:trong |hết )?(?:quý|q) ?(i{1,3}|iv|[1-4]) " + YEAR);
    private static final Pattern YEAR_QUARTER = Pattern.compile("(\\d{4}) q([1-4])");
    private static final Pattern DAY = Pattern.compile("(trước )?(?:ngày )?(\\d{1,2}) (?:tháng )?(\\d{1,2}) " + YEAR);
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}) (\\d{2}) (\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(?:trong |hết )?(?:tháng )?(\\d{1,2}) " + YEAR);
    private static final Pattern WHOLE_YEAR = Pattern.compile("(?:(?:trong |hết |cuối )?năm )?(\\d{4})");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST = 60;

    /** Due every year, at its end. */
    public static final Deadline EVERY_YEAR = new Deadline(null, "hằng năm");

    /** Reads {@code hằng năm}, {@code 2021-Q2}, {@code Quý II/2021}, {@code 30/6/2021}, {@code tháng 6/2021}, {@code năm 2025}. */
    public static Optional<Deadline> find(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String key = MatchKey.of(text);
        if (YEARLY.contains(key)) {
            return Optional.of(EVERY_YEAR);
        }
        try {
            return quarter(key).or(() -> day(key)).or(() -> month(key)).or(() -> year(key));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Deadline> quarter(String key) {
        Matcher quarter = QUARTER.matcher(key);
        if (quarter.matches()) {
            int roman = ROMAN.indexOf(quarter.group(1));
            return Optional.of(quarter(number(quarter, 2), roman < 0 ? number(quarter, 1) : roman + 1));
        }
        Matcher code = YEAR_QUARTER.matcher(key);
        return code.matches() ? Optional.of(quarter(number(code, 1), number(code, 2))) : Optional.empty();
    }

    private static Deadline quarter(int year, int quarter) {
        return new Deadline(
                YearMonth.of(year, 3 * quarter).atEndOfMonth(),
                "quý " + ROMAN.get(quarter - 1).toUpperCase(Locale.ROOT) + "/" + year);
    }

    private static Optional<Deadline> day(String key) {
        Matcher iso = ISO_DAY.matcher(key);
        if (iso.matches()) {
            return Optional.of(day(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)), false));
        }
        Matcher day = DAY.matcher(key);
        return day.matches()
                ? Optional.of(day(LocalDate.of(number(day, 4), number(day, 3), number(day, 2)), day.group(1) != null))
                : Optional.empty();
    }

    /** @param before whether the day itself is too late */
    private static Deadline day(LocalDate day, boolean before) {
        return before
                ? new Deadline(day.minusDays(1), "trước ngày " + SHOWN.format(day))
                : new Deadline(day, SHOWN.format(day));
    }

    private static Optional<Deadline> month(String key) {
        Matcher month = MONTH.matcher(key);
        return month.matches()
                ? Optional.of(new Deadline(
                        YearMonth.of(number(month, 2), number(month, 1)).atEndOfMonth(),
                        "tháng " + number(month, 1) + "/" + number(month, 2)))
                : Optional.empty();
    }

    private static Optional<Deadline> year(String key) {
        Matcher year = WHOLE_YEAR.matcher(key);
        return year.matches()
                ? Optional.of(new Deadline(LocalDate.of(number(year, 1), 12, 31), "năm " + number(year, 1)))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The last day, in a report of that year. */
    public LocalDate lastDay(int year) {
        return last == null ? LocalDate.of(year, 12, 31) : last;
    }
}

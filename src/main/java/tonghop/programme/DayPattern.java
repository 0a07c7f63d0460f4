package tonghop.programme;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day that comes back in every period.
 *
 * @param day 1–31; where its month is shorter, the month's last day is meant
 * @param month 1–12, or null for the month it is seen from
 * @param shift 0, or -1 and 1 for the year before and after; without a month, for the month before and after
 */
public record DayPattern(int day, @Nullable Integer month, int shift) {

    private static final Pattern SYNTAX =
            Pattern.compile("(\\d{1,2})(?:/(\\d{1,2})(?: năm (trước|sau))?|(?: tháng (trước|sau))?)");

    /**
     * Reads {@code 14/5}, {@code 15/12 năm trước}, {@code 10/1 năm sau}, {@code 15}, {@code 15 tháng trước} or {@code 5
     * tháng sau}; empty for anything else and for a day that no year has.
     */
    static Optional<DayPattern> find(String text) {
        var m = SYNTAX.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(m.group(1));
        Integer month = m.group(2) == null ? null : Integer.valueOf(m.group(2));
        int shift = shift(month == null ? m.group(4) : m.group(3));
        return exists(day, month) ? Optional.of(new DayPattern(day, month, shift)) : Optional.empty();
    }

    /** @param from a month of the period: the first one for the start of a data window, otherwise the last one */
    LocalDate seenFrom(YearMonth from) {
        YearMonth in = month == null ? from.plusMonths(shift) : YearMonth.of(from.getYear() + shift, month);
        return in.atDay(Math.min(day, in.lengthOfMonth()));
    }

    private static boolean exists(int day, @Nullable Integer month) {
        if (month == null) {
            return day >= 1 && day <= 31;
        }
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    }

    private static int shift(@Nullable String word) {
        if (word == null) {
            return 0;
        }
        return word.equals("trước") ? -1 : 1;
    }
}

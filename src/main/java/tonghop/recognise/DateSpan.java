package tonghop.recognise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.programme.ReportingPeriod;
import tonghop.text.VietnameseText;

/**
 * The days that figures were taken from, as a line says them: {@code từ ngày 15/12/2023 đến ngày 14/6/2024}.
 *
 * @param last inclusive
 */
record DateSpan(LocalDate first, LocalDate last) {

    private static final String DAY = "(?:ngày\\s*)?(\\d{1,2})\\s*(?:/|-|\\.|tháng)\\s*(\\d{1,2})";
    private static final String YEAR = "\\s*(?:/|-|\\.|năm)\\s*(20\\d\\d)";
    private static final Pattern SPAN = Pattern.compile(
            "từ\\s*" + DAY + "(?:" + YEAR + ")?\\s*(?:đến|tới|-|–)\\s*(?:hết\\s*)?" + DAY + YEAR,
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern COMPARED = Pattern.compile("cùng kỳ|so với|kỳ trước|năm trước");
    private static final Pattern SIGNED = Pattern.compile(
            "(?:[^,\\d]{1,40},\\s*)?ngày\\s*(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*năm\\s*(20\\d\\d)\\.?",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** The span that the line names as the report's; empty if it names none, no real days, or a compared period's. */
    static Optional<DateSpan> in(String line) {
        String lower = lower(line);
        Matcher m = SPAN.matcher(lower);
        if (!m.find() || COMPARED.matcher(lower).find()) {
            return Optional.empty();
        }
        LocalDate last = day(m.group(4), m.group(5), m.group(6));
        LocalDate first = day(m.group(1), m.group(2), m.group(3) == null ? m.group(6) : m.group(3));
        return first == null || last == null || last.isBefore(first)
                ? Optional.empty()
                : Optional.of(new DateSpan(first, last));
    }

    /** The day in a line that says nothing but where and when a letter was signed. */
    static Optional<LocalDate> signed(String line) {
        Matcher m = SIGNED.matcher(lower(line));
        return m.matches() ? Optional.ofNullable(day(m.group(1), m.group(2), m.group(3))) : Optional.empty();
    }

    /** Every span in the blocks, with its place. */
    static Stream<Candidate<DateSpan>> in(List<TitleBlock> blocks) {
        return lines(blocks).flatMap(l -> in(l.text()).map(s -> new Candidate<>(s, l.at(), l.text())).stream());
    }

    /** Every day of signing in the blocks, with its place. */
    static Stream<Candidate<LocalDate>> signed(List<TitleBlock> blocks) {
        return lines(blocks).flatMap(l -> signed(l.text()).map(d -> new Candidate<>(d, l.at(), l.text())).stream());
    }

    private static Stream<Line> lines(List<TitleBlock> blocks) {
        return blocks.stream().flatMap(b -> b.lines().stream());
    }

    boolean isWindowOf(ReportingPeriod period) {
        return first.equals(period.windowStart()) && last.equals(period.windowEnd());
    }

    /** True if no day of the span is in the period's data window. */
    boolean isOutside(ReportingPeriod period) {
        return first.isAfter(period.windowEnd()) || last.isBefore(period.windowStart());
    }

    private static String lower(String line) {
        return VietnameseText.nfc(line).toLowerCase(Locale.ROOT).strip();
    }

    private static @Nullable LocalDate day(String day, String month, String year) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package tonghop.recognise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.programme.Programme;

/** Names given to files and sheets as evidence of the period. A year alone in a name says nothing, nor does the day it was sent. */
final class PeriodByName {

    private static final Pattern DAY_SENT = Pattern.compile(
            "(?<!\\d)(?:20\\d\\d([ .-]?)\\d\\d\\1\\d\\d|\\d{1,2}([ .-])\\d{1,2}\\2(?:20)?\\d\\d)(?!\\d)");

    /** The words of a period as they are typed without accents. */
    private static final List<Accented> ACCENTS = List.of(
            new Accented("thang", "tháng"),
            new Accented("quy", "quý"),
            new Accented("dot", "đợt"),
            new Accented("dang ky", "đăng ký"),
            new Accented("dau nam", "đầu năm"),
            new Accented("cuoi nam", "cuối năm"),
            new Accented("ca nam", "cả năm"),
            new Accented("tong ket nam", "tổng kết năm"),
            new Accented("nam(?=\\s*20\\d\\d)", "năm"),
            new Accented("sau(?=\\s*tháng)", "sáu"));

    private record Accented(Pattern typed, String meant) {

        Accented(String typed, String meant) {
            this(Pattern.compile("(?<!\\p{L})" + typed + "(?!\\p{L})"), meant);
        }

        String in(String text) {
            return typed.matcher(text).replaceAll(meant);
        }
    }

    private final List<GivenName> names;

    PeriodByName(List<GivenName> names) {
        this.names = names;
    }

    /** What a name says, without years that stand for themselves. */
    private static Set<Period> said(GivenName name) {
        PeriodText read = read(name);
        var periods = new LinkedHashSet<Period>(read.saysOnlyYear() ? Set.of() : read.periods());
        periods.addAll(read.yearless());
        return periods;
    }

    private static PeriodText read(GivenName name) {
        String text = DAY_SENT.matcher(name.words().toLowerCase(Locale.ROOT)).replaceAll(" ; ");
        for (Accented word : ACCENTS) {
            text = word.in(text);
        }
        return PeriodText.of(text);
    }

    /** The one whole year, “năm 2024”, where names say nothing but years. */
    Optional<Candidate<Period>> year() {
        if (names.stream().anyMatch(n -> !said(n).isEmpty())) {
            return Optional.empty();
        }
        List<Candidate<Period>> years = names.stream()
                .flatMap(n -> read(n).periods().stream().map(n::says))
                .toList();
        return years.stream()
                .findFirst()
                .filter(first -> years.stream().allMatch(y -> y.value().equals(first.value())));
    }

    /** The one period, maybe of year 0, that all names that speak of any agree on. */
    Optional<Candidate<Period>> decide() {
        Candidate<Period> agreed = null;
        for (GivenName name : names) {
            Set<Period> said = said(name);
            if (said.isEmpty()) {
                continue;
            }
            Period period = said.iterator().next();
            if (said.size() > 1 || agreed != null && !fits(agreed.value(), period)) {
                return Optional.empty();
            }
            if (agreed == null || agreed.value().year() == 0) {
                agreed = name.says(period);
            }
        }
        return Optional.ofNullable(agreed);
    }

    /** The year that the names give to a period that the sheets name without one. */
    Optional<Candidate<Period>> dated(Period yearless) {
        return decide().filter(c -> c.value().year() != 0 && fits(c.value(), yearless));
    }

    private static boolean fits(Period one, Period other) {
        return one.equals(other)
                || (one.year() == 0 || other.year() == 0) && one.in(0).equals(other.in(0));
    }

    /**
     * The first name that clearly speaks of another period of the programme. A month in a name may be the one it was sent in, and a
     * sheet called “T1” is no month.
     */
    Optional<Finding> contradiction(Candidate<Period> period, @Nullable Programme programme) {
        for (GivenName name : names) {
            Set<Period> said = said(name);
            said.removeIf(p -> programme != null
                    && programme.period(p.in(period.value().year())).isEmpty());
            said.removeIf(p -> p.year() == 0 && name.kind() == GivenName.Kind.SHEET);
            if (!said.isEmpty() && said.stream().noneMatch(p -> fits(p, period.value()))) {
                return Optional.of(
                        contradiction(period, name.says(said.iterator().next())));
            }
        }
        return Optional.empty();
    }

    private static Finding contradiction(Candidate<Period> period, Candidate<Period> other) {
        return Finding.error(
                "period-contradiction",
                period.at(),
                "Kỳ báo cáo không thống nhất: " + period.said() + " ("
                        + period.value().label() + "), nhưng "
                        + other.said()
                        + ". Nếu biểu đúng, hãy đổi tên tệp hoặc tên trang rồi gửi lại; nếu không, hãy sửa kỳ ghi trong biểu.");
    }
}

package tonghop.recognise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.text.MatchKey;

/**
 * The rounds of a regime that asks for nothing else of these months, in other words: the first is reviewed with the half year, the second
 * with the year.
 */
final class Rounds {

    private static final int HALF = 6;
    private static final int YEAR = 12;
    private static final List<String> REVIEWS = List.of("tổng kết", "cuối năm");
    private static final String REPORT = "báo cáo ";
    private static final List<String> PLANS =
            List.of("đăng ký", "kế hoạch", "phương hướng", "chương trình", "phát động");
    private static final Pattern SECOND_HALF = Pattern.compile("(?:6|sáu) tháng cuối năm (20\\d\\d)");

    private Rounds() {}

    /** The round that the period is the review of; empty where the regime asks for the period itself, or its round has other months. */
    static Optional<Period> reviewedBy(Candidate<Period> said, Programme programme) {
        Period period = said.value();
        if (period.kind() != PeriodKind.CUMULATIVE || programme.period(period).isPresent() || isPlan(said.text())) {
            return Optional.empty();
        }
        boolean isReview = Words.containsAny(MatchKey.of(said.text()), REVIEWS);
        return period.number() == HALF
                ? round(programme, period.year(), 1)
                : period.number() == YEAR && isReview ? round(programme, period.year(), HALF + 1) : Optional.empty();
    }

    /** The round of the second half year, which no other regime reports on. */
    static Optional<Period> ofSecondHalf(String text, Programme programme) {
        Matcher half = SECOND_HALF.matcher(MatchKey.of(text));
        return half.find() && !isPlan(text)
                ? round(programme, Integer.parseInt(half.group(1)), HALF + 1)
                : Optional.empty();
    }

    /** True for what is no report of the time behind: “Kế hoạch thi đua 6 tháng cuối năm 2024”. */
    private static boolean isPlan(String text) {
        String key = MatchKey.of(text);
        String title = key.startsWith(REPORT) ? key.substring(REPORT.length()) : key;
        return Words.startsWithAny(title, PLANS);
    }

    /** True if a sheet may call the round so. */
    static boolean isCalled(Period round, Period said) {
        return round.kind() == PeriodKind.ROUND
                && said.year() == round.year()
                && said.kind() == PeriodKind.CUMULATIVE
                && said.number() == HALF * round.number();
    }

    /** The one round of the half year that begins in that month. */
    private static Optional<Period> round(Programme programme, int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        List<ReportingPeriod> found = programme.periods(year).stream()
                .filter(p -> p.period().kind() == PeriodKind.ROUND)
                .filter(p -> p.windowStart().equals(first)
                        && p.windowEnd().equals(first.plusMonths(HALF).minusDays(1)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0).period()) : Optional.empty();
    }
}

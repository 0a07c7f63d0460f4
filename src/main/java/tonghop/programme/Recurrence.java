package tonghop.programme;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tonghop.model.Period;
import tonghop.model.PeriodKind;

/**
 * Which periods a year has of one sort.
 *
 * @param numbers as {@link Period#number} has them, in order
 * @param slug as {@link Period#slug} has it
 */
public record Recurrence(PeriodKind kind, List<Integer> numbers, String slug) {

    private static final String ANY_YEAR = "2000-";

    /**
     * Reads {@code M} (every month), {@code Q} (every quarter), {@code AH} (whatever ad hoc period people open) or a
     * period's code without its year, e.g. {@code 6M}.
     */
    static Optional<Recurrence> find(String text) {
        return switch (text) {
            case "M" -> Optional.of(new Recurrence(PeriodKind.MONTH, upTo(12), ""));
            case "Q" -> Optional.of(new Recurrence(PeriodKind.QUARTER, upTo(4), ""));
            case "AH" -> Optional.of(new Recurrence(PeriodKind.AD_HOC, List.of(), ""));
            default -> Period.find(ANY_YEAR + text).map(p -> new Recurrence(p.kind(), List.of(p.number()), p.slug()));
        };
    }

    /** True where the periods are no plan's, but opened by people. */
    public boolean isOpenedByPeople() {
        return numbers.isEmpty();
    }

    public List<Period> in(int year) {
        return numbers.stream()
                .map(number -> new Period(year, kind, number, slug))
                .toList();
    }

    boolean has(Period period) {
        return period.kind() == kind && period.slug().equals(slug) && numbers.contains(period.number());
    }

    /** The first month that the period speaks of. */
    static YearMonth firstMonth(Period period) {
        int month = switch (period.kind()) {
            case MONTH -> period.number();
            case QUARTER -> 3 * period.number() - 2;
            case CUMULATIVE, REGISTRATION, ROUND, AD_HOC -> 1;
        };
        return YearMonth.of(period.year(), month);
    }

    /** The last month that the period speaks of. */
    static YearMonth lastMonth(Period period) {
        int month = switch (period.kind()) {
            case MONTH, CUMULATIVE -> period.number();
            case QUARTER -> 3 * period.number();
            case REGISTRATION, ROUND, AD_HOC -> 12;
        };
        return YearMonth.of(period.year(), month);
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}

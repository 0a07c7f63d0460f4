package tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;

/**
 * What the sheets of a report say of its period.
 *
 * @param dated the periods, each with the first place that names it
 * @param yearless where no line says the year: periods of year 0
 * @param otherSpan a span of time that no regime reports on, or null
 */
record PeriodsSaid(
        List<Candidate<Period>> dated,
        List<Candidate<Period>> yearless,
        @Nullable Candidate<String> otherSpan) {

    /** With those of other lines where these name none of them; a whole year goes with any part of it. */
    PeriodsSaid besides(PeriodsSaid other) {
        boolean agree = other.dated.stream().anyMatch(o -> names(o.value()));
        return agree ? this : and(other);
    }

    private boolean names(Period period) {
        return dated.stream().anyMatch(c -> c.value().equals(period))
                || yearless.stream().anyMatch(c -> c.value().equals(period.in(0)));
    }

    /** Both, without repeats. */
    PeriodsSaid and(PeriodsSaid other) {
        return new PeriodsSaid(
                joined(dated, other.dated),
                joined(yearless, other.yearless),
                otherSpan == null ? other.otherSpan : otherSpan);
    }

    /** All sheets' together; a bare year counts only where nothing finer is said in that year. */
    static PeriodsSaid of(List<TitleBlock> blocks) {
        PeriodsSaid all = new PeriodsSaid(List.of(), List.of(), null);
        for (TitleBlock block : blocks) {
            all = all.and(PeriodFinder.find(block));
        }
        var dated = new ArrayList<>(all.dated);
        dated.removeIf(c -> PeriodChoice.isBareYear(c)
                && List.copyOf(dated).stream()
                        .anyMatch(o ->
                                !o.equals(c) && o.value().year() == c.value().year()));
        return new PeriodsSaid(dated, all.yearless, all.otherSpan);
    }

    private static List<Candidate<Period>> joined(List<Candidate<Period>> ones, List<Candidate<Period>> others) {
        var all = new ArrayList<>(ones);
        for (Candidate<Period> other : others) {
            if (all.stream().noneMatch(c -> c.value().equals(other.value()))) {
                all.add(other);
            }
        }
        return all;
    }
}

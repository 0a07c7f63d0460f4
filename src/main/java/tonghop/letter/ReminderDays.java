package tonghop.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.programme.WorkingDays;

/**
 * On which days units are reminded of a report, counted from the last day on which it is on time. One that is a day off moves to the last
 * working day before it where the report is not due yet, to the first after it where it is overdue.
 *
 * @param before so many days before the last day, 0 for the day itself; empty for none
 * @param after so many days after it, from 1; empty for none
 */
public record ReminderDays(List<Integer> before, List<Integer> after, WorkingDays working) {

    /** No break is longer: a day that moves is no farther than this from where it was. */
    private static final int FARTHEST = 31;

    public ReminderDays {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The working day before that one. */
    public LocalDate workingDayBefore(LocalDate day) {
        return working.onOrBefore(day.minusDays(1));
    }

    /** As many days before its last day as a report is spoken of. */
    int ahead() {
        return before.stream().reduce(0, Math::max);
    }

    /** Within so many days, today's included, a report is due that somebody is to be reminded of. */
    int farthest() {
        return ahead() + FARTHEST;
    }

    /**
     * The last of these days on which a report is to be reminded of, so far as a letter of today still serves: what is spoken of before its
     * last day is not once that is over.
     *
     * @param last the report's last day
     * @param missed an earlier working day on which nobody was reminded, or null
     */
    Optional<LocalDate> of(LocalDate last, LocalDate today, @Nullable LocalDate missed) {
        Stream<LocalDate> ahead =
                today.isAfter(last) ? Stream.empty() : before.stream().map(n -> working.onOrBefore(last.minusDays(n)));
        Stream<LocalDate> over = after.stream().map(n -> working.onOrAfter(last.plusDays(n)));
        return Stream.concat(ahead, over)
                .filter(day -> day.equals(today) || day.equals(missed))
                .max(LocalDate::compareTo);
    }
}

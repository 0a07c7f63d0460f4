package tonghop.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person does to a period. */
public sealed interface PeriodChange {

    /**
     * Reports are taken in, from every unit; a closing before is taken back.
     *
     * @param occasion of an ad hoc period, in place of what it was opened for before; null for one of the calendar
     */
    record Open(@Nullable Occasion occasion) implements PeriodChange {}

    /** Nothing more is taken in, and what was reopened is closed, too. */
    record Close() implements PeriodChange {}

    /**
     * One unit may still report in a closed period.
     *
     * @param unit its code
     * @param until the last day
     */
    record Reopen(String unit, LocalDate until) implements PeriodChange {}
}

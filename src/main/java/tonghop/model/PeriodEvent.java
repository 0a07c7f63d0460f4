package tonghop.model;

import java.time.Instant;

/**
 * A change of a period by a person. It is never altered; a further one may take it back.
 *
 * @param number in the order of all such changes, from 1
 */
public record PeriodEvent(
        long number, String programme, Period period, PeriodChange change, String by, Instant at, String reason) {}

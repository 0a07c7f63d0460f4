package tonghop.letter;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/**
 * A report that a unit still has to send, or to mend.
 *
 * @param last the last day on which it is taken as on time, or that it was reopened until; null where there is none
 * @param held the number of the document that waits to be mended, 0 where nothing came
 */
public record OwedReport(
        Programme programme,
        ReportingPeriod period,
        Unit unit,
        @Nullable LocalDate last,
        boolean reopened,
        long held) {

    /** Those with a day first, the earliest at the head; then as the calendar has them. */
    static final Comparator<OwedReport> BY_DAY =
            Comparator.comparing(OwedReport::last, Comparator.nullsLast(Comparator.naturalOrder()));

    boolean isOverdue(LocalDate today) {
        return last != null && today.isAfter(last);
    }
}

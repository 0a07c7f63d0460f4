package tonghop.recognise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tonghop.model.Period;
import tonghop.model.VietnamTime;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** The year of a period that is named without one: the calendar tells it only if one such period is open. */
final class OpenPeriods {

    /** How long after its last day a period still gets late reports. */
    private static final int LATE_DAYS = 60;

    private OpenPeriods() {}

    /**
     * The one period of that sort that is open at the moment: half of its data window is over and its due day or window's end is not
     * long past. Empty where none or more than one is.
     *
     * @param sort a period of year 0
     */
    static Optional<Period> only(Programme programme, Period sort, Instant now) {
        LocalDate today = now.atZone(VietnamTime.ZONE).toLocalDate();
        List<Period> open = IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .mapToObj(sort::in)
                .flatMap(p -> programme.period(p).stream())
                .filter(p -> isOpen(p, today))
                .map(ReportingPeriod::period)
                .toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    static boolean isOpen(Programme programme, Period period, Instant now) {
        LocalDate today = now.atZone(VietnamTime.ZONE).toLocalDate();
        return programme.period(period).filter(p -> isOpen(p, today)).isPresent();
    }

    private static boolean isOpen(ReportingPeriod period, LocalDate today) {
        LocalDate half =
                period.windowStart().plusDays(ChronoUnit.DAYS.between(period.windowStart(), period.windowEnd()) / 2);
        LocalDate last = period.windowEnd();
        if (period.due() != null && period.due().day().isAfter(last)) {
            last = period.due().day();
        }
        boolean closed = period.closesOn() != null && !today.isBefore(period.closesOn());
        return !closed && !today.isBefore(half) && !today.isAfter(last.plusDays(LATE_DAYS));
    }
}

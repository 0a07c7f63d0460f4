package tonghop.programme;

import java.time.Instant;
import java.time.LocalDate;
import tonghop.model.Timeliness;
import tonghop.model.VietnamTime;

/**
 * The day by which a report is due, in Vietnam's time.
 *
 * @param inclusive true for “chậm nhất trong ngày D”; false for “trước ngày D”, where the day before is the last
 */
public record DueDay(LocalDate day, boolean inclusive) {

    public Timeliness of(Instant receivedAt) {
        return receivedAt.isBefore(end()) ? Timeliness.ON_TIME : Timeliness.LATE;
    }

    /** The first instant that is late. */
    public Instant end() {
        return firstLate().atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    /** The last day that is on time. */
    public LocalDate lastOnTime() {
        return firstLate().minusDays(1);
    }

    /** The first day that is late. */
    LocalDate firstLate() {
        return inclusive ? day.plusDays(1) : day;
    }
}

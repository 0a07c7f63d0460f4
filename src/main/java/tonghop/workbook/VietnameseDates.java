package tonghop.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tonghop.model.VietnamTime;
import tonghop.programme.DueDay;

/** Days and times as the sheets show them, in Vietnam's time. */
public final class VietnameseDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);

    private VietnameseDates() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** {@code trước ngày 09/05/2024}, {@code chậm nhất trong ngày 15/05/2024}, or that the plan names no day. */
    public static String due(@Nullable DueDay due) {
        if (due == null) {
            return "không quy định";
        }
        return (due.inclusive() ? "chậm nhất trong ngày " : "trước ngày ") + day(due.day());
    }
}

package tonghop.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tonghop.model.VietnamTime;
import tonghop.programme.DueDay;

/** Days and moments as letters write them, in Vietnam's time. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(VietnamTime.ZONE);
    /** As Decree 30/2020/NĐ-CP dates a letter: a nought before days under 10 and before January and February. */
    private static final DateTimeFormatter DATE_LINE =
            DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy").withZone(VietnamTime.ZONE);

    private static final DateTimeFormatter DATE_LINE_FROM_MARCH =
            DateTimeFormatter.ofPattern("'ngày' dd 'tháng' M 'năm' yyyy").withZone(VietnamTime.ZONE);

    private Days() {}

    static LocalDate of(Instant moment) {
        return moment.atZone(VietnamTime.ZONE).toLocalDate();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String dateLine(Instant moment) {
        return (of(moment).getMonthValue() < 3 ? DATE_LINE : DATE_LINE_FROM_MARCH).format(moment);
    }

    /** {@code trước ngày 14/05/2024}, {@code chậm nhất trong ngày 15/05/2024}; empty where there is none. */
    static String due(@Nullable DueDay due) {
        return due == null ? "" : (due.inclusive() ? "chậm nhất trong ngày " : "trước ngày ") + day(due.day());
    }
}

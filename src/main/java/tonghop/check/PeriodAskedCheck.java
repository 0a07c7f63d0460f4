package tonghop.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.model.VietnamTime;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** A report is of a period that its regime asks for, and comes after the period has begun. */
final class PeriodAskedCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private PeriodAskedCheck() {}

    /** @param inCalendar the period as the regime's calendar has it, empty if it has none such */
    static void check(
            Programme programme,
            Period period,
            Optional<ReportingPeriod> inCalendar,
            Instant receivedAt,
            List<Finding> findings) {
        if (inCalendar.isEmpty()) {
            String asked = programme.periods(period.year()).stream()
                    .map(p -> p.period().label())
                    .collect(Collectors.joining(", "));
            findings.add(Finding.error(
                    "period-not-asked",
                    null,
                    "Chế độ báo cáo này không có kỳ “" + period.label() + "”. Các kỳ của năm " + period.year() + ": "
                            + (asked.isEmpty() ? "không có" : asked) + ". Hãy kiểm tra kỳ báo cáo ghi trên biểu."));
            return;
        }
        LocalDate today = receivedAt.atZone(VietnamTime.ZONE).toLocalDate();
        LocalDate start = inCalendar.get().windowStart();
        if (today.isBefore(start)) {
            findings.add(Finding.error(
                    "period-not-begun",
                    null,
                    "Kỳ “" + period.label() + "” lấy số liệu từ ngày " + DAY.format(start) + ", nhưng báo cáo đến ngày "
                            + DAY.format(today) + ". Hãy kiểm tra kỳ báo cáo ghi trên biểu."));
        }
        if (today.isBefore(halfway(inCalendar.get())) && has(findings, "period-from-year")) {
            findings.add(Finding.error(
                    "period-too-early",
                    null,
                    "Biểu chỉ ghi năm, được hiểu là báo cáo cả năm, nhưng đến khi năm chưa qua một nửa. Hãy ghi rõ kỳ báo cáo,"
                            + " ví dụ “6 tháng đầu năm " + period.year() + "” hoặc “Cả năm " + period.year() + "”."));
        } else if (!today.isBefore(start)
                && today.isBefore(halfway(inCalendar.get()))
                && has(findings, "period-as-round")) {
            findings.add(Finding.error(
                    "period-too-early",
                    null,
                    "Kỳ ghi trên biểu được hiểu là “" + period.label()
                            + "”, nhưng báo cáo đến khi kỳ đó chưa qua một nửa. Hãy ghi"
                            + " rõ kỳ báo cáo như trong lịch báo cáo."));
        }
    }

    private static LocalDate halfway(ReportingPeriod period) {
        return period.windowStart().plusDays(period.windowStart().until(period.windowEnd(), ChronoUnit.DAYS) / 2);
    }

    private static boolean has(List<Finding> findings, String code) {
        return findings.stream().anyMatch(f -> f.code().equals(code));
    }
}

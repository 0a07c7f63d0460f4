package tonghop.recognise;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** What sheets say of other times than the report's period: another period, other days, a signature before it began. */
final class PeriodCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private PeriodCheck() {}

    static void check(
            Candidate<Period> period,
            @Nullable Programme programme,
            PeriodsSaid said,
            List<TitleBlock> blocks,
            List<Finding> findings) {
        said.yearless().stream()
                .filter(c -> !c.value().equals(period.value().in(0))
                        && !c.value().ofSameMonths().equals(period.value().in(0)))
                .findFirst()
                .ifPresent(c -> findings.add(contradiction(period, c)));
        if (programme == null) {
            return;
        }
        programme.period(period.value()).ifPresent(reporting -> {
            DateSpan.in(blocks)
                    .filter(s -> s.value().isOutside(reporting))
                    .findFirst()
                    .ifPresent(s -> findings.add(contradiction(period, s)));
            DateSpan.signed(blocks)
                    .filter(s -> s.value().isBefore(reporting.windowStart()))
                    .findFirst()
                    .ifPresent(s -> findings.add(signedTooEarly(period, s, reporting)));
        });
    }

    private static Finding contradiction(Candidate<Period> period, Candidate<?> other) {
        return Finding.error(
                "period-contradiction",
                other.at(),
                "Kỳ báo cáo không thống nhất: " + period.said() + " ("
                        + period.value().label() + "), nhưng " + other.said()
                        + ". Hãy sửa cho thống nhất rồi gửi lại.");
    }

    private static Finding signedTooEarly(
            Candidate<Period> period, Candidate<LocalDate> signed, ReportingPeriod reporting) {
        return Finding.error(
                "period-contradiction",
                signed.at(),
                "Ngày ký không khớp với kỳ báo cáo: " + signed.said() + ", nhưng " + period.said()
                        + ", kỳ lấy số liệu từ ngày " + DAY.format(reporting.windowStart())
                        + ". Hãy sửa năm ghi sai rồi gửi lại.");
    }
}

package tonghop.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.PeriodChange;
import tonghop.model.PeriodLock;
import tonghop.model.VietnamTime;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** Holds what comes for a period that is closed, by the operator or by its plan, and not reopened for the unit. */
final class ClosedPeriodCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ClosedPeriodCheck() {}

    static Optional<Finding> check(
            ReportingPeriod period, Programme programme, @Nullable String unit, Instant receivedAt, PeriodLock lock) {
        LocalDate closes = period.closesOn();
        boolean byPlan = closes != null
                && !receivedAt.atZone(VietnamTime.ZONE).toLocalDate().isBefore(closes);
        if (!lock.isClosed() && !byPlan || lock.isReopened(unit, receivedAt)) {
            return Optional.empty();
        }
        return Optional.of(Finding.error(
                "period-closed",
                null,
                "Kỳ “" + period.label() + "” đã khóa sổ" + overdue(lock, unit) + ". Hãy liên hệ " + programme.office()
                        + " nếu cần bổ sung."));
    }

    private static String overdue(PeriodLock lock, @Nullable String unit) {
        return lock.reopened().stream()
                .filter(r -> r.unit().equals(unit))
                .findFirst()
                .map(PeriodChange.Reopen::until)
                .map(until -> "; kỳ chỉ mở lại cho đơn vị đến hết ngày " + DAY.format(until))
                .orElse("");
    }
}

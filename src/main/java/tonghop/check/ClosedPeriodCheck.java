package tonghop.check;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.PeriodChange;
import tonghop.model.PeriodLock;
import tonghop.model.Report;
import tonghop.model.Verdict;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** Holds what comes for a period that is closed, by the operator or by its plan, and not reopened for the unit. */
public final class ClosedPeriodCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ClosedPeriodCheck() {}

    /** A report that counts is held by a lock that came between its reading and its recording; any other stays as it is. */
    public static Judgement since(Judgement read, Programme programme, Instant receivedAt, PeriodLock lock) {
        Report report = read.report();
        if (!read.verdict().counts() || report.period() == null) {
            return read;
        }
        return programme
                .period(report.period())
                .flatMap(p -> check(p, programme, report.unit(), receivedAt, lock))
                .map(closed -> held(read, closed))
                .orElse(read);
    }

    private static Judgement held(Judgement read, Finding closed) {
        List<Finding> findings = Stream.concat(Stream.of(closed), read.report().findings().stream())
                .toList();
        return new Judgement(Verdict.HELD, read.report().with(read.report().forms(), findings), read.timeliness());
    }

    static Optional<Finding> check(
            ReportingPeriod period, Programme programme, @Nullable String unit, Instant receivedAt, PeriodLock lock) {
        if (!lock.isClosed() && !period.isClosedByPlan(receivedAt) || lock.isReopened(unit, receivedAt)) {
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

package tonghop.pipeline.decision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.PeriodEvent;
import tonghop.model.PeriodKind;
import tonghop.model.PeriodLock;
import tonghop.model.VietnamTime;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;
import tonghop.store.PeriodEvents;

/**
 * Opens, closes and reopens the periods of a regime by the word of a person, who is written down with the reason. The store
 * marks the period as changed, from where whoever holds the home takes it up.
 *
 * <p>Every method throws {@link IllegalArgumentException} where it cannot be done; nothing was written then, and the message is
 * for people, in Vietnamese.
 */
public final class PeriodKeeping {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Programme programme;
    private final PeriodEvents events;

    /** @param programme with the ad hoc periods that are open already */
    public PeriodKeeping(Programme programme, PeriodEvents events) {
        this.programme = programme;
        this.events = events;
    }

    /**
     * Opens an ad hoc period, changes what one that is open asks for, or takes the closing of any period back.
     *
     * @param asked all null where only a closing is to be taken back
     */
    public PeriodEvent open(Period period, OccasionRequest asked, Signature signature) {
        boolean known = programme.period(period).isPresent();
        boolean ofPlan = known && !programme.occasions().containsKey(period);
        if (ofPlan && !asked.isEmpty()) {
            throw refusal("Kỳ " + period
                    + " có trong lịch của chế độ; tên, hạn nộp và đơn vị của kỳ do định nghĩa đặt. Bỏ"
                    + " các tùy chọn ấy, hoặc dùng mã kỳ đột xuất khác, ví dụ " + period.year() + "-AH-ten-dot.");
        }
        if (known && asked.isEmpty()) {
            if (!lock(period).isClosed()) {
                throw refusal("Kỳ “" + period.label() + "” đang mở, không có gì để mở lại.");
            }
            return add(period, new PeriodChange.Open(null), signature);
        }
        if (period.kind() != PeriodKind.AD_HOC) {
            throw refusal("Chỉ mở được kỳ đột xuất, mã có dạng " + period.year() + "-AH-ten-dot; “" + period
                    + "” không phải là kỳ đột xuất.");
        }
        return add(period, new PeriodChange.Open(new OccasionCheck(programme, period).of(asked)), signature);
    }

    public PeriodEvent close(ReportingPeriod period, Signature signature) {
        PeriodLock lock = lock(period.period());
        if (lock.closedAt() != null && lock.reopened().isEmpty()) {
            throw refusal("Kỳ “" + period.label() + "” đã khóa từ ngày "
                    + DAY.format(LocalDate.ofInstant(lock.closedAt(), VietnamTime.ZONE)) + ".");
        }
        return add(period.period(), new PeriodChange.Close(), signature);
    }

    /** @param until the last day on which the unit may report */
    public PeriodEvent reopen(ReportingPeriod period, Unit unit, LocalDate until, Signature signature) {
        LocalDate today = LocalDate.ofInstant(signature.at(), VietnamTime.ZONE);
        boolean byPlan = period.closesOn() != null && !today.isBefore(period.closesOn());
        if (!byPlan && !lock(period.period()).isClosed()) {
            throw refusal("Kỳ “" + period.label() + "” đang mở cho mọi đơn vị, không cần mở lại.");
        }
        return add(period.period(), new PeriodChange.Reopen(unit.code(), until), signature);
    }

    private PeriodLock lock(Period period) {
        return PeriodLock.of(events.of(programme.code(), period));
    }

    private PeriodEvent add(Period period, PeriodChange change, Signature signature) {
        return events.add(programme.code(), period, change, signature.by(), signature.at(), signature.reason());
    }

    private static IllegalArgumentException refusal(String message) {
        return new IllegalArgumentException(message);
    }
}

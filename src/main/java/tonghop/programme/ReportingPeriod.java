package tonghop.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Occasion;
import tonghop.model.Period;
import tonghop.model.VietnamTime;

/**
 * A period of one regime, with its days.
 *
 * @param label the period as a Vietnamese report names it; an ad hoc one by what it is for
 * @param windowStart first day whose data the report covers
 * @param windowEnd last day whose data the report covers
 * @param due null where the plan names no day
 * @param closesOn the first day on which nothing more is taken in, or null where only the operator closes it
 * @param forms the codes of the forms it asks for
 * @param citation the paragraph of the plan or decree that fixes it
 * @param onward when the consolidating office reports to the office above, or null where the plan names no day
 * @param occasion what an ad hoc period was opened for, or null for one of the calendar
 */
public record ReportingPeriod(
        Period period,
        String label,
        LocalDate windowStart,
        LocalDate windowEnd,
        @Nullable DueDay due,
        @Nullable LocalDate closesOn,
        List<String> forms,
        String citation,
        @Nullable Onward onward,
        @Nullable Occasion occasion) {

    /** A period of the calendar for which no day is named upward. */
    public ReportingPeriod(
            Period period,
            LocalDate windowStart,
            LocalDate windowEnd,
            @Nullable DueDay due,
            @Nullable LocalDate closesOn,
            List<String> forms,
            String citation) {
        this(period, period.label(), windowStart, windowEnd, due, closesOn, forms, citation, null, null);
    }

    /** True from its closing day on, Vietnam's, if the plan names one. */
    public boolean isClosedByPlan(Instant at) {
        return closesOn != null && !at.atZone(VietnamTime.ZONE).toLocalDate().isBefore(closesOn);
    }

    /** True if the plan lets a unit with that part in the regime owe this period, and the unit exists in its data window as asked. */
    boolean isOwedBy(Membership member) {
        boolean isAsked = occasion == null || occasion.units().isEmpty()
                ? member.owes(period)
                : occasion.units().contains(member.unit().code());
        return isAsked && member.presence().holds(member.unit(), this);
    }
}

package tonghop.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.programme.Membership;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;
import tonghop.programme.UnitLife;

/** Whether the unit exists in the period, and owes it. */
final class MemberCheck {

    private MemberCheck() {}

    /**
     * @param programmes all of them: a unit's successor may report under another one
     * @param inCalendar empty where the regime has no such period: then only a unit that is none of that year is noted
     */
    static void check(
            Collection<Programme> programmes,
            Programme programme,
            String unit,
            Period period,
            Optional<ReportingPeriod> inCalendar,
            List<Finding> findings) {
        LocalDate first = inCalendar.map(ReportingPeriod::windowStart).orElse(LocalDate.of(period.year(), 1, 1));
        LocalDate last = inCalendar.map(ReportingPeriod::windowEnd).orElse(LocalDate.of(period.year(), 12, 31));
        boolean exists = programme.members().bearing(unit).stream().anyMatch(u -> u.isValidBetween(first, last));
        if (!exists) {
            findings.add(notValid(programmes, unit, period));
        } else if (inCalendar.isPresent() && !programme.owes(unit, inCalendar.get())) {
            findings.add(Finding.error(
                    "unit-not-owing",
                    null,
                    "Đơn vị không phải nộp báo cáo kỳ “" + period.label()
                            + "”. Hãy kiểm tra kỳ báo cáo ghi trên biểu."));
        }
    }

    private static Finding notValid(Collection<Programme> programmes, String unit, Period period) {
        List<Unit> known = programmes.stream()
                .flatMap(p -> p.members().stream())
                .map(Membership::unit)
                .distinct()
                .toList();
        return Finding.error(
                "unit-not-valid",
                null,
                "Đơn vị không có trong kỳ “" + period.label() + "” (đã sắp xếp, sáp nhập): " + UnitLife.of(unit, known)
                        + ". Hãy kiểm tra tên đơn vị và kỳ báo cáo.");
    }
}

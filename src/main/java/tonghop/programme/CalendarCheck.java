package tonghop.programme;

/** Whether the days of a recurring period can be. */
final class CalendarCheck {

    /** Any year shows what is wrong with a rule that has no first one. */
    private static final int SAMPLE_YEAR = 2024;

    private CalendarCheck() {}

    /** Notes a data window that ends before it begins, and a due day before the window begins. */
    static void days(CalendarRule rule, Fields fields) {
        var first = rule.first();
        rule.recurrence().in(first == null ? SAMPLE_YEAR : first.year()).stream()
                .flatMap(period -> rule.at(period).stream())
                .forEach(period -> check(period, fields));
    }

    private static void check(ReportingPeriod period, Fields fields) {
        if (period.windowEnd().isBefore(period.windowStart())) {
            fields.problem(
                    "window",
                    "kỳ " + period.period() + ": thời gian lấy số liệu kết thúc " + period.windowEnd()
                            + ", trước khi bắt đầu " + period.windowStart() + "; sửa from hoặc to");
        }
        DueDay due = period.due();
        if (due != null && !due.firstLate().isAfter(period.windowStart())) {
            fields.problem(
                    "due",
                    "kỳ " + period.period() + ": hạn nộp " + due.day() + " trước khi thời gian lấy số liệu bắt đầu "
                            + period.windowStart() + "; sửa due hoặc window, có thể thiếu “năm sau”, “năm trước”");
        }
    }
}

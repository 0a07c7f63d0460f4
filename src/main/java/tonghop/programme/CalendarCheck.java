package tonghop.programme;

/** Whether the days of a recurring period can be. */
final class CalendarCheck {

    /** Any year shows what is wrong with a rule that has neither a first nor a last one. */
    private static final int SAMPLE_YEAR = 2024;

    private CalendarCheck() {}

    /** Notes a data window that ends before it begins, and a due day before the window begins. */
    static void days(CalendarRule rule, Fields fields) {
        rule.recurrence().in(sampleYear(rule)).stream()
                .flatMap(period -> rule.at(period).stream())
                .forEach(period -> check(period, fields));
    }

    private static int sampleYear(CalendarRule rule) {
        var bound = rule.first() == null ? rule.last() : rule.first();
        return bound == null ? SAMPLE_YEAR : bound.year();
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

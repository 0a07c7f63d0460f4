package tonghop.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the days off, and the weekend days on which offices work: the built-in ones and an office's own besides. */
final class WorkingDaysReader {

    private final Problems problems;
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<MonthDay> everyYear = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    WorkingDaysReader(Problems problems) {
        this.problems = problems;
    }

    /** A day that the office's file has as worked is no holiday, whatever the built-in file says. */
    WorkingDays read(@Nullable Node builtIn, @Nullable Node office) {
        add(builtIn);
        add(office);
        return new WorkingDays(holidays, everyYear, worked);
    }

    private void add(@Nullable Node root) {
        if (root == null) {
            return;
        }
        Fields fields = Fields.of(root, problems, "every-year", "holidays", "worked");
        fields.scalars("every-year").forEach(this::addEveryYear);
        fields.items("holidays").forEach(this::addHoliday);
        fields.scalars("worked").forEach(this::addWorked);
    }

    private void addEveryYear(Node.Scalar written) {
        Optional<DayPattern> day = DayPattern.find(written.text());
        Integer month = day.map(DayPattern::month).orElse(null);
        if (day.isEmpty() || month == null || day.get().shift() != 0) {
            problems.add(written.place(), "ngày nghỉ “" + written.text() + "” không đúng; viết ngày/tháng, ví dụ 30/4");
        } else {
            everyYear.add(MonthDay.of(month, day.get().day()));
        }
    }

    private void addHoliday(Node node) {
        Fields fields = Fields.of(node, problems, "name", "from", "to");
        fields.text("name");
        fields.required("from");
        Optional<LocalDate> from = fields.day("from");
        if (from.isEmpty()) {
            return;
        }
        LocalDate to = fields.day("to").orElse(from.get());
        long days = ChronoUnit.DAYS.between(from.get(), to) + 1;
        if (days < 1 || days > WorkingDays.LONGEST_BREAK) {
            fields.problem(
                    "to",
                    "kỳ nghỉ từ " + from.get() + " đến " + to + " không đúng; cần từ 1 đến " + WorkingDays.LONGEST_BREAK
                            + " ngày, sửa from hoặc to");
            return;
        }
        from.get().datesUntil(to.plusDays(1)).forEach(holidays::add);
    }

    private void addWorked(Node.Scalar written) {
        try {
            worked.add(LocalDate.parse(written.text()));
        } catch (DateTimeParseException e) {
            problems.add(
                    written.place(),
                    "“" + written.text() + "” không phải là ngày; viết năm-tháng-ngày, ví dụ 2024-05-04");
        }
    }
}

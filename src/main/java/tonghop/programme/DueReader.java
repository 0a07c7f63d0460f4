package tonghop.programme;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the days of a period: until when it is due, and until when the consolidating office reports on. */
final class DueReader {

    static final String IF_NOT_A_WORKING_DAY = "if-not-a-working-day";

    private final WorkingDays workingDays;
    private final Problems problems;

    DueReader(WorkingDays workingDays, Problems problems) {
        this.workingDays = workingDays;
        this.problems = problems;
    }

    /** Null where the rule names no day. */
    @Nullable
    DuePattern due(Fields rule) {
        return rule.find("due")
                .flatMap(node -> pattern("due", rule, Fields.of(node, problems, "before", "no-later-than")))
                .orElse(null);
    }

    /** Null where the rule names no day upward. */
    Onward.@Nullable Pattern onward(Fields rule) {
        Optional<Node> node = rule.find("onward");
        if (node.isEmpty()) {
            return null;
        }
        Fields fields = Fields.of(node.get(), problems, "to", "before", "no-later-than", "citation");
        String to = fields.text("to");
        String citation = fields.text("citation");
        return pattern("onward", rule, fields)
                .map(due -> new Onward.Pattern(to, due, citation))
                .orElse(null);
    }

    private static Optional<DuePattern> pattern(String key, Fields rule, Fields due) {
        if (due.has("before") == due.has("no-later-than")) {
            rule.problem(
                    key,
                    "hạn nộp cần đúng một cách ghi; viết {before: 14/5} (trước ngày 14/5) hoặc {no-later-than: 14/5}"
                            + " (chậm nhất trong ngày 14/5)");
            return Optional.empty();
        }
        boolean inclusive = due.has("no-later-than");
        return day(inclusive ? "no-later-than" : "before", due).map(day -> new DuePattern(day, inclusive));
    }

    static Optional<DayPattern> day(String key, Fields fields) {
        String text = fields.text(key);
        Optional<DayPattern> day = DayPattern.find(text);
        if (day.isEmpty() && !text.isEmpty()) {
            fields.problem(
                    key,
                    "ngày “" + text + "” không đúng; viết 14/5, 15/12 năm trước, 10/1 năm sau, 15, 15 tháng trước"
                            + " hoặc 5 tháng sau");
        }
        return day;
    }

    /** The rule's own way to move due days, or else the whole regime's; null where they stay. */
    WorkingDays.@Nullable Rule moving(Fields rule, Fields programme) {
        Fields says = rule.has(IF_NOT_A_WORKING_DAY) ? rule : programme;
        Optional<String> text = says.textIfPresent(IF_NOT_A_WORKING_DAY);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.get().equals("next") && !text.get().equals("previous")) {
            says.problem(
                    IF_NOT_A_WORKING_DAY,
                    "“" + text.get()
                            + "” không đúng; viết next (dời đến ngày làm việc kế tiếp) hoặc previous (lùi về ngày làm việc"
                            + " liền trước)");
            return null;
        }
        return new WorkingDays.Rule(
                workingDays, WorkingDays.Shift.valueOf(text.get().toUpperCase(Locale.ROOT)));
    }
}

package tonghop.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.model.PeriodKind;

/** Reads a regime's calendar. */
final class CalendarReader {

    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");
    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

    private static final List<String> OF_THE_PLAN = List.of(
            "title", "first", "last", "window", "due", DueReader.IF_NOT_A_WORKING_DAY, "onward", "closes-after-days");

    /** A rule that is switched off is checked all the same. */
    record Dated(CalendarRule rule, Fields fields, boolean enabled) {}

    private final Fields programme;
    private final List<String> forms;
    private final DueReader days;
    private final Problems problems;

    /** @param forms the codes of the regime's forms */
    CalendarReader(Fields programme, List<String> forms, WorkingDays workingDays, Problems problems) {
        this.programme = programme;
        this.forms = forms;
        this.days = new DueReader(workingDays, problems);
        this.problems = problems;
    }

    List<Dated> read() {
        List<Dated> rules = new ArrayList<>();
        for (Node node : programme.requiredItems("calendar")) {
            rule(node).ifPresent(dated -> {
                checkOverlap(dated, rules);
                rules.add(dated);
            });
        }
        return rules;
    }

    private Optional<Dated> rule(Node node) {
        Fields fields = Fields.of(
                node,
                problems,
                "period",
                "title",
                "enabled",
                "first",
                "last",
                "window",
                "due",
                DueReader.IF_NOT_A_WORKING_DAY,
                "onward",
                "closes-after-days",
                "forms",
                "citation");
        String period = fields.text("period");
        Optional<Recurrence> recurrence = Recurrence.find(period);
        if (recurrence.isEmpty() && !period.isEmpty()) {
            fields.problem(
                    "period",
                    "kỳ “" + period + "” không đúng; viết M (mọi tháng), Q (mọi quý), 3M, 6M, 9M, 12M, REG,"
                            + " R1 đến R9, AH-ten-dot hoặc AH (kỳ đột xuất do người vận hành mở)");
        }
        return recurrence.map(r -> new Dated(
                r.isOpenedByPeople() ? openedByPeople(r, fields) : rule(r, fields),
                fields,
                fields.flag("enabled", true)));
    }

    /** Whoever opens an ad hoc period sets its days. */
    private CalendarRule openedByPeople(Recurrence recurrence, Fields fields) {
        for (String key : OF_THE_PLAN) {
            if (fields.has(key)) {
                fields.problem(
                        key, "kỳ AH do người vận hành mở, ngày được đặt khi mở (lệnh “period open”); bỏ khóa này");
            }
        }
        return CalendarRule.openedByPeople(recurrence, formsAsked(fields), fields.text("citation"), Map.of());
    }

    private CalendarRule rule(Recurrence recurrence, Fields fields) {
        Period first = bound("first", recurrence, fields, periods -> periods.get(0));
        Period last = bound("last", recurrence, fields, periods -> periods.get(periods.size() - 1));
        if (first != null && last != null && last.compareTo(first) < 0) {
            fields.problem("last", "kỳ cuối " + last + " trước kỳ đầu " + first + "; sửa first hoặc last");
        }
        var rule = new CalendarRule(
                recurrence,
                title(recurrence, fields),
                first,
                last,
                window(recurrence, fields),
                days.due(fields),
                closesAfterDays(fields),
                formsAsked(fields),
                fields.text("citation"),
                days.onward(fields),
                days.moving(fields, programme),
                Map.of());
        CalendarCheck.days(rule, fields);
        return rule;
    }

    /** Only an ad hoc period's kind and number do not say what it is. */
    private static @Nullable String title(Recurrence recurrence, Fields fields) {
        if (fields.has("title") && recurrence.kind() != PeriodKind.AD_HOC) {
            fields.problem("title", "chỉ kỳ AH-ten-dot có tên riêng; bỏ khóa này");
        }
        return fields.textIfPresent("title").orElse(null);
    }

    /** The rule's own bound, or else the whole regime's: a year, or a period of this rule. */
    private @Nullable Period bound(
            String key, Recurrence recurrence, Fields rule, Function<List<Period>, Period> ofYear) {
        String text = (rule.has(key) ? rule : programme).textIfPresent(key).orElse("");
        if (YEAR.matcher(text).matches()) {
            return ofYear.apply(recurrence.in(Integer.parseInt(text)));
        }
        Optional<Period> period = Period.find(text).filter(recurrence::has);
        if (period.isEmpty() && rule.has(key) && !text.isEmpty()) {
            rule.problem(
                    key,
                    "“" + text + "” không phải là một năm hay một kỳ của dòng lịch này; viết ví dụ 2024 hoặc "
                            + recurrence.in(2024).get(0));
        }
        return period.orElse(null);
    }

    private DataWindow window(Recurrence recurrence, Fields fields) {
        Optional<Node> node = fields.find("window");
        if (node.isPresent()) {
            Fields window = Fields.of(node.get(), problems, "from", "to");
            return new DataWindow(
                    DueReader.day("from", window).orElse(DataWindow.OF_DECREE_09.from()),
                    DueReader.day("to", window).orElse(DataWindow.OF_DECREE_09.to()));
        }
        PeriodKind kind = recurrence.kind();
        if (kind != PeriodKind.MONTH && kind != PeriodKind.QUARTER && kind != PeriodKind.CUMULATIVE) {
            fields.problem(
                    "period",
                    "kỳ này không có thời gian lấy số liệu mặc định; thêm ví dụ window: {from: 1/1, to: 30/6}");
        }
        return DataWindow.OF_DECREE_09;
    }

    private static @Nullable Integer closesAfterDays(Fields fields) {
        Optional<String> text = fields.textIfPresent("closes-after-days");
        if (text.isEmpty()) {
            return null;
        }
        if (!DAYS.matcher(text.get()).matches()) {
            fields.problem("closes-after-days", "“" + text.get() + "” không phải là số ngày; viết một số từ 0 đến 999");
            return null;
        }
        if (!fields.has("due")) {
            fields.problem(
                    "closes-after-days", "kỳ không có hạn nộp thì không tự khóa được; thêm due hoặc bỏ khóa này");
        }
        return Integer.valueOf(text.get());
    }

    private List<String> formsAsked(Fields fields) {
        if (!fields.has("forms")) {
            return forms;
        }
        fields.requiredItems("forms");
        var twice = new Distinct("biểu mẫu", problems);
        fields.scalars("forms").forEach(form -> {
            twice.add(form.text(), form.place());
            if (!forms.contains(form.text())) {
                problems.add(
                        form.place(),
                        "chế độ này không dùng biểu mẫu “" + form.text() + "”; " + Nearest.to(form.text(), forms));
            }
        });
        return fields.texts("forms");
    }

    private static void checkOverlap(Dated dated, List<Dated> earlier) {
        earlier.stream()
                .filter(other -> other.rule().overlaps(dated.rule()))
                .findFirst()
                .ifPresent(other -> dated.fields()
                        .problem(
                                "period",
                                "kỳ này đã có ở " + other.fields().place("period")
                                        + "; bỏ một trong hai hoặc tách bằng first, last"));
    }
}

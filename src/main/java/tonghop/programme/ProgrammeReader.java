package tonghop.programme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one regime. */
final class ProgrammeReader {

    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");
    private static final Pattern SUBMITS_AS = Pattern.compile("([^/]+)/([^/]+)");

    private final UnitRegistry units;
    private final Map<String, Form> forms;
    private final WorkingDays workingDays;
    private final Problems problems;

    ProgrammeReader(UnitRegistry units, Map<String, Form> forms, WorkingDays workingDays, Problems problems) {
        this.units = units;
        this.forms = forms;
        this.workingDays = workingDays;
        this.problems = problems;
    }

    Programme read(Node root) {
        Fields fields = fields(root, problems);
        checkYear("first", fields);
        checkYear("last", fields);
        List<Form> used = new FormSelection(forms, units, problems).read(fields);
        List<String> formCodes = used.stream().map(Form::code).toList();
        List<CalendarReader.Dated> calendar = new CalendarReader(fields, formCodes, workingDays, problems).read();
        List<Recurrence> recurrences =
                calendar.stream().map(dated -> dated.rule().recurrence()).toList();
        return new Programme(
                fields.code("code"),
                fields.text("title"),
                fields.text("superior"),
                fields.text("office"),
                fields.text("place"),
                fields.texts("recipients"),
                fields.text("signer"),
                letterhead(fields),
                fields.texts("words"),
                used,
                Members.of(new MembersReader(units, recurrences, problems).read(fields)),
                calendar.stream()
                        .filter(CalendarReader.Dated::enabled)
                        .map(CalendarReader.Dated::rule)
                        .toList(),
                targets(fields, used),
                submitsAs(fields),
                HistoryLimits.read(fields, problems),
                Contact.read(fields, problems),
                Signing.read(fields));
    }

    static Fields fields(Node root, Problems problems) {
        return Fields.of(
                root,
                problems,
                "code",
                "title",
                "superior",
                "office",
                "place",
                "recipients",
                "signer",
                "letterhead",
                "words",
                "forms",
                "members",
                "first",
                "last",
                "calendar",
                DueReader.IF_NOT_A_WORKING_DAY,
                "targets",
                "submits-as",
                "history",
                "contact",
                "number-symbol",
                "signer-name");
    }

    /** The state's, where the definition does not say. */
    private static LetterStyle letterhead(Fields fields) {
        String text = fields.textIfPresent("letterhead").orElse("state");
        if (!text.equals("state") && !text.equals("party")) {
            fields.problem(
                    "letterhead",
                    "thể thức “" + text + "” không có; viết state (Nghị định 30/2020/NĐ-CP) hoặc party (Hướng dẫn"
                            + " 36-HD/VPTW)");
        }
        return text.equals("party") ? LetterStyle.PARTY : LetterStyle.STATE;
    }

    private static void checkYear(String key, Fields fields) {
        fields.textIfPresent(key)
                .filter(text -> !YEAR.matcher(text).matches())
                .ifPresent(text ->
                        fields.problem(key, "“" + text + "” không phải là năm; viết năm bốn chữ số, ví dụ 2024"));
    }

    private Map<String, BigDecimal> targets(Fields programme, List<Form> used) {
        Map<String, BigDecimal> targets = new LinkedHashMap<>();
        if (programme.find("targets").orElse(null) instanceof Node.Mapping written) {
            Map<String, Indicator> indicators = indicators(used);
            Fields fields =
                    Fields.of(written, problems, written.values().keySet().toArray(new String[0]));
            fields.keys().forEach(code -> {
                checkTarget(code, indicators, fields);
                fields.decimal(code).ifPresent(target -> targets.put(code, target));
            });
        } else if (programme.has("targets")) {
            programme.problem("targets", "“targets” cần các dòng “mã chỉ tiêu: số phần trăm”; viết ví dụ {4.6: 80}");
        }
        return targets;
    }

    private static Map<String, Indicator> indicators(List<Form> used) {
        return IndicatorFormReader.byCode(used.stream()
                .filter(Form.IndicatorForm.class::isInstance)
                .flatMap(form -> ((Form.IndicatorForm) form).indicators().stream())
                .toList());
    }

    private static void checkTarget(String code, Map<String, Indicator> indicators, Fields fields) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            fields.problem(
                    code, "chế độ này không có chỉ tiêu “" + code + "”; " + Nearest.to(code, indicators.keySet()));
        } else if (!(indicator.nature() instanceof Nature.Ratio)) {
            fields.problem(
                    code, "chỉ tiêu “" + code + "” không phải là tỷ lệ nên không có mục tiêu phần trăm; bỏ dòng này");
        }
    }

    private static @Nullable SubmitsAs submitsAs(Fields fields) {
        String text = fields.textIfPresent("submits-as").orElse("");
        var m = SUBMITS_AS.matcher(text);
        if (m.matches()) {
            return new SubmitsAs(m.group(1), m.group(2));
        }
        if (!text.isEmpty()) {
            fields.problem("submits-as", "“" + text + "” không đúng; viết mã chế độ/mã đơn vị của cấp trên");
        }
        return null;
    }
}

package tonghop.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads which forms a regime uses, which indicators of them, and which tasks they follow. */
final class FormSelection {

    private final Map<String, Form> forms;
    private final UnitRegistry units;
    private final Problems problems;

    FormSelection(Map<String, Form> forms, UnitRegistry units, Problems problems) {
        this.forms = forms;
        this.units = units;
        this.problems = problems;
    }

    /** The chosen forms in order of their codes. */
    List<Form> read(Fields programme) {
        var codes = new Distinct("biểu mẫu", problems);
        var chosen = new TreeMap<String, Form>();
        var indicators = new Distinct("chỉ tiêu", problems);
        for (Node node : programme.requiredItems("forms")) {
            form(node, codes)
                    .filter(form -> chosen.putIfAbsent(form.code(), form) == null)
                    .forEach(form -> know(form, node.place(), indicators));
        }
        return List.copyOf(chosen.values());
    }

    /** Results name an indicator by its code alone, so that no two forms of a regime may have the same. */
    private static void know(Form form, Place place, Distinct indicators) {
        if (form instanceof Form.IndicatorForm figures) {
            figures.indicators().forEach(indicator -> indicators.add(indicator.code(), place));
        }
    }

    private Stream<Form> form(Node node, Distinct codes) {
        if (node instanceof Node.Scalar code) {
            codes.add(code.text(), code.place());
            return find(code.text(), code.place());
        }
        Fields fields = Fields.of(node, problems, "form", "indicators", "tasks");
        String code = fields.text("form");
        codes.add(code, fields.place("form"));
        return find(code, fields.place("form"))
                .map(form -> fields.has("indicators") ? part(form, fields) : form)
                .map(form -> fields.has("tasks") ? withTasks(form, fields) : form);
    }

    private Form withTasks(Form form, Fields fields) {
        List<Task> tasks = new TasksReader(units, problems).read(fields);
        if (form instanceof Form.ListForm list && list.rules().tracking() != null) {
            return new Form.ListForm(
                    list.code(), list.title(), list.columns(), list.rules().with(tasks));
        }
        fields.problem("tasks", "biểu mẫu “" + form.code() + "” không theo dõi nhiệm vụ; bỏ khóa tasks");
        return form;
    }

    private Stream<Form> find(String code, Place place) {
        Form form = forms.get(code);
        if (form == null) {
            problems.add(place, "không có biểu mẫu “" + code + "”; " + Nearest.to(code, forms.keySet()));
        }
        return Stream.ofNullable(form);
    }

    private Form part(Form form, Fields fields) {
        if (!(form instanceof Form.IndicatorForm figures)) {
            fields.problem("indicators", "biểu mẫu “" + form.code() + "” không có chỉ tiêu; bỏ khóa indicators");
            return form;
        }
        Map<String, Indicator> known = IndicatorFormReader.byCode(figures.indicators());
        var twice = new Distinct("chỉ tiêu", problems);
        fields.scalars("indicators").forEach(code -> {
            twice.add(code.text(), code.place());
            if (!known.containsKey(code.text())) {
                problems.add(
                        code.place(),
                        "không có chỉ tiêu “" + code.text() + "” trong biểu mẫu “" + form.code() + "”; "
                                + Nearest.to(code.text(), known.keySet()));
            }
        });
        Set<String> chosen =
                fields.requiredItems("indicators").isEmpty() ? Set.of() : Set.copyOf(fields.texts("indicators"));
        Form.IndicatorForm part = part(figures, chosen);
        part.indicators().forEach(indicator -> checkRatio(indicator, chosen, fields));
        return part;
    }

    /** The chosen rows under their groups, and the rules that speak of nothing else. */
    private static Form.IndicatorForm part(Form.IndicatorForm form, Set<String> chosen) {
        List<FormRow> rows = form.rows();
        List<FormRow> kept = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i) instanceof Group
                        ? hasChosen(rows, i, chosen)
                        : chosen.contains(rows.get(i).code()))
                .mapToObj(rows::get)
                .toList();
        List<Rule> rules = form.rules().stream()
                .filter(rule -> chosen.containsAll(rule.left()) && chosen.containsAll(rule.right()))
                .toList();
        return new Form.IndicatorForm(form.code(), form.title(), kept, rules, form.ratioTolerance());
    }

    private static boolean hasChosen(List<FormRow> rows, int group, Set<String> chosen) {
        return rows.stream()
                .skip(group + 1L)
                .takeWhile(Indicator.class::isInstance)
                .anyMatch(row -> chosen.contains(row.code()));
    }

    private static void checkRatio(Indicator indicator, Set<String> chosen, Fields fields) {
        if (indicator.nature() instanceof Nature.Ratio ratio) {
            String missing = Stream.of(ratio.numerator(), ratio.denominator())
                    .filter(code -> !chosen.contains(code))
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                fields.problem(
                        "indicators",
                        "tỷ lệ “" + indicator.code() + "” cần chỉ tiêu " + missing + " để tính; thêm vào danh sách");
            }
        }
    }
}

package tonghop.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a form of figures: its groups of indicators and its rules. */
final class IndicatorFormReader {

    private record Read(Indicator indicator, Fields fields) {}

    /** Percentage points, where the form does not say. */
    private static final BigDecimal RATIO_TOLERANCE = new BigDecimal("0.1");

    private final Problems problems;
    private final Distinct codes;
    private final List<Read> read = new ArrayList<>();

    IndicatorFormReader(Problems problems) {
        this.problems = problems;
        this.codes = new Distinct("mã", problems);
    }

    Form.IndicatorForm read(Fields form) {
        List<FormRow> rows = new ArrayList<>();
        form.requiredItems("groups").forEach(node -> readGroup(node, rows));
        List<Indicator> indicators = read.stream().map(Read::indicator).toList();
        Map<String, Indicator> byCode = byCode(indicators);
        read.forEach(each -> checkRatio(each.indicator(), each.fields(), byCode));
        checkAliases();
        return new Form.IndicatorForm(
                form.code("code"),
                form.text("title"),
                List.copyOf(rows),
                new RuleReader(indicators, problems).read(form.items("rules")),
                form.decimal("ratio-tolerance").orElse(RATIO_TOLERANCE));
    }

    static Map<String, Indicator> byCode(List<Indicator> indicators) {
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
        return byCode;
    }

    private void readGroup(Node node, List<FormRow> rows) {
        Fields fields = Fields.of(node, problems, "code", "name", "indicators");
        var group = new Group(fields.text("code"), fields.text("name"));
        codes.add(group.code(), fields.place("code"));
        rows.add(group);
        fields.requiredItems("indicators").forEach(item -> rows.add(indicator(item)));
    }

    private Indicator indicator(Node node) {
        Fields fields = Fields.of(
                node, problems, "code", "name", "unit", "nature", "numerator", "denominator", "decimals", "aliases");
        Nature nature = nature(fields);
        var indicator = new Indicator(
                fields.text("code"),
                fields.text("name"),
                fields.text("unit"),
                nature,
                fields.flag("decimals", false) || nature instanceof Nature.Ratio,
                fields.texts("aliases"));
        codes.add(indicator.code(), fields.place("code"));
        read.add(new Read(indicator, fields));
        return indicator;
    }

    private static Nature nature(Fields fields) {
        String nature = fields.text("nature");
        if (nature.equals("ratio")) {
            return new Nature.Ratio(fields.text("numerator"), fields.text("denominator"));
        }
        if (fields.has("numerator") || fields.has("denominator")) {
            fields.problem(
                    "nature", "chỉ tỷ lệ mới có numerator và denominator; viết nature: ratio hoặc bỏ hai khóa ấy");
        }
        if (!nature.isEmpty() && !nature.equals("flow") && !nature.equals("stock")) {
            fields.problem(
                    "nature",
                    "tính chất “" + nature + "” không có; viết flow (phát sinh trong kỳ), stock (có đến"
                            + " cuối kỳ) hoặc ratio (tỷ lệ)");
        }
        return nature.equals("stock") ? new Nature.Stock() : new Nature.Flow();
    }

    private static void checkRatio(Indicator ratio, Fields fields, Map<String, Indicator> all) {
        if (ratio.nature() instanceof Nature.Ratio nature) {
            checkOperand("numerator", nature.numerator(), fields, all);
            checkOperand("denominator", nature.denominator(), fields, all);
        }
    }

    private static void checkOperand(String key, String code, Fields fields, Map<String, Indicator> all) {
        Indicator operand = all.get(code);
        if (operand == null && !code.isEmpty()) {
            fields.problem(key, "không có chỉ tiêu “" + code + "”; " + Nearest.to(code, all.keySet()));
        } else if (operand != null && operand.nature() instanceof Nature.Ratio) {
            fields.problem(
                    key, "chỉ tiêu “" + code + "” là tỷ lệ, không làm tử số, mẫu số được; dùng chỉ tiêu đếm được");
        }
    }

    /** Two rows may bear the same name; an alias must say which one it means. */
    private void checkAliases() {
        var aliases = new Distinct("tên khác", problems);
        read.forEach(each -> aliases.know(each.indicator().name(), each.fields().place("name")));
        read.stream()
                .flatMap(each -> each.fields().scalars("aliases").stream())
                .forEach(alias -> aliases.add(alias.text(), alias.place()));
    }
}

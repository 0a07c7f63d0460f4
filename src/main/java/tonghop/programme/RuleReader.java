package tonghop.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.model.Severity;

/** Reads what the figures of one report must obey, e.g. {@code 2.5 + 2.6 = 2.4} or {@code 2.8 <= 2.3}. */
final class RuleReader {

    private static final String SUM = "([^\\s+=<>]+(?:\\s*\\+\\s*[^\\s+=<>]+)*)";
    private static final Pattern EXPRESSION = Pattern.compile(SUM + "\\s*(<=|=)\\s*" + SUM);
    private static final Map<String, Severity> LEVELS = Map.of("error", Severity.ERROR, "warning", Severity.WARNING);

    private final Map<String, Indicator> indicators;
    private final Problems problems;

    RuleReader(List<Indicator> indicators, Problems problems) {
        this.indicators = IndicatorFormReader.byCode(indicators);
        this.problems = problems;
    }

    List<Rule> read(List<Node> nodes) {
        var codes = new Distinct("mã quy tắc", problems);
        return nodes.stream().flatMap(node -> rule(node, codes).stream()).toList();
    }

    private Optional<Rule> rule(Node node, Distinct codes) {
        Fields fields = Fields.of(node, problems, "code", "level", "check", "message");
        String code = fields.text("code");
        codes.add(code, fields.place("code"));
        if (Rule.OF_HISTORY.contains(code)) {
            fields.problem("code", "mã “" + code + "” dành cho kiểm tra với các kỳ trước; đặt mã khác cho quy tắc này");
        }
        Severity severity = severity(fields);
        String message = fields.text("message");
        String check = fields.text("check");
        var m = EXPRESSION.matcher(check);
        if (!m.matches()) {
            if (!check.isEmpty()) {
                fields.problem(
                        "check", "biểu thức “" + check + "” không đúng; viết dạng “2.5 + 2.6 = 2.4” hoặc “2.8 <= 2.3”");
            }
            return Optional.empty();
        }
        var comparison = m.group(2).equals("=") ? Rule.Comparison.EQUAL : Rule.Comparison.AT_MOST;
        var rule = new Rule(code, severity, operands(m.group(1)), comparison, operands(m.group(3)), message);
        Stream.concat(rule.left().stream(), rule.right().stream()).forEach(operand -> checkOperand(operand, fields));
        return Optional.of(rule);
    }

    private static Severity severity(Fields fields) {
        String level = fields.text("level");
        if (!level.isEmpty() && !LEVELS.containsKey(level)) {
            fields.problem("level", "mức “" + level + "” không có; viết error (tạm giữ) hoặc warning (nhận, có lưu ý)");
        }
        return LEVELS.getOrDefault(level, Severity.ERROR);
    }

    private static List<String> operands(String sum) {
        return Stream.of(sum.split("\\+")).map(String::strip).toList();
    }

    private void checkOperand(String code, Fields fields) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            fields.problem("check", "không có chỉ tiêu “" + code + "”; " + Nearest.to(code, indicators.keySet()));
        } else if (indicator.nature() instanceof Nature.Ratio) {
            fields.problem(
                    "check", "chỉ tiêu “" + code + "” là tỷ lệ, không so sánh được; dùng tử số hoặc mẫu số của nó");
        }
    }
}

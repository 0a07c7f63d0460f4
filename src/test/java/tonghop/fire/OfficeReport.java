package tonghop.fire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.model.Severity;
import tonghop.programme.FormRow;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.Rule;

/** A report with figures by chance that obey the rules of its form; it knows what must be counted of it. */
record OfficeReport(Owed owed, Map<String, Integer> figures) {

    private static final int ROUNDS = 6;
    private static final int MOST = 5_000;

    static OfficeReport of(Owed owed, Random random) {
        var figures = new TreeMap<String, Integer>();
        for (Indicator indicator : owed.form().indicators()) {
            if (!(indicator.nature() instanceof Nature.Ratio)) {
                figures.put(indicator.code(), 1 + random.nextInt(MOST));
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            owed.form().rules().forEach(rule -> mend(rule, figures));
        }
        return new OfficeReport(owed, figures);
    }

    private static void mend(Rule rule, Map<String, Integer> figures) {
        int left = rule.left().stream().mapToInt(figures::get).sum();
        int right = rule.right().stream().mapToInt(figures::get).sum();
        if (left > right) {
            figures.merge(rule.right().get(0), left - right, Integer::sum);
        } else if (rule.comparison() == Rule.Comparison.EQUAL && left < right) {
            figures.merge(rule.left().get(0), right - left, Integer::sum);
        }
    }

    /** The same with a broken rule: it is held until a person accepts it. */
    OfficeReport breakingARule() {
        Rule rule = owed.form().rules().stream()
                .filter(r -> r.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        var broken = new TreeMap<>(figures);
        broken.merge(rule.left().get(0), MOST * MOST, Integer::sum);
        return new OfficeReport(owed, broken);
    }

    /** As a workbook. Not the same bytes each time: the library writes the moment into it. */
    byte[] xlsx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Biểu " + owed.form().code());
            for (List<Object> cells : rows()) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (Object cell : cells) {
                    var at = row.createCell(Math.max(row.getLastCellNum(), 0));
                    if (cell instanceof Integer figure) {
                        at.setCellValue(figure);
                    } else {
                        at.setCellValue(cell.toString());
                    }
                }
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** As text with semicolons, of which every part is a text with semicolons too. */
    byte[] csv() {
        var text = new StringBuilder();
        for (List<Object> cells : rows()) {
            text.append(String.join(";", cells.stream().map(Object::toString).toList()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<List<Object>> rows() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(owed.unit().name()));
        rows.add(List.of("Kính gửi: " + owed.programme().words().get(0)));
        rows.add(List.of("BÁO CÁO SỐ LIỆU"));
        rows.add(List.of("Kỳ báo cáo: " + owed.period().period().label()));
        rows.add(List.of("Đơn vị báo cáo: " + owed.unit().name()));
        rows.add(List.of("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu trong kỳ", "Ghi chú"));
        for (FormRow row : owed.form().rows()) {
            if (row instanceof Indicator indicator && figures.containsKey(indicator.code())) {
                rows.add(List.of(row.code(), row.name(), indicator.unit(), figures.get(row.code())));
            } else {
                rows.add(List.of(row.code(), row.name()));
            }
        }
        return rows;
    }
}

package tonghop.mess;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tonghop.model.FormContent;
import tonghop.pipeline.reading.Preview;

/** Holds what was counted against what the report says; each difference is a sentence. */
final class Comparison {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");
    private static final String ROW_NUMBER = "number";

    private final MessyReport report;
    private final List<String> wrong = new ArrayList<>();

    private Comparison(MessyReport report) {
        this.report = report;
    }

    static List<String> of(MessyReport report, Preview.Result read) {
        var comparison = new Comparison(report);
        comparison.identity(read);
        comparison.values(read.values());
        comparison.texts(read.report().forms());
        comparison.entries(read.report().forms());
        return comparison.wrong;
    }

    private void identity(Preview.Result read) {
        same("programme", report.programme(), read.line().programme());
        same("unit", report.unit(), read.line().unit());
        same("period", report.period(), String.valueOf(read.line().period()));
    }

    private void values(Map<String, BigDecimal> read) {
        var indicators = new TreeSet<>(report.values().keySet());
        indicators.addAll(read.keySet());
        for (String indicator : indicators) {
            BigDecimal known = report.values().get(indicator);
            BigDecimal counted = read.get(indicator);
            boolean rows = report.values().containsKey(indicator) == read.containsKey(indicator);
            boolean equal = known == null || counted == null
                    ? known == counted
                    : known.subtract(counted).abs().compareTo(TOLERANCE) <= 0;
            if (!rows || !equal) {
                wrong.add(indicator + " is " + written(report.values(), indicator) + ", counted "
                        + written(read, indicator));
            }
        }
    }

    private static String written(Map<String, BigDecimal> values, String indicator) {
        return values.containsKey(indicator) ? String.valueOf(values.get(indicator)) : "absent";
    }

    private void texts(List<FormContent> forms) {
        var read = new LinkedHashMap<String, String>();
        for (FormContent form : forms) {
            if (form instanceof FormContent.Narratives narratives) {
                narratives.texts().forEach(t -> read.put(t.heading(), plain(t.text())));
            }
        }
        var known = new LinkedHashMap<String, String>();
        report.narratives().forEach((heading, text) -> known.put(heading, plain(text)));
        same("narratives", known, read);
    }

    private void entries(List<FormContent> forms) {
        var read = new LinkedHashMap<String, List<Map<String, String>>>();
        for (FormContent form : forms) {
            if (form instanceof FormContent.Entries entries && !entries.isBlank()) {
                read.put(
                        entries.form(),
                        entries.entries().stream().map(e -> plain(e.values())).toList());
            }
        }
        var known = new LinkedHashMap<String, List<Map<String, String>>>();
        report.entries()
                .forEach((form, rows) ->
                        known.put(form, rows.stream().map(Comparison::plain).toList()));
        same("entries", known, read);
    }

    private static Map<String, String> plain(Map<String, String> row) {
        var plain = new LinkedHashMap<String, String>();
        row.forEach((key, text) -> {
            if (!key.equals(ROW_NUMBER)) {
                plain.put(key, plain(text).toLowerCase(Locale.ROOT));
            }
        });
        return plain;
    }

    /** Layout is no content: line breaks and spaces count as one space. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    private void same(String what, Object known, @Nullable Object read) {
        if (!Objects.equals(known, read)) {
            wrong.add(what + " is " + known + ", counted " + read);
        }
    }
}

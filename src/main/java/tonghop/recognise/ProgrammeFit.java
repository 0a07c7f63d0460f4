package tonghop.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.model.Entry;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.Narrative;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.programme.Form;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.FormRow;
import tonghop.programme.Group;
import tonghop.programme.Indicator;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** Brings what the sheets hold to the forms that the programme asks for in the period, one content a form. */
final class ProgrammeFit {

    List<FormContent> forms(
            List<SheetReading> sheets, @Nullable Programme programme, @Nullable Period period, List<Finding> findings) {
        Map<String, List<FormReading>> byCode = sheets.stream()
                .flatMap(s -> s.forms().stream())
                .collect(Collectors.groupingBy(f -> f.form().code(), LinkedHashMap::new, Collectors.toList()));
        var contents = new ArrayList<FormContent>();
        byCode.forEach((code, readings) -> {
            Optional<Form> asked = programme == null ? Optional.empty() : asked(programme, period, code);
            if (programme != null && asked.isEmpty()) {
                findings.add(notAsked(code, period));
                return;
            }
            List<FormReading> own = asked.isEmpty()
                    ? readings.stream()
                            .filter(r -> r.form().equals(readings.get(0).form()))
                            .toList()
                    : readings.stream()
                            .filter(r -> FormReading.covers(r.form(), asked.get()))
                            .toList();
            own.forEach(r -> findings.addAll(r.findings()));
            own.stream()
                    .map(FormReading::content)
                    .reduce((one, other) -> joined(one, other, findings))
                    .map(c -> asked.isEmpty() ? c : cut(c, asked.get(), findings))
                    .ifPresent(contents::add);
        });
        return contents;
    }

    /** An ad hoc report that brings other forms may be the report of another period. */
    private static Finding notAsked(String code, @Nullable Period period) {
        if (period != null && period.kind() == PeriodKind.AD_HOC) {
            return Finding.error(
                    "form-not-asked",
                    null,
                    "Báo cáo được hiểu là của kỳ “" + period.label() + "”, nhưng kỳ này không có Biểu " + code
                            + ". Hãy kiểm tra kỳ báo cáo ghi trên biểu, hoặc bỏ biểu này.");
        }
        return Finding.info(
                "form-not-asked", null, "Biểu " + code + " không thuộc kỳ báo cáo này, không được lấy số liệu.");
    }

    /** The form, where the programme asks for it in the period. */
    static Optional<Form> asked(Programme programme, @Nullable Period period, String code) {
        Optional<ReportingPeriod> calendar = period == null ? Optional.empty() : programme.period(period);
        return programme
                .form(code)
                .filter(f -> calendar.isEmpty() || calendar.get().forms().contains(code));
    }

    private static FormContent joined(FormContent one, FormContent other, List<Finding> findings) {
        if (one instanceof FormContent.Figures a && other instanceof FormContent.Figures b) {
            var figures = new LinkedHashMap<>(a.figures());
            b.figures().forEach((code, figure) -> figures.merge(code, figure, (x, y) -> same(x, y, findings)));
            return new FormContent.Figures(a.form(), figures);
        }
        if (one instanceof FormContent.Narratives a && other instanceof FormContent.Narratives b) {
            var texts = new LinkedHashMap<String, Narrative>();
            a.texts().forEach(t -> texts.put(t.heading(), t));
            b.texts().forEach(t -> texts.merge(t.heading(), t, ProgrammeFit::together));
            return new FormContent.Narratives(a.form(), List.copyOf(texts.values()));
        }
        if (one instanceof FormContent.Entries a && other instanceof FormContent.Entries b) {
            var entries = new ArrayList<Entry>(a.entries());
            entries.addAll(b.entries());
            return new FormContent.Entries(a.form(), entries);
        }
        return one;
    }

    private static Narrative together(Narrative one, Narrative other) {
        return one.text().equals(other.text())
                ? one
                : new Narrative(one.heading(), one.text() + "\n" + other.text(), one.at());
    }

    private static Figure same(Figure one, Figure other, List<Finding> findings) {
        if (one.value() == null || other.value() == null) {
            return one.value() == null ? other : one;
        }
        if (one.value().compareTo(other.value()) != 0) {
            findings.add(Finding.error(
                    "figure-contradiction",
                    other.at(),
                    "Chỉ tiêu " + one.indicator() + " có hai số khác nhau: " + one.at() + " ghi “" + one.written()
                            + "”, "
                            + other.at() + " ghi “" + other.written()
                            + "”. Hãy chỉ giữ một bảng, hoặc ghi rõ kỳ báo cáo của từng bảng."));
        }
        return one;
    }

    /** Leaves the indicators that the programme's form has, and says which of its rows the document lacks. */
    private static FormContent cut(FormContent content, Form form, List<Finding> findings) {
        if (!(content instanceof FormContent.Figures figures && form instanceof IndicatorForm asked)) {
            return content;
        }
        var kept = new LinkedHashMap<String, Figure>();
        var missing = new ArrayList<String>();
        for (Indicator indicator : asked.indicators()) {
            Figure figure = figures.figures().get(indicator.code());
            if (figure == null) {
                missing.add(indicator.code());
            } else {
                kept.put(indicator.code(), figure);
            }
        }
        if (!missing.isEmpty() && !kept.isEmpty()) {
            findings.add(missingRows(asked, missing, kept.keySet()));
        }
        return new FormContent.Figures(form.code(), kept);
    }

    /** Whole groups are left out on purpose, by an office that has nothing to do with them; a row out of a group is a loss. */
    private static Finding missingRows(IndicatorForm form, List<String> missing, Set<String> kept) {
        boolean wholeGroups = true;
        var group = new ArrayList<String>();
        for (FormRow row : form.rows()) {
            if (row instanceof Group) {
                wholeGroups &= isWhole(group, kept);
                group.clear();
            } else {
                group.add(row.code());
            }
        }
        wholeGroups &= isWhole(group, kept);
        String message = "Biểu " + form.code() + " thiếu " + missing.size() + " dòng chỉ tiêu: "
                + String.join(", ", missing) + ". Các chỉ tiêu này được coi là chưa báo cáo.";
        return wholeGroups
                ? Finding.info("rows-missing", null, message)
                : Finding.warning("rows-missing", null, message);
    }

    private static boolean isWhole(List<String> group, Set<String> kept) {
        long there = group.stream().filter(kept::contains).count();
        return there == 0 || there == group.size();
    }
}

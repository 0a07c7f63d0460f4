package tonghop.pipeline.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tonghop.check.Judgement;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Figures;
import tonghop.model.LedgerLine;
import tonghop.model.Report;
import tonghop.model.Severity;
import tonghop.model.Verdict;

/**
 * What a document of the ledger says when it is read again, beside what it said.
 *
 * @param verdict what becomes of it now; where it counts, a later version may have taken its place
 * @param now as read now, with every finding
 * @param figures those that are not the same as before
 * @param texts the codes of other forms that do not say the same as before
 * @param settled findings that are no more
 * @param raised findings that were not there
 */
public record Rereading(
        LedgerLine before,
        Verdict verdict,
        Report now,
        List<FigureChange> figures,
        List<String> texts,
        List<Finding> settled,
        List<Finding> raised) {

    /**
     * A figure that counts otherwise, or stands elsewhere.
     *
     * @param before null where it was not there; likewise now
     */
    public record FigureChange(
            String form,
            String indicator,
            @Nullable Figure before,
            @Nullable Figure now) {}

    private record Mark(
            Severity severity, String code, @Nullable CellRef at) {
        static Mark of(Finding finding) {
            return new Mark(finding.severity(), finding.code(), finding.at());
        }
    }

    static Rereading of(LedgerLine before, List<FormContent> said, Judgement judgement) {
        Report now = judgement.report();
        boolean stillSuperseded =
                before.verdict() == Verdict.SUPERSEDED && judgement.verdict().counts() && hasIdentity(before, now);
        return new Rereading(
                before,
                stillSuperseded ? Verdict.SUPERSEDED : judgement.verdict(),
                now,
                figures(said, now.forms()),
                texts(said, now.forms()),
                without(before.findings(), now.findings()),
                without(now.findings(), before.findings()));
    }

    /** True where the ledger would say the same; what cannot be a report is refused for whichever reason. */
    public boolean isSame() {
        if (verdict == Verdict.REJECTED && before.verdict() == Verdict.REJECTED) {
            return true;
        }
        return verdict == before.verdict()
                && isSameIdentity()
                && figures.isEmpty()
                && texts.isEmpty()
                && settled.isEmpty()
                && raised.isEmpty();
    }

    public boolean isSameIdentity() {
        return hasIdentity(before, now);
    }

    private static boolean hasIdentity(LedgerLine line, Report report) {
        return Objects.equals(line.programme(), report.programme())
                && Objects.equals(line.period(), report.period())
                && Objects.equals(line.unit(), report.unit());
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        var rest = new ArrayList<>(findings);
        var marks = new ArrayList<>(others.stream().map(Mark::of).toList());
        rest.removeIf(f -> marks.remove(Mark.of(f)));
        return rest;
    }

    private static List<FigureChange> figures(List<FormContent> before, List<FormContent> now) {
        Map<String, Map<String, Figure>> old = byForm(before);
        Map<String, Map<String, Figure>> read = byForm(now);
        var changes = new ArrayList<FigureChange>();
        for (String form : together(read, old).keySet()) {
            Map<String, Figure> was = old.getOrDefault(form, Map.of());
            Map<String, Figure> is = read.getOrDefault(form, Map.of());
            for (String indicator : together(is, was).keySet()) {
                Figure one = was.get(indicator);
                Figure other = is.get(indicator);
                if (!isSame(one, other)) {
                    changes.add(new FigureChange(form, indicator, one, other));
                }
            }
        }
        return changes;
    }

    private static <T> Map<String, T> together(Map<String, T> one, Map<String, T> other) {
        var together = new LinkedHashMap<>(one);
        other.forEach(together::putIfAbsent);
        return together;
    }

    private static Map<String, Map<String, Figure>> byForm(List<FormContent> forms) {
        var byForm = new LinkedHashMap<String, Map<String, Figure>>();
        for (FormContent form : forms) {
            if (form instanceof Figures figures) {
                byForm.put(form.form(), figures.figures());
            }
        }
        return byForm;
    }

    private static boolean isSame(@Nullable Figure one, @Nullable Figure other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.at().equals(other.at())
                && isSame(one.value(), other.value())
                && isSame(one.reported(), other.reported());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static List<String> texts(List<FormContent> before, List<FormContent> now) {
        Map<String, FormContent> old = others(before);
        Map<String, FormContent> read = others(now);
        return together(read, old).keySet().stream()
                .filter(form -> !Objects.equals(old.get(form), read.get(form)))
                .toList();
    }

    private static Map<String, FormContent> others(List<FormContent> forms) {
        var others = new LinkedHashMap<String, FormContent>();
        forms.stream().filter(f -> !(f instanceof Figures)).forEach(f -> others.put(f.form(), f));
        return others;
    }
}

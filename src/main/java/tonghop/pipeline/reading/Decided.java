package tonghop.pipeline.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Decision;
import tonghop.model.Explanation;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Figures;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.model.Resolution;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.model.Wording;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Programme;
import tonghop.recognise.Assigned;
import tonghop.text.PrintedFigure;

/** What the standing decisions about a document change in what it says, the later ones above the earlier. */
final class Decided {

    /** Nobody decided anything. */
    static final Decided NOTHING = new Decided(List.of(), null);

    private static final CellRef NO_ROW = new CellRef("(báo cáo không có dòng này)", "–");

    private final List<Decision> standing;
    private final @Nullable LedgerLine line;

    /** @param line the document as it stands; null for one that just came */
    Decided(List<Decision> standing, @Nullable LedgerLine line) {
        this.standing = List.copyOf(standing);
        this.line = line;
    }

    /**
     * Doubts about who sent the document. What counts, or counted once, is not doubted for what became of its sender since; what a person
     * explained of it stays explained.
     */
    List<Finding> still(List<Finding> doubts) {
        if (line == null || !line.verdict().counts() && line.verdict() != Verdict.SUPERSEDED) {
            return doubts;
        }
        List<Finding> said = line.findings();
        return doubts.stream()
                .flatMap(doubt ->
                        said.stream().filter(f -> f.code().equals(doubt.code())).limit(1))
                .toList();
    }

    Assigned assigned() {
        String programme = null;
        String unit = null;
        Period period = null;
        for (Decision decision : standing) {
            if (decision.resolution() instanceof Resolution.Assign assign) {
                programme = assign.programme() == null ? programme : assign.programme();
                unit = assign.unit() == null ? unit : assign.unit();
                period = assign.period() == null ? period : assign.period();
            }
        }
        return new Assigned(programme, unit, period);
    }

    /** What words of the unit's own mean. */
    List<Wording.Mapped> wordings() {
        return standing.stream()
                .filter(d -> d.resolution() instanceof Resolution.MapWording)
                .map(d -> new Wording.Mapped(((Resolution.MapWording) d.resolution()).wording(), d.explanation()))
                .toList();
    }

    /**
     * The report with the figures that people set, each beside the one that was reported. What was in doubt about a figure
     * is settled with it; every decision is said in a finding.
     */
    Report applied(Report report, @Nullable Programme programme) {
        Report applied = report;
        for (Decision decision : standing) {
            if (decision.resolution() instanceof Resolution.Assign assign) {
                applied = with(applied, applied.forms(), List.of(assigned(assign, decision.explanation())));
            } else if (decision.resolution() instanceof Resolution.SetFigures set) {
                for (var figure : set.values().entrySet()) {
                    applied = corrected(applied, programme, figure.getKey(), figure.getValue(), decision.explanation());
                }
            }
        }
        return applied;
    }

    private static Finding assigned(Resolution.Assign assign, Explanation why) {
        var said = new ArrayList<String>();
        if (assign.programme() != null) {
            said.add("chế độ báo cáo “" + assign.programme() + "”");
        }
        if (assign.unit() != null) {
            said.add("đơn vị “" + assign.unit() + "”");
        }
        if (assign.period() != null) {
            said.add("kỳ “" + assign.period().label() + "”");
        }
        String message = "Theo quyết định của người vận hành, báo cáo này là của " + String.join(", ", said) + ".";
        return new Finding(Severity.INFO, "decision-identity", null, message, why);
    }

    private static Report corrected(
            Report report, @Nullable Programme programme, String code, @Nullable BigDecimal value, Explanation why) {
        var forms = new ArrayList<FormContent>();
        var said = new ArrayList<Finding>();
        Report settled = report;
        for (FormContent content : report.forms()) {
            if (content instanceof Figures figures && has(programme, figures.form(), code)) {
                var all = new LinkedHashMap<>(figures.figures());
                Figure before = all.getOrDefault(code, new Figure(code, null, NO_ROW, ""));
                all.put(code, before.corrected(value, why));
                forms.add(new Figures(figures.form(), all));
                settled = settled(report, before.at(), why);
                said.add(new Finding(
                        Severity.INFO,
                        "decision-figure",
                        before.at(),
                        sentence(before, value, isUnread(report, before)),
                        why));
            } else {
                forms.add(content);
            }
        }
        return with(settled, forms, said);
    }

    private static boolean has(@Nullable Programme programme, String form, String indicator) {
        return programme != null
                && programme.form(form).orElse(null) instanceof IndicatorForm of
                && of.indicator(indicator).isPresent();
    }

    private static String sentence(Figure before, @Nullable BigDecimal value, boolean isUnread) {
        String reported = isUnread
                ? "số liệu của báo cáo chưa đọc được."
                : before.written().isBlank() ? "báo cáo để trống." : "báo cáo ghi “" + before.written() + "”.";
        return "Chỉ tiêu " + before.indicator() + ": theo quyết định của người vận hành, "
                + (value == null ? "để trống" : "lấy " + PrintedFigure.of(value)) + "; " + reported;
    }

    /** True if nobody knows which column of its sheet has the figures, so that the report may well say one. */
    private static boolean isUnread(Report report, Figure figure) {
        return report.findings().stream()
                .anyMatch(f -> f.code().equals("value-column-unclear")
                        && f.at() != null
                        && f.at().sheet().equals(figure.at().sheet()));
    }

    /** Doubts about one cell no longer hold a report whose figure there was set. */
    private static Report settled(Report report, CellRef at, Explanation why) {
        List<Finding> findings = report.findings().stream()
                .map(f -> at.equals(f.at()) && f.severity() != Severity.INFO
                        ? new Finding(Severity.INFO, f.code(), f.at(), f.message(), why)
                        : f)
                .toList();
        return report.with(report.forms(), findings);
    }

    private static Report with(Report report, List<FormContent> forms, List<Finding> more) {
        var findings = new ArrayList<>(report.findings());
        findings.addAll(more);
        return report.with(forms, findings);
    }
}

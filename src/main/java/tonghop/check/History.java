package tonghop.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tonghop.model.EarlierReport;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Figures;
import tonghop.model.Report;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Programme;

/**
 * What is known of a unit besides the report in hand.
 *
 * @param earlier what counts of the latest earlier period for which the unit reported figures, a form each
 * @param explained subject of a finding, see {@link Subjects} → why it does not hold the report
 */
public record History(List<EarlierReport> earlier, Map<String, Explanation> explained) {

    /** The judgement with what is known of the unit: a copy of an earlier report is found, what was explained is settled. */
    public Judgement review(Judgement first, Programme programme) {
        var report = first.report();
        var findings = new ArrayList<>(report.findings());
        for (FormContent content : report.forms()) {
            if (content instanceof Figures figures
                    && programme.form(figures.form()).orElse(null) instanceof IndicatorForm form) {
                CopyCheck.check(form, figures, earlier, findings);
            }
        }
        findings.replaceAll(f -> explain(f, report, programme));
        findings.sort(Comparator.comparing(Finding::severity));
        return new Judgement(
                verdict(findings),
                new Report(report.programme(), report.period(), report.unit(), report.forms(), findings),
                first.timeliness());
    }

    /** A query that was explained is settled, too, and stays to be seen. */
    private Finding explain(Finding finding, Report report, Programme programme) {
        if (explained.isEmpty() || finding.severity() == Severity.INFO) {
            return finding;
        }
        Explanation explanation = explained.get(Subjects.of(finding, report, programme));
        return explanation == null ? finding : finding.explained(explanation);
    }

    private static Verdict verdict(List<Finding> findings) {
        if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
            return Verdict.HELD;
        }
        return findings.stream().anyMatch(f -> f.severity() == Severity.WARNING) ? Verdict.WARNED : Verdict.ACCEPTED;
    }
}

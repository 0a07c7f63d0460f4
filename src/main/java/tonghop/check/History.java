package tonghop.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * @param lookback the other periods that the report is held against
 * @param others what counts of these, a form each
 * @param explained subject of a finding, see {@link Subjects} → why it does not hold the report
 * @param receivedAt when the report came
 */
public record History(
        Lookback lookback, List<EarlierReport> others, Map<String, Explanation> explained, Instant receivedAt) {

    /** The judgement with what is known of the unit: a copy of an earlier report is found, what was explained is settled. */
    public Judgement review(Judgement first, Programme programme) {
        return review(first, programme, true);
    }

    /**
     * As {@link #review}, of a report that was reviewed before: what other periods say is asked anew, and nothing of it can hold a report
     * that counts.
     */
    public Judgement again(Judgement before, Programme programme) {
        return review(before, programme, false);
    }

    private Judgement review(Judgement judgement, Programme programme, boolean isFirst) {
        var report = judgement.report();
        var findings = new ArrayList<>(report.findings());
        findings.removeIf(f -> HistoryCheck.CODES.contains(f.code()));
        for (FormContent content : report.forms()) {
            if (content instanceof Figures figures
                    && report.period() != null
                    && programme.form(figures.form()).orElse(null) instanceof IndicatorForm form) {
                if (isFirst) {
                    CopyCheck.check(form, figures, ofLatest(), findings);
                }
                var past = new Past(form.code(), lookback, others);
                findings.addAll(new HistoryCheck(form, report.period(), past, programme.history()).check(figures));
            }
        }
        findings.replaceAll(f -> explain(f, report, programme));
        SenderNotes.explain(findings, report.forms(), receivedAt);
        findings.sort(Comparator.comparing(Finding::severity));
        return new Judgement(verdict(findings), report.with(report.forms(), findings), judgement.timeliness());
    }

    private List<EarlierReport> ofLatest() {
        return others.stream()
                .filter(e -> lookback.latest().contains(e.period()))
                .toList();
    }

    /** A query that was explained is settled, too, and stays to be seen. */
    private Finding explain(Finding finding, Report report, @Nullable Programme programme) {
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

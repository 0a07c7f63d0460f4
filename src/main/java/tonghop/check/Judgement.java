package tonghop.check;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.Report;
import tonghop.model.Severity;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

/**
 * What is to become of a document.
 *
 * @param report as recognised, with every finding, errors first and capped; forms that were left blank are taken out
 * @param timeliness null without a due day, or where the period is not known
 */
public record Judgement(
        Verdict verdict, Report report, @Nullable Timeliness timeliness) {

    /** The same report with those of its open queries explained. */
    public Judgement explained(Explanation explanation, Predicate<Finding> which) {
        List<Finding> findings = report.findings().stream()
                .map(f -> f.isOpenQuery() && which.test(f) ? f.explained(explanation) : f)
                .toList();
        return new Judgement(verdict, report.with(report.forms(), findings), timeliness);
    }

    /** The same report, counted as it is: whatever nobody explained yet is explained so. It must be identified. */
    public Judgement accepted(Explanation explanation) {
        List<Finding> findings = report.findings().stream()
                .map(f -> f.severity() == Severity.INFO || f.explanation() != null ? f : f.explained(explanation))
                .toList();
        return new Judgement(Verdict.WARNED, report.with(report.forms(), findings), timeliness);
    }
}

package tonghop.check;

import org.jspecify.annotations.Nullable;
import tonghop.model.Report;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

/**
 * What is to become of a document.
 *
 * @param report as recognised, with every finding, errors first and capped; forms that were left blank are taken out
 * @param timeliness null without a due day, or where the period is not known
 */
public record Judgement(
        Verdict verdict, Report report, @Nullable Timeliness timeliness) {}

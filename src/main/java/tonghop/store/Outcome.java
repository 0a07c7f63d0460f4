package tonghop.store;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.FormContent;
import tonghop.model.Report;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

/**
 * What was decided about a document that arrived.
 *
 * @param verdict anything but {@link Verdict#SUPERSEDED}, which a later document brings about. {@link Verdict#DUPLICATE}
 *     for a document that was not read because its bytes are in the ledger already; the store finds that out by itself
 *     too
 * @param report what was read, with all findings, those of its checks included, capped
 * @param timeliness null without a due day, or where the period is not known
 */
public record Outcome(
        Verdict verdict, Report report, @Nullable Timeliness timeliness) {

    /**
     * @throws IllegalArgumentException if the document shall count but its programme, period or unit is not known or it
     *     has no form; if a form is there twice; if the verdict is {@code SUPERSEDED}
     */
    public Outcome {
        require(verdict != Verdict.SUPERSEDED, "only a later document supersedes");
        if (verdict.counts()) {
            require(report.isIdentified(), "a report that counts has a programme, a period and a unit");
            require(!report.forms().isEmpty(), "a report that counts has a form");
        }
        var forms = new HashSet<String>();
        require(report.forms().stream().map(FormContent::form).allMatch(forms::add), "a form is in a report once");
    }

    /** A document that was not read because its bytes are in the ledger already. */
    public static Outcome duplicate() {
        return new Outcome(Verdict.DUPLICATE, new Report(null, null, null, List.of(), List.of()), null);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}

package tonghop.consolidate;

import java.util.HashSet;
import java.util.List;
import tonghop.model.PeriodRecord;
import tonghop.model.Submission;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** Refuses what must never be added, whatever the store says. */
final class Admission {

    private Admission() {}

    /** @throws IllegalArgumentException as {@link Consolidator#consolidate} says */
    static void check(Programme programme, ReportingPeriod period, PeriodRecord record) {
        require(record.programme().equals(programme.code()), "the record is of programme " + record.programme());
        require(record.period().equals(period.period()), "the record is of period " + record.period());
        var seen = new HashSet<List<String>>();
        for (var submission : record.current()) {
            check(programme, period, submission);
            require(
                    seen.add(List.of(submission.unit(), submission.content().form())),
                    "unit " + submission.unit() + " has two versions of form "
                            + submission.content().form());
        }
    }

    private static void check(Programme programme, ReportingPeriod period, Submission submission) {
        var document = submission.document();
        var name = "document " + document.number() + " is ";
        require(period.period().equals(document.period()), name + "of period " + document.period());
        require(programme.code().equals(document.programme()), name + "of programme " + document.programme());
        require(submission.unit().equals(document.unit()), name + "of unit " + document.unit());
        require(document.verdict().counts(), name + document.verdict().code());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("Not to be consolidated: " + otherwise);
        }
    }
}

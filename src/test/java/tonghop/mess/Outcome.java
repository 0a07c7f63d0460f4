package tonghop.mess;

import java.nio.file.Path;
import java.util.List;
import tonghop.mess.MessyReport.Expect;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.pipeline.reading.Preview;

/**
 * What became of a generated report.
 *
 * @param file where it lies
 * @param wrong what was counted and is not so; empty for a report that does not count
 * @param reasons why it was not counted: the codes of its errors, with their places
 */
record Outcome(Path file, MessyReport report, Verdict verdict, List<String> wrong, List<String> reasons) {

    static Outcome of(Path file, MessyReport report, Preview.Result read) {
        Verdict verdict = read.line().verdict();
        List<String> wrong = List.of();
        if (verdict.counts()) {
            wrong = report.expect() == Expect.HOLD
                    ? List.of("counted, though it must be held")
                    : Comparison.of(report, read);
        }
        List<String> reasons = read.line().findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(f -> f.code() + " @" + f.at() + " " + f.message())
                .toList();
        return new Outcome(file, report, verdict, wrong, reasons);
    }

    boolean straightThrough() {
        return verdict.counts() && wrong.isEmpty();
    }

    boolean mustGoThrough() {
        return report.expect() == Expect.THROUGH;
    }
}

package tonghop.letter;

import java.util.stream.Stream;
import tonghop.check.SenderCheck;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Severity;

/**
 * What of a document's findings a letter may tell whoever sent it. Who is entered for other units than the document names learns that alone:
 * all else may say something of what that unit reported before.
 */
final class ToldFindings {

    private ToldFindings() {}

    /** Whether the document names a unit for which its sender may not send. */
    static boolean areAnotherUnits(LedgerLine line) {
        return line.findings().stream()
                .anyMatch(f -> f.code().equals(SenderCheck.OTHER_UNIT) && f.severity() == Severity.ERROR);
    }

    static Stream<Finding> errors(LedgerLine line) {
        boolean isAnothers = areAnotherUnits(line);
        return line.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .filter(f -> !isAnothers || SenderCheck.CODES.contains(f.code()));
    }

    static Stream<Finding> queries(LedgerLine line) {
        return areAnotherUnits(line) ? Stream.empty() : line.findings().stream().filter(Finding::isOpenQuery);
    }
}

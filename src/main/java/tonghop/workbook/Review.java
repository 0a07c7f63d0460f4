package tonghop.workbook;

import java.util.Comparator;
import java.util.List;
import tonghop.model.Finding;
import tonghop.model.Verdict;

/**
 * What the sender of a document is to look at again.
 *
 * @param file the document's name as its sender wrote it
 * @param unit the reporting unit's name, or that it is not known
 * @param period the period's name, or that it is not known
 */
public record Review(String file, String unit, String period, Verdict verdict, List<Finding> findings) {

    /** The findings by what they ask: first what must be mended, then what is to be explained; else in their own order. */
    List<Finding> inOrder() {
        return findings.stream().sorted(Comparator.comparing(ReviewLevel::of)).toList();
    }
}

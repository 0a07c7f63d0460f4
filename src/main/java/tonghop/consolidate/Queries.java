package tonghop.consolidate;

import java.util.List;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Severity;

/**
 * The queries about reports that count; not those about a form that a later version replaced.
 *
 * @param unexplained those that nobody has explained yet
 * @param explained those that the sender or the operator explained
 */
public record Queries(int unexplained, int explained) {

    /** Over those of the documents that count. */
    public static Queries of(List<LedgerLine> documents) {
        List<Finding> queries = documents.stream()
                .filter(d -> d.verdict().counts())
                .flatMap(d -> d.findings().stream())
                .filter(f -> f.severity() == Severity.WARNING && !f.isPast())
                .toList();
        int open = (int) queries.stream().filter(Finding::isOpenQuery).count();
        return new Queries(open, queries.size() - open);
    }

    public boolean isEmpty() {
        return unexplained + explained == 0;
    }

    /** As people read it; empty where nothing was asked. */
    public String text() {
        if (isEmpty()) {
            return "";
        }
        return unexplained == 0
                ? explained + " đã giải trình"
                : unexplained + " chưa giải trình" + (explained == 0 ? "" : ", " + explained + " đã giải trình");
    }
}

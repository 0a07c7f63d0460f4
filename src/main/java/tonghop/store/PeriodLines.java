package tonghop.store;

import static tonghop.store.StoredValue.string;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.FormPlaces;
import tonghop.model.LedgerLine;
import tonghop.model.Period;

/**
 * The lines of a period's documents. Of a document that counts with some of its forms, while others were replaced, the
 * findings about the latter are past.
 */
final class PeriodLines {

    private static final String REPLACED_IN_PART = """
            SELECT s.document, s.form FROM submission s JOIN document d ON d.number = s.document
             WHERE s.programme = ? AND s.period = ? AND s.replaced_by IS NOT NULL
               AND d.verdict IN ('accepted', 'warned')""";

    private final Session session;

    PeriodLines(Session session) {
        this.session = session;
    }

    /** In the order of intake. */
    List<LedgerLine> of(String programme, Period period) throws SQLException {
        var lines = new Lines(session).ofPeriod(programme, period);
        var replaced = new HashMap<Long, Set<String>>();
        session.query(
                REPLACED_IN_PART,
                row -> replaced.computeIfAbsent(row.getLong("document"), d -> new HashSet<>())
                        .add(string(row, "form")),
                programme,
                period);
        if (replaced.isEmpty()) {
            return lines;
        }
        var marked = new ArrayList<LedgerLine>();
        for (var line : lines) {
            var forms = replaced.get(line.number());
            marked.add(forms == null || line.findings().isEmpty() ? line : marked(line, forms));
        }
        return marked;
    }

    private LedgerLine marked(LedgerLine line, Set<String> replaced) throws SQLException {
        var places = new FormPlaces(Contents.ofDocument(session, line.number()));
        return line.withFindings(line.findings().stream()
                .map(f -> isAbout(f, replaced, places) ? f.past() : f)
                .toList());
    }

    private static boolean isAbout(Finding finding, Set<String> forms, FormPlaces places) {
        CellRef at = finding.at();
        var nearest = at == null ? Set.<String>of() : places.nearest(at);
        return !nearest.isEmpty() && forms.containsAll(nearest);
    }
}

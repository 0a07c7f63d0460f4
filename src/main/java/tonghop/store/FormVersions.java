package tonghop.store;

import static tonghop.store.StoredValue.string;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import tonghop.model.FormVersion;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.Submission;

/** The versions of the forms of a period; of those that were corrected also what each version says. */
final class FormVersions {

    private static final String CORRECTIONS =
            "SELECT count(*) FROM submission WHERE programme = ? AND period = ? AND version = 2";
    private static final String CORRECTED = """
            SELECT s.unit, s.form, s.version, s.document, c.kind
              FROM submission s JOIN content c ON c.document = s.document AND c.form = s.form
             WHERE s.programme = ? AND s.period = ?
               AND EXISTS (SELECT 1 FROM submission o
                            WHERE o.programme = s.programme AND o.period = s.period AND o.unit = s.unit
                              AND o.form = s.form AND o.version = 2)""";
    private static final String ALL =
            "SELECT unit, form, version, document, replaced_by FROM submission WHERE programme = ? AND period = ?";
    /** Sorted here: the engines' own orders of text differ with the server's language. */
    private static final Comparator<Submission> ORDER = Comparator.comparing(Submission::unit)
            .thenComparing(s -> s.content().form())
            .thenComparing(Submission::version);

    private final Session session;

    FormVersions(Session session) {
        this.session = session;
    }

    /** Every version of every form, by unit, form and version, without what it says. */
    List<FormVersion> all(String programme, Period period) throws SQLException {
        var versions = new ArrayList<FormVersion>();
        session.query(
                ALL,
                row -> versions.add(new FormVersion(
                        string(row, "unit"),
                        string(row, "form"),
                        row.getInt("version"),
                        row.getLong("document"),
                        row.getString("replaced_by") == null)),
                programme,
                period);
        versions.sort(Comparator.comparing(FormVersion::unit)
                .thenComparing(FormVersion::form)
                .thenComparing(FormVersion::version));
        return versions;
    }

    /** All versions of the forms that have more than one, by unit, form and version. */
    List<Submission> corrected(String programme, Period period) throws SQLException {
        if (session.number(CORRECTIONS, programme, period) == 0) {
            return List.of();
        }
        var documents = new HashMap<Long, LedgerLine>();
        new Lines(session).ofPeriod(programme, period).forEach(line -> documents.put(line.number(), line));
        var contents = Contents.ofCorrected(session, programme, period);
        var versions = new ArrayList<Submission>();
        session.query(
                CORRECTED,
                row -> versions.add(new Submission(
                        string(row, "unit"),
                        row.getInt("version"),
                        contents.of(row.getLong("document"), string(row, "form"), string(row, "kind")),
                        Objects.requireNonNull(documents.get(row.getLong("document"))))),
                programme,
                period);
        versions.sort(ORDER);
        return versions;
    }
}

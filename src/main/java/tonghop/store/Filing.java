package tonghop.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tonghop.model.CarriedCoverage;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Entries;
import tonghop.model.FormContent.Figures;
import tonghop.model.FormContent.Narratives;
import tonghop.model.Narrative;

/** Writes down what one document says and what was found in it. */
final class Filing {

    private static final String FINDING = """
            INSERT INTO finding (document, position, severity, code, sheet, cell, message, explained_by, sender_says)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COVERAGE = "INSERT INTO carried_coverage (document, coverage) VALUES (?, ?)";
    private static final String CONTENT = "INSERT INTO content (document, form, kind) VALUES (?, ?, ?)";
    private static final String FIGURE = """
            INSERT INTO figure (document, form, position, indicator, value, sheet, cell, written)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String NOTE = "INSERT INTO figure_note (document, form, indicator, note) VALUES (?, ?, ?, ?)";
    private static final String NARRATIVE = """
            INSERT INTO narrative (document, form, position, heading, text, sheet, cell)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String ENTRY =
            "INSERT INTO entry (document, form, position, sheet, cell) VALUES (?, ?, ?, ?, ?)";
    private static final String ENTRY_VALUE = """
            INSERT INTO entry_value (document, form, entry, position, column_key, value)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private final Session session;
    private final long document;

    Filing(Session session, long document) {
        this.session = session;
        this.document = document;
    }

    /** Errors first, otherwise in the order given. */
    void findings(List<Finding> findings) throws SQLException {
        int position = 0;
        var ordered = findings.stream()
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .toList();
        for (var finding : ordered) {
            finding(position++, finding);
        }
        if (position > 0) {
            session.flush(FINDING);
        }
    }

    private void finding(int position, Finding finding) throws SQLException {
        CellRef at = finding.at();
        var explanation = finding.explanation();
        session.add(
                FINDING,
                document,
                position,
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.code(),
                at == null ? null : at.sheet(),
                at == null ? null : at.cell(),
                finding.message(),
                explanation == null || explanation.isOfSender() ? null : explanation.decision(),
                explanation != null && explanation.isOfSender() ? explanation.reason() : null);
    }

    /** What the report rests on, where it says so. */
    void coverage(@Nullable CarriedCoverage coverage) throws SQLException {
        if (coverage != null) {
            session.execute(COVERAGE, document, coverage.written());
        }
    }

    void content(FormContent content) throws SQLException {
        if (content instanceof Figures figures) {
            session.execute(CONTENT, document, content.form(), "figures");
            figures(figures);
        } else if (content instanceof Narratives narratives) {
            session.execute(CONTENT, document, content.form(), "narratives");
            narratives(narratives);
        } else if (content instanceof Entries entries) {
            session.execute(CONTENT, document, content.form(), "entries");
            entries(entries);
        }
    }

    private void figures(Figures content) throws SQLException {
        int position = 0;
        for (var named : content.figures().entrySet()) {
            Figure f = named.getValue();
            var at = f.at();
            session.add(
                    FIGURE,
                    document,
                    content.form(),
                    position++,
                    named.getKey(),
                    f.reported(),
                    at.sheet(),
                    at.cell(),
                    f.written());
        }
        if (position > 0) {
            session.flush(FIGURE);
        }
        notes(content);
    }

    private void notes(Figures content) throws SQLException {
        for (Figure f : content.figures().values()) {
            if (!f.note().isEmpty()) {
                session.execute(NOTE, document, content.form(), f.indicator(), f.note());
            }
        }
    }

    private void narratives(Narratives content) throws SQLException {
        int position = 0;
        for (Narrative n : content.texts()) {
            var at = n.at();
            session.add(NARRATIVE, document, content.form(), position++, n.heading(), n.text(), at.sheet(), at.cell());
        }
        if (position > 0) {
            session.flush(NARRATIVE);
        }
    }

    private void entries(Entries content) throws SQLException {
        int position = 0;
        for (Entry e : content.entries()) {
            session.add(ENTRY, document, content.form(), position, e.at().sheet(), e.at().cell());
            entryValues(content.form(), position++, e);
        }
        if (position > 0) {
            session.flush(ENTRY);
            session.flush(ENTRY_VALUE);
        }
    }

    private void entryValues(String form, int entry, Entry e) throws SQLException {
        int position = 0;
        for (var named : e.values().entrySet()) {
            session.add(ENTRY_VALUE, document, form, entry, position++, named.getKey(), named.getValue());
        }
    }
}

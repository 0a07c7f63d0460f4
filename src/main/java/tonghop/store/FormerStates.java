package tonghop.store;

import java.sql.SQLException;
import java.util.List;

/** What documents said before a decision: kept with the decision, and brought back when it is undone. */
final class FormerStates {

    /** A table of what a document says, and its columns. */
    private record Part(String table, String columns) {

        String keep() {
            return "INSERT INTO former_" + table + " (decision, " + columns + ") SELECT CAST(? AS INTEGER), " + columns
                    + " FROM " + table + " WHERE document = ?";
        }

        String remove() {
            return "DELETE FROM " + table + " WHERE document = ?";
        }

        String bringBack() {
            return "INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM former_" + table
                    + " WHERE decision = ?";
        }
    }

    /** Each after those it refers to. */
    private static final List<Part> PARTS = List.of(
            new Part("finding", "document, position, severity, code, sheet, cell, message, explained_by, sender_says"),
            new Part("carried_coverage", "document, coverage"),
            new Part("content", "document, form, kind"),
            new Part("figure", "document, form, position, indicator, value, sheet, cell, written"),
            new Part("figure_correction", "document, form, indicator, value, corrected_by"),
            new Part("figure_note", "document, form, indicator, note"),
            new Part("narrative", "document, form, position, heading, text, sheet, cell"),
            new Part("entry", "document, form, position, sheet, cell"),
            new Part("entry_value", "document, form, entry, position, column_key, value"));

    private static final String KEEP_DOCUMENT = """
            INSERT INTO former_document (decision, verdict, programme, period, unit, timeliness)
            SELECT CAST(? AS INTEGER), verdict, programme, period, unit, timeliness FROM document WHERE number = ?""";

    /** What counted, or counted once, counts again; which of them does is for the versions to say. */
    private static final String BRING_BACK_DOCUMENT = """
            UPDATE document
               SET (verdict, programme, period, unit, timeliness, version) =
                   (SELECT CASE WHEN f.verdict IN ('warned', 'superseded') THEN 'accepted' ELSE f.verdict END,
                           f.programme, f.period, f.unit, f.timeliness,
                           CASE WHEN f.verdict IN ('accepted', 'warned', 'superseded') THEN 1 END
                      FROM former_document f WHERE f.decision = ?)
             WHERE number = ?""";

    private final Session session;

    FormerStates(Session session) {
        this.session = session;
    }

    void keep(long decision, long document) throws SQLException {
        session.execute(KEEP_DOCUMENT, decision, document);
        for (var part : PARTS) {
            session.execute(part.keep(), decision, document);
        }
    }

    /** Takes away what the document says; none of its forms may be a version any more. */
    void remove(long document) throws SQLException {
        for (int i = PARTS.size() - 1; i >= 0; i--) {
            session.execute(PARTS.get(i).remove(), document);
        }
    }

    /** Brings back what was before the decision, where nothing is any more. */
    void bringBack(long decision, long document) throws SQLException {
        session.execute(BRING_BACK_DOCUMENT, decision, document);
        for (var part : PARTS) {
            session.execute(part.bringBack(), decision);
        }
    }
}

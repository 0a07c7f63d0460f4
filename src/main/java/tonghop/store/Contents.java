package tonghop.store;

import static tonghop.store.StoredValue.decimal;
import static tonghop.store.StoredValue.instant;
import static tonghop.store.StoredValue.string;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.Explanation;
import tonghop.model.Figure;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Entries;
import tonghop.model.FormContent.Figures;
import tonghop.model.FormContent.Narratives;
import tonghop.model.Narrative;
import tonghop.model.Period;

/** What the submissions that count in a period say, read table by table, not submission by submission. */
final class Contents {

    /** A form of a document. */
    private record Key(long document, String form) {}

    /** Most figures are written as they are stored, and need not be read twice. */
    private static final List<String> FIGURE =
            List.of("f.indicator", "f.value", "f.sheet", "f.cell", "NULLIF(f.written, f.value)");

    private static final String FORMS = "SELECT form, kind FROM content WHERE document = ? ORDER BY form";
    private static final Queries OF_PERIOD = Queries.of("""
            SELECT %1$s FROM submission s JOIN %2$s x ON x.document = s.document AND x.form = s.form %3$s
             WHERE s.programme = ? AND s.period = ? AND s.replaced_by IS NULL
             ORDER BY s.unit, s.form, %4$s""");
    private static final Queries OF_CORRECTED = Queries.of("""
            SELECT %1$s FROM submission s JOIN %2$s x ON x.document = s.document AND x.form = s.form %3$s
             WHERE s.programme = ? AND s.period = ?
               AND EXISTS (SELECT 1 FROM submission o
                            WHERE o.programme = s.programme AND o.period = s.period AND o.unit = s.unit
                              AND o.form = s.form AND o.version = 2)
             ORDER BY s.unit, s.form, %4$s""");
    private static final Queries OF_DOCUMENT =
            Queries.of("SELECT %1$s FROM %2$s x %3$s WHERE x.document = ? ORDER BY x.form, %4$s");

    /** The same rows, of all that counts in a period or of one document. */
    private record Queries(
            String figures, String corrections, String notes, String narratives, String entries, String entryValues) {

        /** @param select to be given columns, table, join and order */
        static Queries of(String select) {
            return new Queries(
                    select.formatted(
                            "x.document, x.form, (SELECT " + PackedRows.of("f.position", FIGURE)
                                    + " FROM figure f WHERE f.document = x.document AND f.form = x.form) AS figures",
                            "content",
                            "",
                            "x.form"),
                    select.formatted(
                            "x.document, x.form, x.indicator, x.value, x.corrected_by, d.decided_by, d.decided_at, d.reason",
                            "figure_correction",
                            "JOIN decision d ON d.number = x.corrected_by",
                            "x.indicator"),
                    select.formatted("x.document, x.form, x.indicator, x.note", "figure_note", "", "x.indicator"),
                    select.formatted(
                            "x.document, x.form, x.heading, x.text, x.sheet, x.cell", "narrative", "", "x.position"),
                    select.formatted("x.document, x.form, x.position, x.sheet, x.cell", "entry", "", "x.position"),
                    select.formatted(
                            "x.document, x.form, x.entry, x.column_key, x.value",
                            "entry_value",
                            "",
                            "x.entry, x.position"));
        }
    }

    private final Map<Key, Map<String, Figure>> figures = new HashMap<>();
    private final Map<Key, List<Narrative>> narratives = new HashMap<>();
    private final Map<Key, List<Entry>> entries = new HashMap<>();

    /** What hundreds of thousands of figures share, each kept once: sheets, forms, indicators, cells, small numbers. */
    private final Map<Object, Object> shared = new HashMap<>();

    private Contents() {}

    static Contents ofPeriod(Session session, String programme, Period period) throws SQLException {
        return read(session, OF_PERIOD, programme, period);
    }

    /** All versions of the forms that have more than one. */
    static Contents ofCorrected(Session session, String programme, Period period) throws SQLException {
        return read(session, OF_CORRECTED, programme, period);
    }

    /** What one document says, in the order of the forms' codes; empty where nothing of it was kept. */
    static List<FormContent> ofDocument(Session session, long document) throws SQLException {
        var contents = read(session, OF_DOCUMENT, document);
        var forms = new ArrayList<FormContent>();
        session.query(
                FORMS, row -> forms.add(contents.of(document, string(row, "form"), string(row, "kind"))), document);
        return forms;
    }

    private static Contents read(Session session, Queries queries, Object... of) throws SQLException {
        var contents = new Contents();
        session.query(queries.figures(), contents::takeFigures, of);
        session.query(queries.corrections(), contents::takeCorrection, of);
        session.query(queries.notes(), contents::takeNote, of);
        session.query(queries.narratives(), contents::takeNarrative, of);
        session.query(queries.entries(), contents::takeEntry, of);
        session.query(queries.entryValues(), contents::takeEntryValue, of);
        return contents;
    }

    /** @param kind as the table of contents has it */
    FormContent of(long document, String form, String kind) throws SQLException {
        var key = new Key(document, form);
        return switch (kind) {
            case "figures" -> new Figures(form, figures.getOrDefault(key, Map.of()));
            case "narratives" -> new Narratives(form, narratives.getOrDefault(key, List.of()));
            case "entries" -> new Entries(form, entries.getOrDefault(key, List.of()));
            default -> throw new SQLException("unknown kind of content", "22000");
        };
    }

    private Key key(ResultSet row) throws SQLException {
        return new Key(row.getLong("document"), name(row, "form"));
    }

    private CellRef cell(ResultSet row) throws SQLException {
        return shared(new CellRef(name(row, "sheet"), name(row, "cell")));
    }

    private String name(ResultSet row, String column) throws SQLException {
        return shared(string(row, column));
    }

    /** The equal one that is kept already, or this one; all that is shared cannot change. */
    @SuppressWarnings("unchecked")
    private <T> T shared(T value) {
        var known = shared.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }

    private void takeFigures(ResultSet row) throws SQLException {
        var packed = row.getString("figures");
        if (packed == null) {
            return;
        }
        var ofForm = new LinkedHashMap<String, Figure>();
        PackedRows.read(packed, FIGURE.size(), fields -> {
            var figure = figure(fields);
            ofForm.put(figure.indicator(), figure);
        });
        figures.put(key(row), ofForm);
    }

    private Figure figure(@Nullable String[] fields) throws SQLException {
        var value = decimal(fields[1]);
        var written = fields[4] == null ? fields[1] : fields[4];
        return new Figure(
                shared(required(fields[0])),
                value == null ? null : shared(value),
                shared(new CellRef(shared(required(fields[2])), shared(required(fields[3])))),
                shared(required(written)));
    }

    private static String required(@Nullable String field) throws SQLException {
        if (field == null) {
            throw new SQLException("null in a figure", "22004");
        }
        return field;
    }

    /** The reported figures are all there by now. */
    private void takeCorrection(ResultSet row) throws SQLException {
        var why = new Explanation(
                row.getLong("corrected_by"),
                string(row, "decided_by"),
                instant(row, "decided_at"),
                string(row, "reason"));
        var value = decimal(row, "value");
        figures.getOrDefault(key(row), Map.of())
                .computeIfPresent(string(row, "indicator"), (code, figure) -> figure.corrected(value, why));
    }

    private void takeNote(ResultSet row) throws SQLException {
        var note = string(row, "note");
        figures.getOrDefault(key(row), Map.of())
                .computeIfPresent(string(row, "indicator"), (code, figure) -> figure.withNote(note));
    }

    private void takeNarrative(ResultSet row) throws SQLException {
        narratives
                .computeIfAbsent(key(row), k -> new ArrayList<>())
                .add(new Narrative(string(row, "heading"), string(row, "text"), cell(row)));
    }

    private void takeEntry(ResultSet row) throws SQLException {
        entries.computeIfAbsent(key(row), k -> new ArrayList<>()).add(new Entry(new LinkedHashMap<>(), cell(row)));
    }

    /** Entries are numbered from 0 without gaps, and all are there by now. */
    private void takeEntryValue(ResultSet row) throws SQLException {
        var ofForm = entries.getOrDefault(key(row), List.of());
        ofForm.get(row.getInt("entry")).values().put(string(row, "column_key"), string(row, "value"));
    }
}

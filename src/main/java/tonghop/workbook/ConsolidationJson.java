package tonghop.workbook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.Consolidation.HeadingTexts;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.Queries;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.programme.Form;
import tonghop.programme.ListColumn;
import tonghop.programme.Unit;

/**
 * Writes {@code tong-hop.json}: the figures of the consolidated workbook for programs.
 *
 * <p>UTF-8, two spaces a level, line feeds, keys in a fixed order, numbers without exponents: the same consolidation gives
 * the same bytes. {@code queries} counts those about reports that count, and stands only where there are some. {@code pending} of a unit stands only where a held document waits for a decision, {@code findings} only
 * where the totals need a remark. A list's row has all columns of its form, null where the row leaves one empty.
 * {@code likelyDuplicateOf} and {@code overdue} stand only in rows of which they hold; what is drawn from the lists stands
 * beside them, as {@link ListJson} says.
 */
public final class ConsolidationJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;

    private ConsolidationJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the whole object and a final line feed; {@code out} is flushed and left open.
     *
     * @throws IOException if {@code out} fails, or a list form has a column of a key that the row already has
     */
    public static void write(Consolidation consolidation, OutputStream out) throws IOException {
        write(consolidation, Dossier.EMPTY, out);
    }

    /** As {@link #write(Consolidation, OutputStream)}, with the fields of the dossier where it has something to say. */
    public static void write(Consolidation consolidation, Dossier dossier, OutputStream out) throws IOException {
        // The writer, not the generator, encodes: it puts “?” for half a surrogate pair where Jackson would give up.
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (var json = FACTORY.createGenerator(writer)) {
            json.setPrettyPrinter(printer());
            new ConsolidationJson(json).consolidation(consolidation, dossier);
        }
        writer.write('\n');
        writer.flush();
    }

    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }

    private void consolidation(Consolidation c, Dossier dossier) throws IOException {
        json.writeStartObject();
        json.writeStringField("programme", c.programme().code());
        json.writeStringField("period", c.period().period().code());
        json.writeBooleanField("final", c.closed());
        array("units", c.units(), unit -> {
            unit(unit);
            within(c.within(unit.unit().code()));
        });
        array("indicators", c.tables().stream().flatMap(t -> t.lines().stream()).toList(), this::indicator);
        array(
                "narratives",
                c.narratives().stream().flatMap(t -> t.headings().stream()).toList(),
                this::heading);
        json.writeObjectFieldStart("lists");
        for (var list : c.lists()) {
            list(list);
        }
        json.writeEndObject();
        new ListJson(json).write(c.lists());
        var queries = Queries.of(c.documents());
        if (!queries.isEmpty()) {
            queries(queries);
        }
        ComparisonJson.write(json, dossier.comparisons());
        if (!c.findings().isEmpty()) {
            array("findings", c.findings(), this::finding);
        }
        new DossierJson(json).write(dossier);
        json.writeEndObject();
    }

    private void queries(Queries queries) throws IOException {
        json.writeObjectFieldStart("queries");
        json.writeNumberField("unexplained", queries.unexplained());
        json.writeNumberField("explained", queries.explained());
        json.writeEndObject();
    }

    private void unit(UnitLine line) throws IOException {
        json.writeStringField("code", line.unit().code());
        json.writeStringField("name", line.unit().name());
        json.writeStringField("status", line.status().code());
        if (line.document() != null) {
            document(line.document());
            CoverageJson.write(json, line.document().coverage());
            FormsJson.write(json, line);
        }
        if (line.pending() != null) {
            json.writeObjectFieldStart("pending");
            json.writeStringField("file", line.pending().arrival().file());
            json.writeStringField("sha256", line.pending().arrival().sha256());
            json.writeEndObject();
        }
    }

    /** For each form in which the unit's part is not taken: the unit above, in whose report it stands. */
    private void within(Map<String, Unit> above) throws IOException {
        if (above.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("within");
        for (var form : above.entrySet()) {
            json.writeStringField(form.getKey(), form.getValue().code());
        }
        json.writeEndObject();
    }

    private void document(LedgerLine document) throws IOException {
        if (document.version() != null) {
            json.writeNumberField("version", document.version());
        }
        json.writeStringField("sha256", document.arrival().sha256());
    }

    private void indicator(IndicatorLine line) throws IOException {
        json.writeStringField("code", line.indicator().code());
        number("total", line.total());
        json.writeNumberField("reported", line.reported());
        json.writeNumberField("expected", line.expected());
        json.writeObjectFieldStart("byUnit");
        for (var figure : line.byUnit().entrySet()) {
            number(figure.getKey(), figure.getValue().value());
        }
        json.writeEndObject();
    }

    private void heading(HeadingTexts heading) throws IOException {
        json.writeStringField("heading", heading.heading());
        json.writeObjectFieldStart("byUnit");
        for (var text : heading.byUnit().entrySet()) {
            json.writeStringField(text.getKey(), text.getValue().text());
        }
        json.writeEndObject();
    }

    private void list(EntryTable table) throws IOException {
        array(table.form().code(), table.entries(), entry -> entry(table.form(), entry));
    }

    private void entry(Form.ListForm form, UnitEntry entry) throws IOException {
        json.writeStringField("unit", entry.unit().code());
        Map<String, String> values = entry.entry().values();
        for (ListColumn column : form.columns()) {
            json.writeStringField(column.key(), values.get(column.key()));
        }
        if (entry.likelyDuplicateOf() != null) {
            json.writeNumberField("likelyDuplicateOf", entry.likelyDuplicateOf());
        }
        if (entry.overdue()) {
            json.writeBooleanField("overdue", true);
        }
    }

    private void finding(Finding finding) throws IOException {
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("code", finding.code());
        json.writeStringField("message", finding.message());
    }

    private void number(String key, @Nullable BigDecimal value) throws IOException {
        json.writeFieldName(key);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    /** One object an element. */
    private <T> void array(String key, List<T> elements, Writing<T> fields) throws IOException {
        json.writeArrayFieldStart(key);
        for (T element : elements) {
            json.writeStartObject();
            fields.write(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private interface Writing<T> {
        void write(T element) throws IOException;
    }
}

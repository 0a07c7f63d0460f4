package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Decision;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Resolution;
import tonghop.model.Severity;
import tonghop.model.VietnamTime;

/** A ledger line as one line of JSON. */
final class LedgerJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(VietnamTime.ZONE);

    private LedgerJson() {}

    /**
     * @param values the figures by indicator, or null to leave them out
     * @param decisions what people decided about the document; left out where there is none
     */
    static String of(LedgerLine line, @Nullable Map<String, @Nullable BigDecimal> values, List<Decision> decisions) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("file", line.arrival().file());
            json.writeStringField("container", line.arrival().container());
            json.writeStringField("sha256", line.arrival().sha256());
            json.writeStringField("source", line.arrival().source());
            json.writeStringField("sender", line.arrival().sender());
            json.writeStringField("receivedAt", TIME.format(line.arrival().receivedAt()));
            json.writeStringField("verdict", line.verdict().code());
            json.writeStringField("programme", line.programme());
            json.writeStringField(
                    "period", line.period() == null ? null : line.period().code());
            json.writeStringField("unit", line.unit());
            json.writeFieldName("version");
            json.writeObject(line.version());
            json.writeStringField(
                    "timeliness",
                    line.timeliness() == null ? null : line.timeliness().code());
            json.writeArrayFieldStart("issues");
            for (Finding finding : line.findings()) {
                write(finding, json);
            }
            json.writeEndArray();
            if (!decisions.isEmpty()) {
                json.writeArrayFieldStart("decisions");
                for (Decision decision : decisions) {
                    write(decision, json);
                }
                json.writeEndArray();
            }
            if (values != null) {
                write(values, "values", json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static void write(Finding finding, JsonGenerator json) throws IOException {
        CellRef at = finding.at();
        json.writeStartObject();
        json.writeStringField("severity", severity(finding.severity()));
        json.writeStringField("code", finding.code());
        json.writeStringField("sheet", at == null ? null : at.sheet());
        json.writeStringField("cell", at == null ? null : at.cell());
        json.writeStringField("message", finding.message());
        Explanation explanation = finding.explanation();
        if (explanation != null) {
            if (!explanation.isOfSender()) {
                json.writeNumberField("explainedBy", explanation.decision());
            }
            json.writeStringField("explanation", explanation.reason());
        }
        json.writeEndObject();
    }

    private static void write(Decision decision, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", decision.number());
        json.writeStringField("by", decision.by());
        json.writeStringField("at", TIME.format(decision.at()));
        json.writeStringField("reason", decision.reason());
        Resolution resolution = decision.resolution();
        if (resolution instanceof Resolution.Accept) {
            json.writeStringField("decided", "accept");
        } else if (resolution instanceof Resolution.Explain explain) {
            json.writeStringField("decided", "explain");
            json.writeStringField("only", explain.only());
        } else if (resolution instanceof Resolution.Reject) {
            json.writeStringField("decided", "reject");
        } else if (resolution instanceof Resolution.Undo undo) {
            json.writeStringField("decided", "undo");
            json.writeNumberField("undoes", undo.decision());
        } else if (resolution instanceof Resolution.Assign assign) {
            json.writeStringField("decided", "assign");
            json.writeStringField("programme", assign.programme());
            json.writeStringField("unit", assign.unit());
            json.writeStringField(
                    "period", assign.period() == null ? null : assign.period().code());
        } else if (resolution instanceof Resolution.SetFigures set) {
            json.writeStringField("decided", "figures");
            write(set.values(), "figures", json);
        } else if (resolution instanceof Resolution.Replay) {
            json.writeStringField("decided", "replay");
        } else if (resolution instanceof Resolution.MapWording map) {
            json.writeStringField("decided", "map");
            json.writeStringField("programme", map.wording().programme());
            json.writeStringField("unit", map.wording().unit());
            json.writeStringField(map.wording().kind().code(), map.wording().text());
            json.writeStringField("meaning", map.wording().meaning());
        }
        json.writeEndObject();
    }

    private static void write(Map<String, @Nullable BigDecimal> values, String field, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, @Nullable BigDecimal> value : values.entrySet()) {
            json.writeFieldName(value.getKey());
            json.writeNumber(value.getValue());
        }
        json.writeEndObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }
}

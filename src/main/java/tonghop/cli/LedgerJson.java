package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Severity;
import tonghop.model.VietnamTime;

/** A ledger line as one line of JSON. */
final class LedgerJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(VietnamTime.ZONE);

    private LedgerJson() {}

    /** @param values the figures by indicator, or null to leave them out */
    static String of(LedgerLine line, @Nullable Map<String, @Nullable BigDecimal> values) {
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
            if (values != null) {
                json.writeObjectFieldStart("values");
                for (Map.Entry<String, @Nullable BigDecimal> value : values.entrySet()) {
                    json.writeFieldName(value.getKey());
                    json.writeNumber(value.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        CellRef at = finding.at();
        json.writeStartObject();
        json.writeStringField("severity", severity(finding.severity()));
        json.writeStringField("code", finding.code());
        json.writeStringField("sheet", at == null ? null : at.sheet());
        json.writeStringField("cell", at == null ? null : at.cell());
        json.writeStringField("message", finding.message());
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

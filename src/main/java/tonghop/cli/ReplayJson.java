package tonghop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.pipeline.decision.Replaying.Summary;
import tonghop.pipeline.decision.Rereading;

/** What changes when documents are read again, as one JSON object; all values before and now, side by side. */
final class ReplayJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReplayJson() {}

    static String of(Summary summary, List<Rereading> changes, boolean applied) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("read", summary.read());
            json.writeNumberField("closed", summary.closed());
            json.writeArrayFieldStart("lost");
            for (LedgerLine line : summary.lost()) {
                json.writeStartObject();
                json.writeNumberField("document", line.number());
                json.writeStringField("file", line.arrival().file());
                json.writeStringField("sha256", line.arrival().sha256());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeBooleanField("applied", applied);
            json.writeArrayFieldStart("changes");
            for (Rereading change : changes) {
                write(change, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Rereading change, JsonGenerator json) throws IOException {
        var before = change.before();
        var now = change.now();
        json.writeStartObject();
        json.writeNumberField("document", before.number());
        json.writeStringField("file", before.arrival().file());
        json.writeStringField("container", before.arrival().container());
        pair("verdict", before.verdict().code(), change.verdict().code(), json);
        pair("programme", before.programme(), now.programme(), json);
        pair("period", code(before.period()), code(now.period()), json);
        pair("unit", before.unit(), now.unit(), json);
        json.writeArrayFieldStart("figures");
        for (var figure : change.figures()) {
            json.writeStartObject();
            json.writeStringField("form", figure.form());
            json.writeStringField("indicator", figure.indicator());
            write("before", figure.before(), json);
            write("now", figure.now(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("forms");
        json.writeObject(change.texts());
        findings("settled", change.settled(), json);
        findings("raised", change.raised(), json);
        json.writeEndObject();
    }

    private static @Nullable String code(@Nullable Period period) {
        return period == null ? null : period.code();
    }

    private static void pair(String field, @Nullable String before, @Nullable String now, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("before", before);
        json.writeStringField("now", now);
        json.writeEndObject();
    }

    /** Null where the figure was not there at all. */
    private static void write(String field, @Nullable Figure figure, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        if (figure == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeFieldName("value");
        json.writeNumber(figure.value());
        json.writeStringField("sheet", figure.at().sheet());
        json.writeStringField("cell", figure.at().cell());
        json.writeEndObject();
    }

    private static void findings(String field, List<Finding> findings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Finding finding : findings) {
            LedgerJson.write(finding, json);
        }
        json.writeEndArray();
    }
}

package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tonghop.model.DeliveredOutput;

/** The delivered outputs, for a clerk and for programs. */
record DeliveryText(List<DeliveredOutput> outputs) {

    List<String> lines() {
        if (outputs.isEmpty()) {
            return List.of("Chưa có bản tổng hợp nào được duyệt gửi.");
        }
        var text = new ArrayList<String>();
        for (var output : outputs) {
            text.add(output.programme() + " " + output.period().code() + ", bản gửi lần " + output.version()
                    + ": duyệt " + Texts.time(output.at()) + ", " + output.by() + ". " + output.reason());
            text.add("  SHA-256: " + output.sha256());
        }
        return text;
    }

    String json() throws IOException {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (var output : outputs) {
                write(output, json);
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    private static void write(DeliveredOutput output, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("programme", output.programme());
        json.writeStringField("period", output.period().code());
        json.writeNumberField("version", output.version());
        json.writeStringField("sha256", output.sha256());
        json.writeStringField("jsonSha256", output.jsonSha256());
        json.writeStringField("by", output.by());
        json.writeStringField("at", output.at().toString());
        json.writeStringField("reason", output.reason());
        json.writeEndObject();
    }
}

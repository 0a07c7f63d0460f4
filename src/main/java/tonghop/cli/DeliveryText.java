package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tonghop.model.Answer;
import tonghop.model.DeliveredOutput;
import tonghop.workbook.DossierJson;

/**
 * The delivered outputs and what came back on them, for a clerk and for programs.
 *
 * @param posted the letters that an output went out with
 */
record DeliveryText(
        List<DeliveredOutput> outputs, List<Answer> answers, Function<DeliveredOutput, List<PostedText>> posted) {

    List<String> lines() {
        if (outputs.isEmpty()) {
            return List.of("Chưa có bản tổng hợp nào được duyệt gửi.");
        }
        var text = new ArrayList<String>();
        for (var output : outputs) {
            text.add(output.programme() + " " + output.period().code() + ", bản gửi lần " + output.version()
                    + ": duyệt " + Texts.time(output.at()) + ", " + output.by() + ". " + output.reason());
            text.add("  SHA-256: " + output.sha256());
            posted.apply(output).forEach(letter -> text.add("  " + letter.line()));
            on(output).forEach(a -> text.add("  " + sentence(a)));
        }
        return text;
    }

    private List<Answer> on(DeliveredOutput output) {
        return answers.stream()
                .filter(a -> a.programme().equals(output.programme())
                        && a.period().equals(output.period())
                        && a.version() == output.version())
                .toList();
    }

    static String sentence(Answer answer) {
        var scan = answer.scan();
        return "Bản gửi lần " + answer.version() + ": " + answer.kind().label()
                + (scan == null ? "" : " “" + scan.file() + "” (SHA-256 " + scan.sha256() + ")") + ", ghi "
                + Texts.time(answer.at()) + ", " + answer.by() + ". " + answer.reason();
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

    private void write(DeliveredOutput output, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("programme", output.programme());
        json.writeStringField("period", output.period().code());
        json.writeNumberField("version", output.version());
        json.writeStringField("sha256", output.sha256());
        json.writeStringField("jsonSha256", output.jsonSha256());
        json.writeStringField("by", output.by());
        json.writeStringField("at", DossierJson.time(output.at()));
        json.writeStringField("reason", output.reason());
        json.writeArrayFieldStart("letters");
        for (var letter : posted.apply(output)) {
            letter.write(json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("answers");
        for (var answer : on(output)) {
            write(answer, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Answer answer, JsonGenerator json) throws IOException {
        var scan = answer.scan();
        json.writeStartObject();
        json.writeNumberField("number", answer.number());
        json.writeStringField("kind", answer.kind().code());
        json.writeStringField("by", answer.by());
        json.writeStringField("at", DossierJson.time(answer.at()));
        json.writeStringField("reason", answer.reason());
        json.writeStringField("file", scan == null ? null : scan.file());
        json.writeStringField("sha256", scan == null ? null : scan.sha256());
        json.writeEndObject();
    }
}

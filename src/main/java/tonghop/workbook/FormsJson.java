package tonghop.workbook;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import tonghop.consolidate.Consolidation.UnitLine;

/** What a unit's status does not tell of its forms, for programs; each field stands only where there is something to say. */
public final class FormsJson {

    private FormsJson() {}

    /**
     * Writes into the object that is open: {@code "lacking": ["01"]}, the forms of figures that did not come; {@code
     * "firstLateAt": {"01": "…"}}, when forms of a unit that is on time came for the first time, and late; {@code
     * "correctedLateAt": "…"}.
     */
    public static void write(JsonGenerator json, UnitLine line) throws IOException {
        if (line.forms().lacksFigures()) {
            json.writeArrayFieldStart("lacking");
            for (String form : line.forms().lacking()) {
                json.writeString(form);
            }
            json.writeEndArray();
        }
        if (!line.forms().late().isEmpty()) {
            json.writeObjectFieldStart("firstLateAt");
            for (var form : line.forms().late().entrySet()) {
                json.writeStringField(
                        form.getKey(),
                        DossierJson.time(form.getValue().arrival().receivedAt()));
            }
            json.writeEndObject();
        }
        var corrected = line.correctedLateAt();
        if (corrected != null) {
            json.writeStringField("correctedLateAt", DossierJson.time(corrected));
        }
    }
}

package tonghop.workbook;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Difference;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.VersionDifference;
import tonghop.model.CellRef;
import tonghop.model.Submission;

/** The dossier's part of {@code tong-hop.json}: each field stands only where there is something to say. */
public final class DossierJson {

    private final JsonGenerator json;

    public DossierJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the fields into the object that the generator is in. */
    void write(Dossier dossier) throws IOException {
        if (!dossier.corrections().isEmpty()) {
            json.writeArrayFieldStart("corrections");
            for (var correction : dossier.corrections()) {
                write(correction);
            }
            json.writeEndArray();
        }
    }

    /** Writes an object: unit, form, the two versions with their files, and what differs. */
    public void write(VersionDifference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", difference.to().unit());
        json.writeStringField("form", difference.to().content().form());
        version("from", difference.from());
        version("to", difference.to());
        json.writeArrayFieldStart("differences");
        for (var one : difference.differences()) {
            write(one);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void version(String field, Submission version) throws IOException {
        var arrival = version.document().arrival();
        json.writeObjectFieldStart(field);
        json.writeNumberField("version", version.version());
        json.writeNumberField("document", version.document().number());
        json.writeStringField("file", arrival.file());
        json.writeStringField("sha256", arrival.sha256());
        json.writeStringField("receivedAt", arrival.receivedAt().toString());
        json.writeEndObject();
    }

    private void write(Difference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", difference.code());
        json.writeStringField("label", difference.label());
        json.writeStringField("before", difference.before());
        json.writeStringField("beforeAt", at(difference.beforeAt()));
        json.writeStringField("now", difference.now());
        json.writeStringField("nowAt", at(difference.nowAt()));
        json.writeEndObject();
    }

    private static @Nullable String at(@Nullable CellRef at) {
        return at == null ? null : at.sheet() + "!" + at.cell();
    }
}

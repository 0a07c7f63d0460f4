package tonghop.workbook;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Change;
import tonghop.consolidate.Difference;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.Replacement;
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
        var replacement = dossier.replacement();
        if (replacement != null) {
            json.writeFieldName("replacement");
            write(replacement);
        }
        if (!dossier.corrections().isEmpty()) {
            json.writeArrayFieldStart("corrections");
            for (var correction : dossier.corrections()) {
                write(correction);
            }
            json.writeEndArray();
        }
    }

    /** Writes an object: its number, the delivered output that it replaces, what changed and why, later outputs touched. */
    public void write(Replacement replacement) throws IOException {
        var replaces = replacement.replaces();
        json.writeStartObject();
        json.writeNumberField("number", replacement.number());
        json.writeObjectFieldStart("replaces");
        json.writeNumberField("version", replaces.version());
        json.writeStringField("sha256", replaces.sha256());
        json.writeStringField("deliveredAt", replaces.at().toString());
        json.writeEndObject();
        json.writeArrayFieldStart("changes");
        for (var change : replacement.changes()) {
            write(change);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("touched");
        for (var period : replacement.touched()) {
            json.writeString(period.code());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A change of all units has no unit; whether a unit reported has no form. */
    private void write(Change change) throws IOException {
        var fact = change.fact();
        json.writeStartObject();
        json.writeStringField("unit", change.isOfAll() ? null : fact.unit());
        json.writeStringField("form", fact.form().isEmpty() ? null : fact.form());
        json.writeStringField("code", fact.code());
        json.writeStringField("label", fact.label());
        json.writeStringField("before", change.valueBefore());
        json.writeStringField("now", change.valueNow());
        json.writeStringField("why", change.why());
        json.writeEndObject();
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

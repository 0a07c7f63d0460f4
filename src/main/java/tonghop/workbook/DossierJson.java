package tonghop.workbook;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Change;
import tonghop.consolidate.Difference;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.Replacement;
import tonghop.consolidate.UnitDiscipline;
import tonghop.consolidate.VersionDifference;
import tonghop.model.CellRef;
import tonghop.model.OfficeRemark;
import tonghop.model.Submission;
import tonghop.model.UnitStatus;
import tonghop.model.VietnamTime;

/** The dossier's part of {@code tong-hop.json}: each field stands only where there is something to say. */
public final class DossierJson {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(VietnamTime.ZONE);

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
        if (!dossier.remarks().isEmpty()) {
            json.writeArrayFieldStart("remarks");
            for (var remark : dossier.remarks()) {
                write(remark);
            }
            json.writeEndArray();
        }
        if (!dossier.corrections().isEmpty()) {
            json.writeArrayFieldStart("corrections");
            for (var correction : dossier.corrections()) {
                write(correction);
            }
            json.writeEndArray();
        }
        if (!dossier.discipline().isEmpty()) {
            json.writeArrayFieldStart("discipline");
            for (var unit : dossier.discipline()) {
                write(unit);
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
        json.writeStringField("deliveredAt", time(replaces.at()));
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

    /** Writes an object: how often the unit was on time, late and so on, and each period in which it was not plainly on time. */
    public void write(UnitDiscipline unit) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", unit.unit().code());
        json.writeNumberField("periods", unit.periods().size());
        json.writeNumberField("onTime", unit.count(UnitStatus.ON_TIME));
        json.writeNumberField("accepted", unit.count(UnitStatus.ACCEPTED));
        json.writeNumberField("late", unit.count(UnitStatus.LATE));
        json.writeNumberField("daysLate", unit.daysLate());
        json.writeNumberField("corrections", unit.corrections());
        json.writeNumberField("held", unit.held());
        json.writeNumberField("missing", unit.count(UnitStatus.MISSING));
        json.writeArrayFieldStart("notable");
        for (var kept : unit.periods()) {
            if (kept.status() != UnitStatus.ON_TIME || kept.corrections() > 0 || kept.held() > 0) {
                write(kept);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(UnitDiscipline.Kept kept) throws IOException {
        json.writeStartObject();
        json.writeStringField("period", kept.period().period().code());
        json.writeStringField("status", kept.status().code());
        json.writeNumberField("daysLate", kept.daysLate());
        json.writeNumberField("corrections", kept.corrections());
        json.writeNumberField("held", kept.held());
        json.writeEndObject();
    }

    /** Writes an object: what the remark says, whom and which cell it concerns, and how it was dealt with. */
    public void write(OfficeRemark remark) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", remark.number());
        json.writeNumberField("version", remark.version());
        json.writeStringField("unit", remark.unit());
        json.writeStringField("indicator", remark.indicator());
        json.writeStringField("text", remark.text());
        json.writeFieldName("document");
        json.writeObject(remark.document());
        json.writeStringField("at", at(remark.at()));
        json.writeStringField("state", state(remark.ending()));
        json.writeEndObject();
    }

    private static String state(OfficeRemark.@Nullable Ending ending) {
        if (ending == null) {
            return "open";
        }
        return ending instanceof OfficeRemark.Corrected ? "corrected" : "closed";
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
        json.writeStringField("receivedAt", time(arrival.receivedAt()));
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

    /** ISO 8601 with Vietnam's offset. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static @Nullable String at(@Nullable CellRef at) {
        return at == null ? null : at.sheet() + "!" + at.cell();
    }
}

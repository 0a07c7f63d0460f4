package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.PeriodChange;
import tonghop.programme.DueDay;
import tonghop.programme.Onward;
import tonghop.programme.Programme;
import tonghop.programme.Unit;

/** The year of a regime for programs: days are ISO 8601, what is not known or not set is null. */
final class CalendarJson {

    private final JsonGenerator json;

    private CalendarJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(Programme programme, int year, List<CalendarLine> lines) throws IOException {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("programme", programme.code());
            json.writeStringField("title", programme.title());
            json.writeStringField("office", programme.office());
            json.writeNumberField("year", year);
            json.writeArrayFieldStart("periods");
            for (CalendarLine line : lines) {
                new CalendarJson(json).line(line);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private void line(CalendarLine line) throws IOException {
        var period = line.period();
        json.writeStartObject();
        json.writeStringField("period", period.period().code());
        json.writeStringField("title", period.label());
        json.writeStringField("from", period.windowStart().toString());
        json.writeStringField("to", period.windowEnd().toString());
        json.writeFieldName("due");
        due(period.due());
        onward(line.onward());
        units("owing", line.owing());
        units("notOwing", line.spared());
        forms(period.forms());
        if (line.state() != null) {
            state(line, line.state());
        }
        json.writeStringField("citation", period.citation());
        json.writeEndObject();
    }

    private void due(@Nullable DueDay due) throws IOException {
        if (due == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("day", due.day().toString());
        json.writeBooleanField("inclusive", due.inclusive());
        json.writeStringField("lastOnTime", due.lastOnTime().toString());
        json.writeStringField("text", Texts.due(due));
        json.writeEndObject();
    }

    private void onward(@Nullable Onward onward) throws IOException {
        json.writeFieldName("onward");
        if (onward == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("to", onward.to());
        json.writeFieldName("due");
        due(onward.due());
        json.writeStringField("citation", onward.citation());
        json.writeEndObject();
    }

    private void units(String key, List<Unit> units) throws IOException {
        json.writeArrayFieldStart(key);
        for (Unit unit : units) {
            json.writeString(unit.code());
        }
        json.writeEndArray();
    }

    private void forms(List<String> forms) throws IOException {
        json.writeArrayFieldStart("forms");
        for (String form : forms) {
            json.writeString(form);
        }
        json.writeEndArray();
    }

    private void state(CalendarLine line, CalendarLine.State state) throws IOException {
        json.writeStringField("state", state.code());
        var closedAt = line.lock().closedAt();
        json.writeStringField("closedAt", closedAt == null ? null : LedgerJson.TIME.format(closedAt));
        json.writeArrayFieldStart("reopened");
        for (PeriodChange.Reopen reopen : line.lock().reopened()) {
            json.writeStartObject();
            json.writeStringField("unit", reopen.unit());
            json.writeStringField("until", reopen.until().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

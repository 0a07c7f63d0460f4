package tonghop.workbook;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.ChoiceTally;
import tonghop.consolidate.ChoiceTally.Counts;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.TaskLine;
import tonghop.consolidate.TaskLine.Agency;

/**
 * What is drawn from the lists, beside them: {@code counts} (form → column → total and each unit: choice → number, with
 * {@code other} and {@code none}) where a list with choices has entries, and {@code tasks} (form → the plan's tasks, each with
 * its agencies) where the form follows tasks.
 */
final class ListJson {

    private final JsonGenerator json;

    ListJson(JsonGenerator json) {
        this.json = json;
    }

    void write(List<EntryTable> lists) throws IOException {
        List<EntryTable> counted = lists.stream()
                .filter(l -> !l.entries().isEmpty()
                        && l.form().columns().stream()
                                .anyMatch(c -> !c.choices().isEmpty()))
                .toList();
        if (!counted.isEmpty()) {
            json.writeObjectFieldStart("counts");
            for (EntryTable list : counted) {
                counts(list);
            }
            json.writeEndObject();
        }
        List<EntryTable> followed =
                lists.stream().filter(l -> !l.tasks().isEmpty()).toList();
        if (!followed.isEmpty()) {
            json.writeObjectFieldStart("tasks");
            for (EntryTable list : followed) {
                tasks(list);
            }
            json.writeEndObject();
        }
    }

    private void counts(EntryTable list) throws IOException {
        json.writeObjectFieldStart(list.form().code());
        for (ChoiceTally tally : ChoiceTally.of(list.form(), list.entries())) {
            json.writeObjectFieldStart(tally.column().key());
            numbers("total", tally, tally.total());
            json.writeObjectFieldStart("byUnit");
            for (var unit : tally.byUnit().entrySet()) {
                numbers(unit.getKey().code(), tally, unit.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void numbers(String key, ChoiceTally tally, Counts counts) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeObjectFieldStart("choices");
        for (int i = 0; i < counts.choices().size(); i++) {
            json.writeNumberField(
                    tally.column().choices().get(i), counts.choices().get(i));
        }
        json.writeEndObject();
        json.writeNumberField("other", counts.others());
        json.writeNumberField("none", counts.none());
        json.writeEndObject();
    }

    private void tasks(EntryTable list) throws IOException {
        json.writeArrayFieldStart(list.form().code());
        for (TaskLine line : list.tasks()) {
            json.writeStartObject();
            json.writeStringField("code", line.task().code());
            json.writeStringField("task", line.task().name());
            json.writeStringField("due", line.task().due().label());
            json.writeStringField("lastDay", line.lastDay().toString());
            json.writeBooleanField("reported", line.isReported());
            json.writeArrayFieldStart("agencies");
            for (Agency agency : line.agencies()) {
                agency(agency);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void agency(Agency agency) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", agency.unit().code());
        json.writeBooleanField("leads", agency.leads());
        json.writeFieldName("entry");
        number(agency.entry() == null ? null : BigDecimal.valueOf(agency.entry()));
        json.writeFieldName("progress");
        number(agency.progress());
        json.writeStringField("status", agency.status().isEmpty() ? null : agency.status());
        json.writeBooleanField("overdue", agency.overdue());
        json.writeEndObject();
    }

    private void number(@Nullable BigDecimal value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }
}

package tonghop.workbook;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Comparison;
import tonghop.consolidate.Comparison.LeftOut;
import tonghop.consolidate.Comparison.Line;
import tonghop.consolidate.Comparison.Table;

/**
 * The period beside earlier ones, for programs: {@code "comparison": [{"against": "last-year", "period": "2023-6M", "asOf":
 * "…", "indicators": [{"code", "now", "then", "difference", "percent", "units", "expected"}], "leftOut": [{"unit",
 * "reason"}]}]}.
 */
final class ComparisonJson {

    private final JsonGenerator json;

    private ComparisonJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the field into the object that is open; nothing where there is nothing to compare with. */
    static void write(JsonGenerator json, List<Comparison> comparisons) throws IOException {
        if (comparisons.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("comparison");
        for (Comparison comparison : comparisons) {
            new ComparisonJson(json).comparison(comparison);
        }
        json.writeEndArray();
    }

    private void comparison(Comparison comparison) throws IOException {
        json.writeStartObject();
        json.writeStringField("against", comparison.against().code());
        json.writeStringField("period", comparison.earlier().code());
        json.writeStringField("asOf", comparison.asOf().toString());
        json.writeArrayFieldStart("indicators");
        for (Table table : comparison.tables()) {
            for (Line line : table.lines()) {
                line(line);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("leftOut");
        for (LeftOut leftOut : comparison.leftOut()) {
            json.writeStartObject();
            json.writeStringField("unit", leftOut.unit().code());
            json.writeStringField("reason", leftOut.reason().code());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void line(Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", line.indicator().code());
        number("now", line.now());
        number("then", line.then());
        number("difference", line.difference());
        number("percent", line.percent());
        json.writeNumberField("units", line.units());
        json.writeNumberField("expected", line.expected());
        json.writeEndObject();
    }

    private void number(String key, @Nullable BigDecimal value) throws IOException {
        json.writeFieldName(key);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }
}

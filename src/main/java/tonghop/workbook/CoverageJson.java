package tonghop.workbook;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tonghop.model.CarriedCoverage;

/** What a unit's report rests on, for programs: {@code "coverage": {"reported": 10, "expected": 12, "missing": ["…", "…"]}}. */
public final class CoverageJson {

    private CoverageJson() {}

    /** Writes the field into the object that is open; nothing for a report made by hand. */
    public static void write(JsonGenerator json, @Nullable CarriedCoverage coverage) throws IOException {
        if (coverage == null) {
            return;
        }
        json.writeObjectFieldStart("coverage");
        json.writeNumberField("reported", coverage.reported());
        json.writeNumberField("expected", coverage.expected());
        json.writeArrayFieldStart("missing");
        for (String name : coverage.missing()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

package tonghop.mess;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A generated report and what it says.
 *
 * @param file under the folder of the generated reports
 * @param now when it comes in
 * @param expect what must become of it
 * @param kinds the kinds of mess in it
 * @param values every indicator that has a row, null where it is empty, ratios computed
 * @param narratives heading → text
 * @param entries form → rows, each column's key → text
 */
record MessyReport(
        String file,
        String now,
        String programme,
        String unit,
        String period,
        Expect expect,
        List<String> kinds,
        Map<String, BigDecimal> values,
        Map<String, String> narratives,
        Map<String, List<Map<String, String>>> entries) {

    enum Expect {
        /** Counted, with exactly these figures. */
        THROUGH,
        /** Not counted. */
        HOLD,
        /** Held, or counted with exactly these figures. */
        EITHER
    }

    Instant receivedAt() {
        return OffsetDateTime.parse(now).toInstant();
    }

    static List<MessyReport> in(Path folder) throws IOException {
        var mapper = JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        var reports = new ArrayList<MessyReport>();
        for (String line : Files.readAllLines(folder.resolve("expected.jsonl"))) {
            reports.add(mapper.readValue(line, MessyReport.class));
        }
        return reports;
    }
}

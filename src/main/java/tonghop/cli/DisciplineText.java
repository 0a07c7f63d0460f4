package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Discipline;
import tonghop.consolidate.UnitDiscipline;
import tonghop.model.ReportTrace;
import tonghop.model.UnitStatus;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;
import tonghop.workbook.DossierJson;

/** How the units of a programme kept their reporting days, for a clerk and for programs. */
record DisciplineText(Programme programme, @Nullable Integer year, List<UnitDiscipline> units) {

    /** @param year null for every year of which a report came */
    static DisciplineText of(Store store, Programme programme, @Nullable Integer year, Instant now) {
        List<ReportTrace> traces = store.traces(programme.code(), year);
        var periods = new ArrayList<ReportingPeriod>();
        traces.stream()
                .map(t -> t.period().year())
                .distinct()
                .sorted()
                .forEach(y -> periods.addAll(Discipline.periods(programme, y, traces)));
        return new DisciplineText(programme, year, Discipline.of(programme, periods, traces, now));
    }

    List<String> lines() {
        var text = new ArrayList<String>();
        text.add("Kỷ luật báo cáo – " + programme.title() + (year == null ? "" : ", năm " + year) + "  ["
                + programme.code() + "]");
        if (units.isEmpty()) {
            text.add("  Chưa có kỳ nào đến hạn.");
            return text;
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "Đơn vị",
                "Số kỳ",
                "Đúng hạn",
                "Không có hạn",
                "Nộp chậm",
                "Ngày chậm",
                "Đính chính",
                "Tạm giữ",
                "Chưa nộp"));
        units.forEach(unit -> rows.add(row(unit)));
        text.addAll(Texts.table(rows, 1));
        return text;
    }

    private static List<String> row(UnitDiscipline unit) {
        return List.of(
                unit.unit().name(),
                String.valueOf(unit.periods().size()),
                String.valueOf(unit.count(UnitStatus.ON_TIME)),
                String.valueOf(unit.count(UnitStatus.ACCEPTED)),
                String.valueOf(unit.count(UnitStatus.LATE)),
                String.valueOf(unit.daysLate()),
                String.valueOf(unit.corrections()),
                String.valueOf(unit.held()),
                String.valueOf(unit.count(UnitStatus.MISSING)));
    }

    /** One object: the programme and its units, each with the periods in which it was not plainly on time. */
    String json() throws IOException {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("programme", programme.code());
            json.writeArrayFieldStart("discipline");
            for (var unit : units) {
                new DossierJson(json).write(unit);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}

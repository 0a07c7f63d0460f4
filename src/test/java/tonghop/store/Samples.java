package tonghop.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.model.Arrival;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Entries;
import tonghop.model.FormContent.Figures;
import tonghop.model.FormContent.Narratives;
import tonghop.model.Narrative;
import tonghop.model.Period;
import tonghop.model.Report;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

/** Documents and reports to record. */
final class Samples {

    static final String PROGRAMME = "dvcq";
    static final Period PERIOD = Period.parse("2024-6M");
    static final Instant RECEIVED = Instant.parse("2024-05-03T02:00:00.123456789Z");

    private Samples() {}

    /** A document whose bytes no other seed has. */
    static Arrival arrival(int seed) {
        return arrival("folder:" + seed, seed);
    }

    /** Another coming in of the same bytes where only the key differs. */
    static Arrival arrival(String key, int bytes) {
        return new Arrival(key, "BC DVCQ " + bytes + ".xlsx", null, sha256(bytes), "folder", null, RECEIVED);
    }

    static String sha256(int seed) {
        return "%064x".formatted(seed);
    }

    static Outcome accepted(Report report) {
        return new Outcome(Verdict.ACCEPTED, report, Timeliness.ON_TIME);
    }

    static Outcome held(Report report) {
        return new Outcome(Verdict.HELD, report, null);
    }

    static Outcome rejected(Finding... findings) {
        return new Outcome(Verdict.REJECTED, new Report(null, null, null, List.of(), List.of(findings)), null);
    }

    static Report report(String unit, FormContent... forms) {
        return new Report(PROGRAMME, PERIOD, unit, List.of(forms), List.of());
    }

    /** A report of form 01. */
    static Report report(String unit, int firstFigure) {
        return report(unit, figures("01", 61, firstFigure));
    }

    static Figures figures(String form, int count, int first) {
        var figures = new LinkedHashMap<String, Figure>();
        for (int i = 0; i < count; i++) {
            var code = (i / 8 + 1) + "." + (i % 8 + 1);
            var value = i % 7 == 6 ? null : BigDecimal.valueOf(first + i);
            var written = value == null ? "" : value.toString();
            figures.put(code, new Figure(code, value, CellRef.at("Biểu 01", 9 + i, 4), written));
        }
        return new Figures(form, figures);
    }

    static Narratives narratives(String form) {
        return new Narratives(
                form,
                List.of(
                        new Narrative("Kết quả nổi bật", "Đoạn một.\nĐoạn hai.", new CellRef("Biểu 02", "B4")),
                        new Narrative("Tồn tại, hạn chế", "Không.", new CellRef("Biểu 02", "B9"))));
    }

    static Entries entries(String form, int count) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            var values = new LinkedHashMap<String, String>();
            values.put("ten", "Mô hình " + i);
            if (i % 2 == 0) {
                values.put("dia-ban", "Xã " + i);
            }
            entries.add(new Entry(i == 3 ? Map.of() : values, CellRef.at("Biểu 03", 5 + i, 0)));
        }
        return new Entries(form, entries);
    }
}

package tonghop.consolidate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Arrival;
import tonghop.model.CarriedCoverage;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.Figure;
import tonghop.model.FormContent;
import tonghop.model.FormVersion;
import tonghop.model.LedgerLine;
import tonghop.model.Narrative;
import tonghop.model.Period;
import tonghop.model.PeriodLock;
import tonghop.model.PeriodRecord;
import tonghop.model.Submission;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

/** What came in for the small regime's period, in the order of the calls. */
public final class Intake {

    private final List<LedgerLine> documents = new ArrayList<>();
    private final List<FormVersion> versions = new ArrayList<>();
    private final List<Submission> current = new ArrayList<>();
    private PeriodLock lock = PeriodLock.NONE;

    /** An accepted report that came on time. */
    public Intake accepted(String unit, FormContent... forms) {
        return counted(unit, 1, Timeliness.ON_TIME, forms);
    }

    /** An accepted report whose forms are the ones that count. */
    public Intake counted(String unit, int version, @Nullable Timeliness timeliness, FormContent... forms) {
        var document = line(unit, Verdict.ACCEPTED, version, timeliness, SmallRegime.PERIOD);
        documents.add(document);
        for (var form : forms) {
            current.removeIf(s -> s.unit().equals(unit) && s.content().form().equals(form.form()));
            current.add(new Submission(unit, version, form, document));
            versions.replaceAll(v -> v.unit().equals(unit) && v.form().equals(form.form())
                    ? new FormVersion(v.unit(), v.form(), v.version(), v.document(), false)
                    : v);
            versions.add(new FormVersion(unit, form.form(), version, document.number(), true));
        }
        return this;
    }

    /** The accepted consolidated output of the level below. */
    public Intake consolidated(String unit, CarriedCoverage coverage, FormContent... forms) {
        var plain = line(unit, Verdict.ACCEPTED, 1, Timeliness.ON_TIME, SmallRegime.PERIOD);
        var document = new LedgerLine(
                plain.number(),
                plain.arrival(),
                plain.verdict(),
                plain.programme(),
                plain.period(),
                plain.unit(),
                plain.version(),
                plain.timeliness(),
                plain.findings(),
                coverage);
        documents.add(document);
        for (var form : forms) {
            current.add(new Submission(unit, 1, form, document));
            versions.add(new FormVersion(unit, form.form(), 1, document.number(), true));
        }
        return this;
    }

    /** A document of which nothing counts. */
    public Intake aside(String unit, Verdict verdict, @Nullable Timeliness timeliness) {
        documents.add(line(unit, verdict, null, timeliness, SmallRegime.PERIOD));
        return this;
    }

    public Intake closed() {
        lock = new PeriodLock(Instant.parse("2024-06-20T03:00:00Z"), List.of());
        return this;
    }

    /** A submission as a faulty store might hand it out. */
    public Intake raw(String unit, Verdict verdict, Period period, FormContent form) {
        current.add(new Submission(unit, 1, form, line(unit, verdict, 1, null, period)));
        return this;
    }

    public PeriodRecord record() {
        return new PeriodRecord(
                "nho", SmallRegime.PERIOD, List.copyOf(current), List.copyOf(documents), lock, List.copyOf(versions));
    }

    private LedgerLine line(
            String unit, Verdict verdict, @Nullable Integer version, @Nullable Timeliness timeliness, Period period) {
        long number = documents.size() + 1L;
        var arrival = new Arrival(
                "k" + number,
                "BC " + unit + " " + number + ".xlsx",
                null,
                "%064x".formatted(number),
                "folder",
                null,
                Instant.parse("2024-05-01T02:00:00Z").plusSeconds(number));
        return new LedgerLine(number, arrival, verdict, "nho", period, unit, version, timeliness, List.of());
    }

    /** Codes and values in turn, e.g. {@code "1.1", 5, "1.2", null}; the n-th stands in cell {@code Dn}. */
    public static FormContent.Figures figures(@Nullable Object... codesAndValues) {
        var figures = new LinkedHashMap<String, Figure>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            var code = String.valueOf(codesAndValues[i]);
            var value = codesAndValues[i + 1] == null ? null : new BigDecimal(codesAndValues[i + 1].toString());
            figures.put(code, new Figure(code, value, CellRef.at("Biểu 01", i / 2, 3), String.valueOf(value)));
        }
        return new FormContent.Figures("01", figures);
    }

    public static FormContent.Narratives texts(String... headingsAndTexts) {
        var texts = new ArrayList<Narrative>();
        for (int i = 0; i < headingsAndTexts.length; i += 2) {
            texts.add(new Narrative(headingsAndTexts[i], headingsAndTexts[i + 1], CellRef.at("Biểu 02", i, 1)));
        }
        return new FormContent.Narratives("02", texts);
    }

    public static FormContent.Entries models(String... names) {
        var entries = new ArrayList<Entry>();
        for (var name : names) {
            entries.add(new Entry(Map.of("name", name), CellRef.at("Biểu 03", entries.size(), 0)));
        }
        return new FormContent.Entries("03", entries);
    }
}

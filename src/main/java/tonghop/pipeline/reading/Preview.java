package tonghop.pipeline.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Percentage;
import tonghop.document.Unpacked;
import tonghop.document.Unpacker;
import tonghop.model.Arrival;
import tonghop.model.CarriedCoverage;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.model.Report;
import tonghop.pipeline.home.Originals;
import tonghop.programme.Definitions;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.Programme;
import tonghop.store.Outcome;
import tonghop.store.Recording;
import tonghop.text.VietnameseText;

/** What would become of a file, without storing anything. */
public final class Preview {

    private final Unpacker unpacker;
    private final Reading reading;
    private final Map<String, Programme> programmes;

    /** Where no home says otherwise. */
    public Preview(Definitions definitions) {
        this(definitions, ReadingLimits.defaults());
    }

    public Preview(Definitions definitions, ReadingLimits limits) {
        this.unpacker = new Unpacker(limits.container());
        this.programmes = definitions.programmes();
        this.reading = new Reading(
                new Originals(Path.of("")),
                limits,
                CurrentRegimes.asDefined(definitions),
                UnitWordings.NONE,
                Senders.NONE);
    }

    /**
     * @param line as the ledger would have it, with no version
     * @param report what was read
     * @param values indicator code → figure, null where it is empty; a ratio is computed, as it will be shown
     */
    public record Result(LedgerLine line, Report report, Map<String, @Nullable BigDecimal> values) {}

    /**
     * @return one result a document, where it holds the reports of several units theirs after it; of a container those in it, in
     *     their order, or the container's own where it is refused
     */
    public List<Result> of(Path file, Instant now) throws IOException {
        String name = VietnameseText.oneLine(file.getFileName().toString());
        return of(file, new Arrival("check", name, null, Originals.sha256(file), "folder", null, now));
    }

    /** As {@link #of(Path, Instant)}, of a file that came in another way. */
    public List<Result> of(Path file, Arrival arrival) throws IOException {
        var results = new ArrayList<Result>();
        try (var shelf = new PassingShelf()) {
            add(file, Unpacking.parcel(arrival, unpacker.open(file, shelf)), results);
        }
        return results;
    }

    private void add(Path bytes, Parcel parcel, List<Result> results) throws IOException {
        Arrival arrival = parcel.arrival();
        if (parcel.contents() instanceof Unpacked.Single) {
            Recording recording = Parts.recording(arrival, reading.read(bytes, arrival));
            results.add(result(arrival, recording.outcome()));
            recording.parts().forEach(part -> results.add(result(part.arrival(), part.outcome())));
        } else if (parcel.contents() instanceof Unpacked.Opened opened) {
            List<Parcel> inner = Unpacking.inner(parcel);
            for (int i = 0; i < inner.size(); i++) {
                add(opened.files().get(i).bytes(), inner.get(i), results);
            }
        } else {
            results.add(result(arrival, Parts.outcome(Unpacking.judge(parcel))));
        }
    }

    private Result result(Arrival arrival, Outcome outcome) {
        Report report = outcome.report();
        var line = new LedgerLine(
                0,
                arrival,
                outcome.verdict(),
                report.programme(),
                report.period(),
                report.unit(),
                null,
                outcome.timeliness(),
                report.findings(),
                report.coverage());
        return new Result(line, report, values(report));
    }

    private Map<String, @Nullable BigDecimal> values(Report report) {
        var values = new LinkedHashMap<String, @Nullable BigDecimal>();
        for (FormContent content : report.forms()) {
            if (content instanceof FormContent.Figures figures) {
                figures.figures().values().forEach(f -> values.put(f.indicator(), f.value()));
                Programme programme = report.programme() == null ? null : programmes.get(report.programme());
                if (programme != null && programme.form(content.form()).orElse(null) instanceof IndicatorForm form) {
                    compute(form, report.coverage(), values);
                }
            }
        }
        return values;
    }

    private static void compute(
            IndicatorForm form, @Nullable CarriedCoverage coverage, Map<String, @Nullable BigDecimal> values) {
        for (Indicator indicator : form.indicators()) {
            if (indicator.nature() instanceof Nature.Ratio ratio && values.containsKey(indicator.code())) {
                var carried = coverage == null ? null : coverage.ratios().get(indicator.code());
                values.put(
                        indicator.code(),
                        carried == null
                                ? Percentage.of(values.get(ratio.numerator()), values.get(ratio.denominator()))
                                : Percentage.of(carried.numerator(), carried.denominator()));
            }
        }
    }
}

package tonghop.wordreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.HeadingTexts;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.NarrativeTable;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.consolidate.Likeness;
import tonghop.consolidate.TaskLine;
import tonghop.model.CarriedCoverage;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.LedgerLine;
import tonghop.model.Narrative;
import tonghop.model.Period;
import tonghop.model.PeriodLock;
import tonghop.programme.Definitions;
import tonghop.programme.Form;
import tonghop.programme.Programme;
import tonghop.programme.Unit;
import tonghop.workbook.SampleConsolidation;

/** Consolidations of the shipped regimes, small enough to be read in a golden text. */
final class Regimes {

    private static final Map<String, Programme> PROGRAMMES =
            Definitions.load(null).programmes();
    private static final CellRef AT = new CellRef("Biểu", "A8");

    private Regimes() {}

    /** Figures, texts of two units, and a list of two models, one of them like the other. */
    static Consolidation districts() {
        var sample = SampleConsolidation.of(PROGRAMMES.get("dvcq-bdt-dongnai"));
        return SampleConsolidation.with(
                sample,
                List.of(texts(sample, "02", 2)),
                List.of(models(sample, sample.units().get(0).unit(), 2)));
    }

    /** The Party's: of the year 2024, without figures, with texts of one agency and two tasks, one of them overdue. */
    static Consolidation party() {
        var programme = PROGRAMMES.get("nqdh-tinhuy-dongnai");
        var sample = SampleConsolidation.of(programme);
        var yearly = new Consolidation(
                programme,
                programme.period(Period.cumulative(2024, 12)).orElseThrow(),
                PeriodLock.NONE,
                sample.units(),
                List.of(),
                List.of(),
                List.of(),
                sample.documents(),
                List.of());
        return SampleConsolidation.with(yearly, List.of(texts(yearly, "02", 1)), List.of(tasks(yearly)));
    }

    /** The same with the indicators of those codes reported by nobody. */
    static Consolidation without(Consolidation other, String... prefixes) {
        var table = other.tables().get(0);
        var lines = table.lines().stream()
                .map(line -> List.of(prefixes).stream()
                                .anyMatch(p -> line.indicator().code().startsWith(p))
                        ? empty(line)
                        : line)
                .toList();
        return new Consolidation(
                other.programme(),
                other.period(),
                other.lock(),
                other.units(),
                List.of(new FigureTable(table.form(), lines)),
                other.narratives(),
                other.lists(),
                other.documents(),
                other.findings());
    }

    /** As if the operator had closed the period. */
    static Consolidation closed(Consolidation other) {
        return new Consolidation(
                other.programme(),
                other.period(),
                new PeriodLock(Instant.parse("2024-05-15T01:00:00Z"), List.of()),
                other.units(),
                other.tables(),
                other.narratives(),
                other.lists(),
                other.documents(),
                other.findings());
    }

    /** The same, the first unit's report being itself consolidated from a level below. */
    static Consolidation restingOn(Consolidation other, CarriedCoverage below) {
        var units = new ArrayList<>(other.units());
        var first = units.get(0);
        var d = Objects.requireNonNull(first.document());
        var document = new LedgerLine(
                d.number(),
                d.arrival(),
                d.verdict(),
                d.programme(),
                d.period(),
                d.unit(),
                d.version(),
                d.timeliness(),
                d.findings(),
                below);
        units.set(0, new UnitLine(first.unit(), first.status(), document, first.pending()));
        return new Consolidation(
                other.programme(),
                other.period(),
                other.lock(),
                units,
                other.tables(),
                other.narratives(),
                other.lists(),
                other.documents(),
                other.findings());
    }

    /** The same with that text of a unit under the first heading. */
    static Consolidation saying(Consolidation other, String text) {
        var unit = other.units().get(0).unit();
        var form = (Form.NarrativeForm) other.programme().form("02").orElseThrow();
        var heading = form.headings().get(0).name();
        var texts = new HeadingTexts(heading, Map.of(unit.code(), new Narrative(heading, text, AT)));
        return SampleConsolidation.with(other, List.of(new NarrativeTable(form, List.of(texts))), List.of());
    }

    static EntryTable models(Consolidation of, Unit unit, int count) {
        var form = (Form.ListForm) of.programme().form("03").orElseThrow();
        var entries = IntStream.range(0, count)
                .mapToObj(i -> new UnitEntry(
                        unit,
                        new Entry(Map.of("name", "Mô hình " + i, "field", "kinh tế", "area", "Xã Phú Lý"), AT),
                        i == 1 ? new Likeness(0, Likeness.Kind.NEAR_NAME) : null,
                        false))
                .toList();
        return new EntryTable(form, entries);
    }

    private static IndicatorLine empty(IndicatorLine line) {
        return new IndicatorLine(line.indicator(), null, 0, line.expected(), Map.of(), line.target());
    }

    /** Under every heading but the third a text of each of the first units. */
    private static NarrativeTable texts(Consolidation of, String code, int units) {
        var form = (Form.NarrativeForm) of.programme().form(code).orElseThrow();
        var headings = form.headings().stream()
                .map(heading -> {
                    var byUnit = new LinkedHashMap<String, Narrative>();
                    if (heading != form.headings().get(2)) {
                        of.units().stream()
                                .limit(units)
                                .forEach(u -> byUnit.put(
                                        u.unit().code(), new Narrative(heading.name(), "Đoạn một.\n- Đoạn hai.", AT)));
                    }
                    return new HeadingTexts(heading.name(), byUnit);
                })
                .toList();
        return new NarrativeTable(form, headings);
    }

    private static EntryTable tasks(Consolidation of) {
        var form = (Form.ListForm) of.programme().form("05").orElseThrow();
        var tasks = form.rules().tracking().tasks().subList(0, 3);
        var unit = of.units().get(0).unit();
        var entry = new Entry(
                Map.of("code", tasks.get(0).code(), "task", tasks.get(0).name(), "status", "đang thực hiện"), AT);
        var late = new TaskLine.Agency(unit, true, 0, BigDecimal.valueOf(60), "đang thực hiện", true);
        var silent = new TaskLine.Agency(of.units().get(1).unit(), true, null, null, "", false);
        var due = of.period().windowEnd();
        return new EntryTable(
                form,
                List.of(new UnitEntry(unit, entry, null, true)),
                List.of(
                        new TaskLine(tasks.get(0), due, true, List.of(late)),
                        new TaskLine(tasks.get(1), due, true, List.of(silent)),
                        new TaskLine(tasks.get(2), due, false, List.of(silent))),
                Map.of());
    }
}

package tonghop.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.model.Period;
import tonghop.model.PeriodKind;

/** The period by a sheet's title block: a labelled line is worth more than the title, the title more than the sheet's name. */
final class PeriodFinder {

    private PeriodFinder() {}

    /**
     * The periods that the best kind of line names, each with the first place that does; empty if none is named. A year alone is
     * believed last: it may be the plan's.
     */
    static List<Candidate<Period>> find(TitleBlock block) {
        var rest = new ArrayList<>(block.lines());
        rest.removeAll(block.addressees());
        List<List<Line>> kinds = List.of(block.periodLabelled(), block.titles(), rest);
        var wholeYear = new ArrayList<Candidate<Period>>();
        for (List<Line> lines : kinds) {
            Named named = named(lines);
            if (named.saysPeriod()) {
                return named.completed(kinds);
            }
            if (wholeYear.isEmpty()) {
                wholeYear.addAll(named.wholeYears.values());
            }
            if (!wholeYear.isEmpty() && lines == block.periodLabelled()) {
                break;
            }
        }
        return wholeYear;
    }

    static boolean isWholeYear(Period period) {
        return period.kind() == PeriodKind.CUMULATIVE && period.number() == 12;
    }

    /** What lines of one kind name. */
    private record Named(
            Map<Period, Candidate<Period>> dated,
            Map<Period, Candidate<Period>> yearless,
            Map<Period, Candidate<Period>> wholeYears,
            Set<Integer> years,
            boolean spansOther) {

        /** True if they name more than a year, be it no period at all. */
        boolean saysPeriod() {
            return !dated.isEmpty() || !yearless.isEmpty() || spansOther;
        }

        /** The periods, those without a year in the one year that the nearest lines name. */
        List<Candidate<Period>> completed(List<List<Line>> kinds) {
            var found = new LinkedHashMap<>(dated);
            Stream.concat(Stream.of(years), kinds.stream().map(lines -> named(lines).years))
                    .filter(y -> y.size() == 1)
                    .findFirst()
                    .map(y -> y.iterator().next())
                    .ifPresent(year -> yearless.values().forEach(c -> {
                        Period p = new Period(year, c.value().kind(), c.value().number(), "");
                        found.putIfAbsent(p, new Candidate<>(p, c.at(), c.text()));
                    }));
            return List.copyOf(found.values());
        }
    }

    private static Named named(List<Line> lines) {
        Map<Period, Candidate<Period>> dated = new LinkedHashMap<>();
        Map<Period, Candidate<Period>> yearless = new LinkedHashMap<>();
        Map<Period, Candidate<Period>> wholeYears = new LinkedHashMap<>();
        Set<Integer> years = new LinkedHashSet<>();
        boolean spansOther = false;
        for (Line line : lines) {
            PeriodText text = PeriodText.of(line.text());
            years.addAll(text.years());
            spansOther |= text.spansOther();
            for (Period p : text.periods()) {
                (isWholeYear(p) ? wholeYears : dated).putIfAbsent(p, new Candidate<>(p, line.at(), line.text()));
            }
            text.yearless().forEach(p -> yearless.putIfAbsent(p, new Candidate<>(p, line.at(), line.text())));
        }
        return new Named(dated, yearless, wholeYears, years, spansOther);
    }
}

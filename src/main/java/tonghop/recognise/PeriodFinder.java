package tonghop.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.model.PeriodKind;

/** The period by a sheet's title block: a labelled line is worth more than the title, the title more than any other line. */
final class PeriodFinder {

    /** A report for an occasion is not the year's, though its title names the year. */
    private static final String AD_HOC = "đột xuất";

    private PeriodFinder() {}

    /**
     * The periods that the best kind of line names, each with the first place that does; none if none is named. A year alone is
     * believed last: it may be the plan's. A title that names another period than the labelled line does is kept beside it.
     */
    static PeriodsSaid find(TitleBlock block) {
        PeriodsSaid said = best(block);
        boolean onlyYear = said.yearless().isEmpty() && said.dated().stream().allMatch(PeriodChoice::isBareYear);
        return Stream.concat(block.titles().stream(), block.periodLabelled().stream())
                .filter(l -> onlyYear && Words.contains(l.key(), AD_HOC))
                .findFirst()
                .map(l -> new PeriodsSaid(List.of(), List.of(), new Candidate<>(l.text(), l.at(), l.text())))
                .orElse(said);
    }

    private static PeriodsSaid best(TitleBlock block) {
        var rest = new ArrayList<>(block.lines());
        rest.removeAll(block.addressees());
        List<List<Line>> kinds = List.of(block.periodLabelled(), block.titles(), rest);
        var wholeYear = new ArrayList<Candidate<Period>>();
        for (List<Line> lines : kinds) {
            Named named = named(lines);
            if (named.saysPeriod()) {
                PeriodsSaid said = named.completed(kinds);
                return lines == block.periodLabelled()
                        ? said.besides(named(block.titles()).completed(kinds))
                        : said;
            }
            if (wholeYear.isEmpty()) {
                wholeYear.addAll(named.wholeYears.values());
            }
            if (!wholeYear.isEmpty() && lines == block.periodLabelled()) {
                break;
            }
        }
        return new PeriodsSaid(wholeYear, List.of(), null);
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
            @Nullable Candidate<String> otherSpan) {

        /** True if they name more than a year, be it no period at all. */
        boolean saysPeriod() {
            return !dated.isEmpty() || !yearless.isEmpty() || otherSpan != null;
        }

        /** The periods, those without a year in the one year that the nearest lines name. */
        PeriodsSaid completed(List<List<Line>> kinds) {
            var found = new LinkedHashMap<>(dated);
            var left = new ArrayList<Candidate<Period>>();
            Integer year = Stream.concat(Stream.of(years), kinds.stream().map(lines -> named(lines).years))
                    .filter(y -> y.size() == 1)
                    .findFirst()
                    .map(y -> y.iterator().next())
                    .orElse(null);
            for (Candidate<Period> c : yearless.values()) {
                if (year == null) {
                    left.add(c);
                } else {
                    Period p = c.value().in(year);
                    found.putIfAbsent(p, c.as(p));
                }
            }
            return new PeriodsSaid(List.copyOf(found.values()), left, otherSpan);
        }
    }

    private static Named named(List<Line> lines) {
        Map<Period, Candidate<Period>> dated = new LinkedHashMap<>();
        Map<Period, Candidate<Period>> yearless = new LinkedHashMap<>();
        Map<Period, Candidate<Period>> wholeYears = new LinkedHashMap<>();
        Set<Integer> years = new LinkedHashSet<>();
        Candidate<String> otherSpan = null;
        for (Line line : lines) {
            PeriodText text = PeriodText.of(line.text());
            years.addAll(text.years());
            if (text.spansOther() && otherSpan == null) {
                otherSpan = new Candidate<>(line.text(), line.at(), line.text());
            }
            for (Period p : text.periods()) {
                (isWholeYear(p) ? wholeYears : dated).putIfAbsent(p, new Candidate<>(p, line.at(), line.text()));
            }
            text.yearless().forEach(p -> yearless.putIfAbsent(p, new Candidate<>(p, line.at(), line.text())));
        }
        return new Named(dated, yearless, wholeYears, years, otherSpan);
    }
}

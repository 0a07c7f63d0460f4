package tonghop.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        var labelled = in(block.periodLabelled());
        if (!labelled.isEmpty()) {
            return labelled;
        }
        var rest = new ArrayList<>(block.lines());
        rest.removeAll(block.addressees());
        var titled = in(block.titles());
        if (titled.stream().anyMatch(c -> !isWholeYear(c.value()))) {
            return titled;
        }
        var elsewhere = in(rest);
        return elsewhere.stream().anyMatch(c -> !isWholeYear(c.value())) || titled.isEmpty() ? elsewhere : titled;
    }

    static boolean isWholeYear(Period period) {
        return period.kind() == PeriodKind.CUMULATIVE && period.number() == 12;
    }

    private static List<Candidate<Period>> in(List<Line> lines) {
        Map<Period, Candidate<Period>> fine = new LinkedHashMap<>();
        Map<Period, Candidate<Period>> wholeYear = new LinkedHashMap<>();
        Map<Period, Candidate<Period>> yearless = new LinkedHashMap<>();
        Set<Integer> years = new LinkedHashSet<>();
        for (Line line : lines) {
            PeriodText text = PeriodText.of(line.text());
            years.addAll(text.years());
            for (Period p : text.periods()) {
                var into = isWholeYear(p) ? wholeYear : fine;
                into.putIfAbsent(p, new Candidate<>(p, line.at(), line.text()));
            }
            text.yearless().forEach(p -> yearless.putIfAbsent(p, new Candidate<>(p, line.at(), line.text())));
        }
        if (fine.isEmpty() && !yearless.isEmpty() && years.size() == 1) {
            int year = years.iterator().next();
            for (Candidate<Period> c : yearless.values()) {
                Period p = new Period(year, c.value().kind(), c.value().number(), "");
                fine.putIfAbsent(p, new Candidate<>(p, c.at(), c.text()));
            }
        }
        return List.copyOf((fine.isEmpty() && yearless.isEmpty() ? wholeYear : fine).values());
    }
}

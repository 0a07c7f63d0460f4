package tonghop.recognise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Sheet;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.Period;
import tonghop.programme.Form;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Form.ListForm;
import tonghop.programme.Form.NarrativeForm;

/** Reads every form that stands on a sheet: one under the other, or alone. */
final class SheetReader {

    private final Words words;
    private final HeaderFinder headers;
    private final UnitFinder units;
    private final Map<IndicatorForm, FigureTables> figures = new LinkedHashMap<>();
    private final Map<ListForm, ListTables> lists = new LinkedHashMap<>();
    private final Map<NarrativeForm, NarrativeTexts> narratives = new LinkedHashMap<>();

    SheetReader(Collection<Form> forms, Words words, UnitIndex index) {
        this.words = words;
        var heads = new ColumnHeads(words, index);
        this.headers = new HeaderFinder(heads);
        this.units = new UnitFinder(index, () -> index, List.of());
        for (Form form : forms) {
            if (form instanceof IndicatorForm f) {
                figures.put(f, new FigureTables(f, words, heads));
            } else if (form instanceof ListForm f) {
                lists.put(f, new ListTables(f, words));
            } else if (form instanceof NarrativeForm f) {
                narratives.put(f, new NarrativeTexts(f, words));
            }
        }
    }

    /** @param reported the report's period, for a sheet that does not say its own; null where it is not known */
    SheetReading read(Sheet sheet, @Nullable Period reported) {
        List<Header> plain = headers.find(sheet, null, Set::of);
        var taken = new FigureRows(sheet, plain, figures.values());
        var foundLists = new LinkedHashMap<ListForm, ListHead>();
        lists.forEach((form, tables) -> tables.find(sheet, taken).ifPresent(f -> foundLists.put(form, f)));
        var foundTexts = new LinkedHashMap<NarrativeForm, List<NarrativeTexts.Found>>();
        // A list's column may be called like a narrative's heading: “Khó khăn, vướng mắc”.
        IntPredicate listed = row ->
                taken.test(row) || foundLists.values().stream().anyMatch(f -> f.row() <= row && row <= f.lastRow());
        narratives.forEach((form, texts) -> foundTexts.put(form, texts.find(sheet, listed)));
        foundTexts.values().removeIf(List::isEmpty);

        var starts = new TreeSet<Integer>();
        foundLists.values().forEach(f -> starts.add(f.row()));
        foundTexts.values().forEach(f -> starts.add(f.get(0).cell().row()));
        plain.removeIf(h -> starts.contains(h.firstRow()));
        var allStarts = new TreeSet<>(starts);
        plain.forEach(h -> allStarts.add(h.firstRow()));
        TitleBlock block = TitleBlock.of(sheet, allStarts.isEmpty() ? Integer.MAX_VALUE : allStarts.first(), words);
        List<Candidate<Period>> periods = PeriodFinder.find(block).dated();
        Period period =
                periods.size() == 1 ? periods.get(0).value() : periods.isEmpty() ? named(sheet, reported) : reported;

        var forms = new ArrayList<FormReading>();
        List<Header> dated = headers.find(sheet, period, () -> reporting(block));
        dated.removeIf(h -> starts.contains(h.firstRow()));
        var loose = new LooseTexts(sheet, words);
        figures.forEach((form, tables) -> {
            var findings = new ArrayList<Finding>();
            var sums = new LinkedHashMap<String, @Nullable BigDecimal>();
            tables.read(sheet, period, dated, List.copyOf(starts), findings, sums)
                    .ifPresent(content -> {
                        loose.take(content, dated);
                        forms.add(new FormReading(form, content, findings, sums));
                    });
        });
        int behindFigures = forms.size();
        lists.forEach((form, tables) -> {
            ListHead found = foundLists.get(form);
            if (found != null) {
                int end = next(allStarts, found.row());
                var findings = new ArrayList<Finding>();
                FormContent.Entries content = tables.read(sheet, found, end, findings);
                loose.take(content, found);
                forms.add(new FormReading(form, content, findings));
            }
        });
        narratives.forEach((form, texts) -> {
            List<NarrativeTexts.Found> found = foundTexts.get(form);
            if (found != null) {
                int end = next(allStarts, lastRow(found));
                var findings = new ArrayList<Finding>();
                forms.add(
                        behindFigures, new FormReading(form, texts.read(sheet, found, end, loose, findings), findings));
            }
        });
        return new SheetReading(sheet, block, period, forms, loose.left());
    }

    /** The period that the sheet's name says, where its title says none. */
    private static @Nullable Period named(Sheet sheet, @Nullable Period reported) {
        Set<Period> named = PeriodText.of(sheet.name()).periods();
        return named.size() == 1 ? named.iterator().next() : reported;
    }

    /** The units that the sheet may be of; whether they agree is for whoever identifies the whole document. */
    private Set<String> reporting(TitleBlock block) {
        return units.find(block, new ArrayList<>()).stream()
                .map(Candidate::value)
                .collect(Collectors.toSet());
    }

    private static int lastRow(List<NarrativeTexts.Found> found) {
        return found.get(found.size() - 1).cell().row();
    }

    private static int next(TreeSet<Integer> starts, int row) {
        Integer higher = starts.higher(row);
        return higher == null ? Integer.MAX_VALUE : higher;
    }
}

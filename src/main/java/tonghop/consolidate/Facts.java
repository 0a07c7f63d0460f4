package tonghop.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.Consolidation.HeadingTexts;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.NarrativeTable;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.Entry;
import tonghop.model.FormContent;

/**
 * The facts of a consolidation: two outputs of the same facts are one output, whatever their bytes. Findings, notes and
 * what is held are none, for they change no figure.
 */
public final class Facts {

    static final String STATUS = "status";

    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Long> documents = new HashMap<>();

    private Facts() {}

    /** In the order of the sheets: who reported, the figures with their totals, the texts, the lists. */
    public static List<Fact> of(Consolidation consolidation) {
        var facts = new Facts();
        consolidation.units().forEach(facts::status);
        for (var table : consolidation.tables()) {
            var form = table.form().code();
            table.lines().forEach(line -> facts.figures(form, line));
        }
        consolidation.narratives().forEach(facts::texts);
        consolidation.lists().forEach(facts::list);
        return List.copyOf(facts.facts);
    }

    private void status(UnitLine line) {
        var document = line.document();
        documents.put(line.unit().code(), document == null ? 0 : document.number());
        add(
                line.unit().code(),
                "",
                STATUS,
                "Tình hình nộp báo cáo",
                document == null ? null : line.status().label());
    }

    private void figures(String form, IndicatorLine line) {
        var code = line.indicator().code();
        var name = line.indicator().name();
        line.byUnit().forEach((unit, figure) -> {
            var value = figure.value();
            facts.add(new Fact(
                    unit,
                    form,
                    code,
                    name,
                    value == null ? null : value.toPlainString(),
                    figure.document().number()));
        });
        var total = line.total();
        facts.add(new Fact("", form, code, name, total == null ? null : total.toPlainString(), 0));
    }

    private void texts(NarrativeTable table) {
        for (HeadingTexts heading : table.headings()) {
            heading.byUnit()
                    .forEach((unit, text) ->
                            add(unit, table.form().code(), heading.heading(), heading.heading(), text.text()));
        }
    }

    private void list(EntryTable table) {
        var byUnit = new LinkedHashMap<String, List<Entry>>();
        table.entries()
                .forEach(e -> byUnit.computeIfAbsent(e.unit().code(), u -> new ArrayList<>())
                        .add(e.entry()));
        byUnit.forEach((unit, entries) -> Statements.of(
                        table.form(), new FormContent.Entries(table.form().code(), entries))
                .forEach((key, said) -> add(unit, key.form(), key.code(), said.label(), said.value())));
    }

    private void add(String unit, String form, String code, String label, @Nullable String value) {
        facts.add(new Fact(unit, form, code, label, value, documents.getOrDefault(unit, 0L)));
    }
}

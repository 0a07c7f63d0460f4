package tonghop.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.consolidate.CountedReports.UnitContent;
import tonghop.model.FormContent;
import tonghop.programme.Form;
import tonghop.programme.ListColumn;
import tonghop.text.MatchKey;

/** One list over all units. Two entries of the same name are likely one thing reported twice; a person decides. */
final class Entries {

    private Entries() {}

    /** In the order of the units, then of their documents. */
    static List<UnitEntry> of(Form.ListForm form, List<UnitContent<FormContent.Entries>> contents) {
        var naming = naming(form);
        var first = new HashMap<String, Integer>();
        var list = new ArrayList<UnitEntry>();
        for (var report : contents) {
            for (var entry : report.content().entries()) {
                var key = naming.map(column -> entry.values().get(column.key()))
                        .map(MatchKey::of)
                        .orElse("");
                var earlier = key.isEmpty() ? null : first.putIfAbsent(key, list.size());
                list.add(new UnitEntry(report.unit(), entry, earlier));
            }
        }
        return List.copyOf(list);
    }

    /** The column that names what a row is about: the first required one. */
    private static Optional<ListColumn> naming(Form.ListForm form) {
        return form.columns().stream().filter(ListColumn::required).findFirst();
    }
}

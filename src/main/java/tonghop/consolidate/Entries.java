package tonghop.consolidate;

import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.consolidate.CountedReports.UnitContent;
import tonghop.model.FormContent;
import tonghop.programme.Form;

/** One list over all units, with what the form looks for marked: likely duplicates, tasks overdue. */
final class Entries {

    private Entries() {}

    /** In the order of the units, then of their documents. */
    static EntryTable of(Form.ListForm form, List<UnitContent<FormContent.Entries>> contents, TaskLines tasks) {
        var rules = form.rules();
        var duplicates = rules.duplicates() == null ? null : new LikelyDuplicates(rules.duplicates());
        var list = new ArrayList<UnitEntry>();
        for (var report : contents) {
            for (var entry : report.content().entries()) {
                list.add(new UnitEntry(
                        report.unit(),
                        entry,
                        duplicates == null ? null : duplicates.next(entry.values()),
                        rules.tracking() != null && tasks.isOverdue(rules.tracking(), entry)));
            }
        }
        return new EntryTable(
                form, List.copyOf(list), rules.tracking() == null ? List.of() : tasks.of(rules.tracking(), list));
    }
}

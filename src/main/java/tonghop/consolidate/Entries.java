package tonghop.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.model.FormContent;
import tonghop.programme.Form;

/** One list over all units, with what the form looks for marked: likely duplicates, tasks overdue. */
final class Entries {

    private Entries() {}

    /** In the order of the units, then of their documents. */
    static EntryTable of(Form.ListForm form, CountedReports counted, TaskLines tasks) {
        var own = own(form, counted);
        var rules = form.rules();
        var duplicates = rules.duplicates() == null ? null : new LikelyDuplicates(rules.duplicates());
        var list = new ArrayList<UnitEntry>();
        for (var report : own.reports()) {
            for (var entry : report.content().entries()) {
                list.add(new UnitEntry(
                        report.unit(),
                        entry,
                        duplicates == null ? null : duplicates.next(entry.values()),
                        rules.tracking() != null && tasks.isOverdue(rules.tracking(), entry)));
            }
        }
        return new EntryTable(
                form,
                List.copyOf(list),
                rules.tracking() == null ? List.of() : tasks.of(rules.tracking(), list),
                own.within());
    }

    /** Every agency answers for its own tasks, whoever stands above it; of any other list a report holds what is below, too. */
    private static OwnReports<FormContent.Entries> own(Form.ListForm form, CountedReports counted) {
        return form.rules().tracking() == null
                ? OwnReports.of(counted, form, FormContent.Entries.class)
                : new OwnReports<>(counted.contents(form, FormContent.Entries.class), Map.of());
    }
}

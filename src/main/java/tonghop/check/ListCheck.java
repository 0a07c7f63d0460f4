package tonghop.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Entry;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.programme.Form.ListForm;
import tonghop.programme.Programme;

/** What a list form asks of its rows. */
final class ListCheck {

    private ListCheck() {}

    static void check(
            @Nullable Programme programme, @Nullable String unit, FormContent content, List<Finding> findings) {
        if (programme != null
                && content instanceof FormContent.Entries entries
                && programme.form(content.form()).orElse(null) instanceof ListForm form) {
            HolderCheck.check(form, entries.entries(), findings);
            TaskCheck.check(form, entries.entries(), unit, findings);
        }
    }

    /** How a finding begins that concerns a whole row: “Dòng 8: ”. */
    static String row(Entry entry) {
        return "Dòng " + entry.at().cell().replaceAll("\\D", "") + ": ";
    }
}

package tonghop.recognise;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;
import tonghop.programme.ListRules.Tracking;

/** A task's state that somebody wrote into the column of its progress, “Đang thực hiện” under “Tiến độ”. */
final class SaidProgress {

    private final ListValues cells;
    private final @Nullable Tracking tracking;
    private final Optional<ListColumn> status;

    SaidProgress(ListForm form, ListValues cells) {
        this.cells = cells;
        this.tracking = form.rules().tracking();
        this.status = tracking == null ? Optional.empty() : form.column(tracking.status());
    }

    /** Moves it to its own column, if the row says no other state there. */
    void settle(Map<String, String> values) {
        if (tracking == null) {
            return;
        }
        String said = values.getOrDefault(tracking.progress(), "");
        Optional<String> state = status.flatMap(column -> cells.exact(column, said));
        String other = values.get(tracking.status());
        if (state.isPresent() && (other == null || other.equals(state.get()))) {
            values.remove(tracking.progress());
            values.put(tracking.status(), state.get());
        }
    }
}

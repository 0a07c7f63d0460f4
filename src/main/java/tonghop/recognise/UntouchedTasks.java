package tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListRules.Tracking;
import tonghop.programme.Task;

/** Rows that name a task of the plan and say nothing about it, as the blank form hands them out: they report nothing. */
final class UntouchedTasks {

    private final ListForm form;
    private final @Nullable Tracking tracking;
    private final Set<String> planned;
    private final Set<String> codes;
    private final List<String> left = new ArrayList<>();
    private @Nullable CellRef first;

    UntouchedTasks(ListForm form) {
        this.form = form;
        this.tracking = form.rules().tracking();
        this.planned = tracking == null
                ? Set.of()
                : Stream.of(tracking.code(), tracking.name(), tracking.lead(), tracking.due())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet());
        this.codes = tracking == null
                ? Set.of()
                : tracking.tasks().stream().map(Task::code).collect(Collectors.toSet());
    }

    /** True if the row is one of them; it is kept in mind for {@link #finding()}. */
    boolean takes(Map<String, String> values, CellRef at) {
        if (tracking == null || !planned.containsAll(values.keySet())) {
            return false;
        }
        String code = values.getOrDefault(tracking.code(), "");
        if (!codes.contains(code) || !values.containsKey(tracking.name())) {
            return false;
        }
        first = first == null ? at : first;
        left.add(code);
        return true;
    }

    Optional<Finding> finding() {
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.info(
                                "tasks-not-reported",
                                first,
                                "Biểu " + form.code() + " chưa ghi tiến độ, tình trạng, kết quả của nhiệm vụ "
                                        + String.join(", ", left)
                                        + ", nên các nhiệm vụ này coi là chưa báo cáo. Nếu đã thực hiện, hãy ghi rồi gửi lại."));
    }
}

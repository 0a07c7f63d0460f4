package tonghop.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.Finding;
import tonghop.programme.Deadline;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;
import tonghop.programme.ListRules.Tracking;
import tonghop.programme.Task;
import tonghop.programme.TaskState;
import tonghop.text.MatchKey;
import tonghop.text.Similarity;

/** Rules over the rows that say how far a task has come: which task of the plan, whose, and whether state and progress agree. */
final class TaskCheck {

    private final ListForm form;
    private final Tracking tracking;
    private final @Nullable String unit;
    private final List<Finding> findings;
    private final Map<String, CellRef> reported = new HashMap<>();

    private TaskCheck(ListForm form, Tracking tracking, @Nullable String unit, List<Finding> findings) {
        this.form = form;
        this.tracking = tracking;
        this.unit = unit;
        this.findings = findings;
    }

    /** @param unit the reporting unit, null where it is not known */
    static void check(ListForm form, List<Entry> entries, @Nullable String unit, List<Finding> findings) {
        Tracking tracking = form.rules().tracking();
        if (tracking != null) {
            var check = new TaskCheck(form, tracking, unit, findings);
            entries.forEach(check::check);
        }
    }

    private void check(Entry entry) {
        TaskProgress said = TaskProgress.of(tracking, entry.values());
        if (!tracking.tasks().isEmpty()) {
            identity(entry, said);
        }
        if (said.unreadable() != null) {
            error(
                    entry,
                    "progress-unclear",
                    "cột “" + title(tracking.progress()) + "” ghi “" + said.unreadable()
                            + "”, không phải là một số từ 0 đến 100. Hãy ghi phần trăm hoàn thành, ví dụ 50.");
        }
        state(entry, said);
    }

    private void identity(Entry entry, TaskProgress said) {
        Task task = said.task();
        if (said.isContradictory()) {
            error(
                    entry,
                    "task-contradiction",
                    "mã “" + entry.values().get(tracking.code()) + "” là nhiệm vụ “" + name(said.byCode())
                            + "”, nhưng tên ghi trên dòng là của nhiệm vụ " + code(said.byName())
                            + ". Hãy sửa mã hoặc tên.");
        } else if (task == null) {
            unknown(entry);
        } else {
            known(entry, said, task);
        }
    }

    private void unknown(Entry entry) {
        String written = entry.values().getOrDefault(tracking.name(), "");
        List<String> names =
                tracking.tasks().stream().map(t -> MatchKey.of(t.name())).toList();
        Task nearest = tracking.tasks().get(names.indexOf(Similarity.likest(MatchKey.of(written), names)));
        String code = entry.values().get(tracking.code());
        warning(
                entry,
                "task-unknown",
                "nhiệm vụ “" + (code == null ? "" : code + " ") + written + "” không có trong kế hoạch. Gần nhất là "
                        + nearest.code() + " “" + nearest.name()
                        + "”. Dòng vẫn được lấy; hãy ghi đúng mã nếu là nhiệm vụ của kế hoạch.");
    }

    private void known(Entry entry, TaskProgress said, Task task) {
        if (said.byName() == null) {
            warning(
                    entry,
                    "task-name-differs",
                    "mã " + task.code() + " theo kế hoạch là “" + task.name() + "”, nhưng trên dòng ghi “"
                            + entry.values().getOrDefault(tracking.name(), "") + "”. Hãy kiểm tra lại mã và tên.");
        }
        if (unit != null && !task.leads().contains(unit)) {
            warning(
                    entry,
                    "task-not-lead",
                    "nhiệm vụ " + task.code()
                            + " không giao cho đơn vị chủ trì. Hãy kiểm tra mã nhiệm vụ, hoặc giải trình"
                            + " vì sao đơn vị báo cáo nhiệm vụ này.");
        }
        CellRef earlier = reported.putIfAbsent(task.code(), entry.at());
        if (earlier != null) {
            warning(
                    entry,
                    "task-twice",
                    "nhiệm vụ " + task.code() + " đã báo cáo ở ô " + earlier.cell() + ". Hãy chỉ giữ một dòng.");
        }
        due(entry, task);
    }

    private void due(Entry entry, Task task) {
        String written = entry.values().getOrDefault(tracking.due(), "");
        Optional<Deadline> said = Deadline.find(written);
        if (!written.isEmpty() && !said.map(task.due()::equals).orElse(false)) {
            warning(
                    entry,
                    "task-due-differs",
                    "thời hạn ghi “" + written + "”, kế hoạch giao nhiệm vụ " + task.code() + " hạn "
                            + task.due().label() + ". Hạn được tính theo kế hoạch.");
        }
    }

    private void state(Entry entry, TaskProgress said) {
        BigDecimal progress = said.progress();
        TaskState state = said.state();
        if (progress != null && state != null && !agree(state, progress, said.isDone())) {
            warning(
                    entry,
                    "progress-contradicts-state",
                    "tình trạng “" + entry.values().get(tracking.status()) + "” không khớp với tiến độ "
                            + progress.toPlainString().replace('.', ',') + "%. Hãy kiểm tra lại cả hai ô.");
        }
    }

    private static boolean agree(TaskState state, BigDecimal progress, boolean whole) {
        return switch (state) {
            case NOT_BEGUN -> progress.signum() == 0;
            case UNDER_WAY, OVERDUE -> !whole;
            case DONE -> whole;
        };
    }

    private String title(String column) {
        return form.column(column).map(ListColumn::title).orElse(column);
    }

    private static String name(@Nullable Task task) {
        return task == null ? "" : task.name();
    }

    private static String code(@Nullable Task task) {
        return task == null ? "" : task.code();
    }

    private void warning(Entry entry, String code, String message) {
        findings.add(Finding.warning(code, entry.at(), ListCheck.row(entry) + message));
    }

    private void error(Entry entry, String code, String message) {
        findings.add(Finding.error(code, entry.at(), ListCheck.row(entry) + message));
    }
}

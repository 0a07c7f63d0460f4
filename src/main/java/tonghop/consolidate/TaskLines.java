package tonghop.consolidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.check.TaskProgress;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.consolidate.TaskLine.Agency;
import tonghop.model.Entry;
import tonghop.programme.Deadline;
import tonghop.programme.ListRules.Tracking;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Task;
import tonghop.programme.TaskState;
import tonghop.programme.Unit;

/**
 * The plan's tasks as of a day.
 *
 * @param today a task whose last day is before it is overdue, unless it is done
 */
record TaskLines(Programme programme, ReportingPeriod period, LocalDate today) {

    /** True if the row says so, or its last day (the plan's, else its own) has passed and it is not done. */
    boolean isOverdue(Tracking tracking, Entry entry) {
        var said = TaskProgress.of(tracking, entry.values());
        if (said.state() == TaskState.OVERDUE) {
            return true;
        }
        var task = said.task();
        var due =
                task == null ? Deadline.find(entry.values().getOrDefault(tracking.due(), "")) : Optional.of(task.due());
        return !said.isDone() && due.map(this::hasPassed).orElse(false);
    }

    private boolean hasPassed(Deadline due) {
        return due.lastDay(period.period().year()).isBefore(today);
    }

    /** One line a task, in the plan's order, also where nobody reported it. */
    List<TaskLine> of(Tracking tracking, List<UnitEntry> list) {
        var byTask = new HashMap<String, Map<Unit, Integer>>();
        for (int i = 0; i < list.size(); i++) {
            var task = TaskProgress.of(tracking, list.get(i).entry().values()).task();
            if (task != null) {
                byTask.computeIfAbsent(task.code(), code -> new LinkedHashMap<>())
                        .put(list.get(i).unit(), i);
            }
        }
        return tracking.tasks().stream()
                .map(task -> line(tracking, task, byTask.getOrDefault(task.code(), Map.of()), list))
                .toList();
    }

    private TaskLine line(Tracking tracking, Task task, Map<Unit, Integer> rows, List<UnitEntry> list) {
        var agencies = new ArrayList<Agency>();
        var leads = task.leads().stream().flatMap(lead -> member(lead).stream()).toList();
        for (var lead : leads) {
            agencies.add(agency(tracking, lead, true, rows.get(lead), list));
        }
        rows.forEach((unit, row) -> {
            if (!leads.contains(unit)) {
                agencies.add(agency(tracking, unit, false, row, list));
            }
        });
        return new TaskLine(
                task, task.due().lastDay(period.period().year()), hasPassed(task.due()), List.copyOf(agencies));
    }

    /** The unit of the period's own time; a lead that is no member in it has nothing to report. */
    private Optional<Unit> member(String code) {
        return programme.members().bearing(code).stream()
                .filter(u -> u.isValidBetween(period.windowStart(), period.windowEnd()))
                .reduce((a, b) -> a.validFrom().isAfter(b.validFrom()) ? a : b);
    }

    private static Agency agency(
            Tracking tracking, Unit unit, boolean leads, @Nullable Integer row, List<UnitEntry> list) {
        if (row == null) {
            return new Agency(unit, leads, null, null, "", false);
        }
        var values = list.get(row).entry().values();
        return new Agency(
                unit,
                leads,
                row,
                TaskProgress.of(tracking, values).progress(),
                values.getOrDefault(tracking.status(), ""),
                list.get(row).overdue());
    }
}

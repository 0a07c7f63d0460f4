package tonghop.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;
import tonghop.programme.ListRules.Tracking;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Task;
import tonghop.programme.Unit;

/** What a unit's blank list of tasks says already: the tasks it leads, or all of the plan where it leads none. */
final class PlannedTasks {

    private final Programme programme;
    private final ReportingPeriod period;
    private final Unit unit;

    PlannedTasks(TemplateHead head) {
        this.programme = head.programme();
        this.period = head.period();
        this.unit = head.unit();
    }

    /** A row for each task, by the column's key; none in a list that is not of a plan's tasks. */
    List<Map<String, String>> rows(ListForm form) {
        Tracking tracking = form.rules().tracking();
        if (tracking == null) {
            return List.of();
        }
        List<Task> led = tracking.tasks().stream()
                .filter(t -> t.leads().contains(unit.code()))
                .toList();
        return (led.isEmpty() ? tracking.tasks() : led)
                .stream().map(t -> row(tracking, t)).toList();
    }

    private Map<String, String> row(Tracking tracking, Task task) {
        String code = task.code();
        String due = task.due().label();
        var row = Map.of(tracking.code(), code, tracking.name(), task.name(), tracking.due(), due);
        if (tracking.lead() == null) {
            return row;
        }
        String lead =
                task.leads().contains(unit.code()) ? unit.name() : leads(task).collect(Collectors.joining("; "));
        return Stream.concat(row.entrySet().stream(), Stream.of(Map.entry(tracking.lead(), lead)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What may be chosen in the column: its own choices, or, of who leads, the plan's agencies in its order and the unit. */
    List<String> choices(ListForm form, ListColumn column) {
        Tracking tracking = form.rules().tracking();
        if (tracking == null || tracking.tasks().isEmpty() || !column.key().equals(tracking.lead())) {
            return column.choices();
        }
        var names = new LinkedHashSet<String>();
        tracking.tasks().stream().flatMap(this::leads).forEach(names::add);
        names.add(unit.name());
        return new ArrayList<>(names);
    }

    private Stream<String> leads(Task task) {
        return task.leads().stream()
                .map(code -> programme.member(code, period.windowEnd()))
                .flatMap(Optional::stream)
                .map(Unit::name);
    }
}

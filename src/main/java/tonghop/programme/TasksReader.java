package tonghop.programme;

import java.util.List;
import java.util.Optional;
import tonghop.text.MatchKey;

/** Reads the tasks that a regime's plan gives to its units. */
final class TasksReader {

    private final UnitRegistry units;
    private final Problems problems;

    TasksReader(UnitRegistry units, Problems problems) {
        this.units = units;
        this.problems = problems;
    }

    /** @param form the entry of a form that has {@code tasks} */
    List<Task> read(Fields form) {
        var codes = new Distinct("mã nhiệm vụ", problems);
        var names = new Distinct("nhiệm vụ", problems);
        return form.requiredItems("tasks").stream()
                .map(node -> task(Fields.of(node, problems, "code", "task", "lead", "due", "citation"), codes, names))
                .toList();
    }

    private Task task(Fields fields, Distinct codes, Distinct names) {
        String code = fields.text("code");
        codes.add(code, fields.place("code"));
        String name = fields.text("task");
        names.add(MatchKey.of(name), fields.place("task"));
        fields.requiredItems("lead");
        fields.scalars("lead").forEach(unit -> {
            if (units.of(unit.text()).isEmpty()) {
                problems.add(
                        unit.place(),
                        "không có đơn vị “" + unit.text() + "” trong sổ đăng ký; "
                                + Nearest.to(unit.text(), units.codes()));
            }
        });
        return new Task(code, name, fields.texts("lead"), due(fields), fields.text("citation"));
    }

    private static Deadline due(Fields fields) {
        String text = fields.text("due");
        Optional<Deadline> due = Deadline.find(text);
        if (due.isEmpty() && !text.isEmpty()) {
            fields.problem("due", "thời hạn “" + text + "” không đúng; viết hằng năm, 2021-Q2 hoặc 30/6/2021");
        }
        return due.orElse(Deadline.EVERY_YEAR);
    }
}

package tonghop.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Period;

/** Reads which units report under a regime, and which periods they owe. */
final class MembersReader {

    private static final String ANY_YEAR = "2000-";

    private final UnitRegistry units;
    private final List<Recurrence> calendar;
    private final Problems problems;
    private final Distinct codes;

    /** @param calendar every recurring period of the regime */
    MembersReader(UnitRegistry units, List<Recurrence> calendar, Problems problems) {
        this.units = units;
        this.calendar = calendar;
        this.problems = problems;
        this.codes = new Distinct("đơn vị", problems);
    }

    List<Membership> read(Fields programme) {
        return programme.requiredItems("members").stream()
                .flatMap(this::memberships)
                .toList();
    }

    private Stream<Membership> memberships(Node node) {
        Fields fields = Fields.of(node, problems, "units", "only", "enabled");
        fields.requiredItems("units");
        fields.scalars("units").forEach(this::check);
        fields.scalars("only").forEach(this::checkPeriod);
        boolean enabled = fields.flag("enabled", true);
        List<String> only = fields.texts("only");
        return fields.texts("units").stream()
                .filter(code -> enabled)
                .flatMap(code -> units.of(code).stream())
                .map(unit -> new Membership(unit, only));
    }

    private void check(Node.Scalar code) {
        codes.add(code.text(), code.place());
        if (units.of(code.text()).isEmpty()) {
            problems.add(code.place(), UnitsReader.unknown(code.text(), units));
        }
    }

    private void checkPeriod(Node.Scalar only) {
        Optional<Period> period = Period.find(ANY_YEAR + only.text());
        if (period.isEmpty()) {
            problems.add(
                    only.place(),
                    "kỳ “" + only.text() + "” không đúng; viết mã kỳ không kèm năm, ví dụ 6M, 12M, Q2, M05");
        } else if (calendar.stream().noneMatch(recurrence -> recurrence.has(period.get()))) {
            problems.add(
                    only.place(),
                    "lịch của chế độ này không có kỳ “" + only.text() + "”; thêm vào calendar hoặc bỏ ở đây");
        }
    }
}

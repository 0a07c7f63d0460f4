package tonghop.programme;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which units an entry of members means: a list of codes, or {@code {parent: code, level: [level, …]}} for every unit of the
 * registry that is directly under another and of one of the levels.
 */
final class MemberSelection {

    private static final String KEY = "units";

    private final UnitRegistry units;
    private final Problems problems;
    private final Distinct codes;

    MemberSelection(UnitRegistry units, Problems problems) {
        this.units = units;
        this.problems = problems;
        this.codes = new Distinct("đơn vị", problems);
    }

    /** The units in the registry's order, of a list of codes in the list's. */
    List<Unit> read(Fields member) {
        return member.find(KEY).orElse(null) instanceof Node.Mapping place ? placed(place) : listed(member);
    }

    private List<Unit> listed(Fields member) {
        member.requiredItems(KEY);
        return member.scalars(KEY).stream().flatMap(this::coded).toList();
    }

    private Stream<Unit> coded(Node.Scalar code) {
        codes.add(code.text(), code.place());
        if (units.of(code.text()).isEmpty()) {
            problems.add(code.place(), UnitsReader.unknown(code.text(), units));
        }
        return units.of(code.text()).stream();
    }

    private List<Unit> placed(Node.Mapping place) {
        Fields fields = Fields.of(place, problems, "parent", "level");
        String parent = fields.text("parent");
        fields.requiredItems("level");
        List<String> levels = fields.texts("level");
        if (!parent.isEmpty() && units.of(parent).isEmpty()) {
            fields.problem("parent", UnitsReader.unknown(parent, units));
            return List.of();
        }
        List<Unit> found = units.units().stream()
                .filter(unit -> parent.equals(unit.parent()) && levels.contains(unit.level()))
                .toList();
        if (found.isEmpty() && !parent.isEmpty() && !levels.isEmpty()) {
            fields.problem(
                    "level",
                    "sổ đăng ký không có đơn vị cấp " + String.join(", ", levels) + " trực thuộc “" + parent
                            + "”; kiểm tra level và parent của các đơn vị trong sổ");
        }
        found.stream().map(Unit::code).distinct().forEach(code -> codes.add(code, fields.place()));
        return found;
    }
}

package tonghop.programme;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the registry of units. */
final class UnitsReader {

    private record Entry(Unit unit, Fields fields) {}

    private final Problems problems;
    private final SuccessionReader successions;
    /** A merger is the last or first day of hundreds of units. */
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();

    UnitsReader(Problems problems) {
        this.problems = problems;
        this.successions = new SuccessionReader(problems);
    }

    /** A code that the office's files have replaces whatever the built-in files say of it. */
    UnitRegistry read(List<Node> builtIn, List<Node> office) {
        List<Entry> entries = new ArrayList<>(entries(office));
        Set<String> replaced = entries.stream().map(e -> e.unit().code()).collect(Collectors.toSet());
        List<Entry> kept = entries(builtIn).stream()
                .filter(e -> !replaced.contains(e.unit().code()))
                .toList();
        entries.addAll(0, kept);
        var registry = new UnitRegistry(entries.stream().map(Entry::unit).toList());
        entries.forEach(entry -> checkRelations(entry, registry));
        checkOverlaps("code", "mã đơn vị", entries);
        checkOverlaps("number", "mã số đơn vị hành chính", entries);
        return registry;
    }

    private List<Entry> entries(List<Node> roots) {
        return roots.stream()
                .flatMap(root -> Fields.of(root, problems, "units").requiredItems("units").stream())
                .map(this::entry)
                .toList();
    }

    private Entry entry(Node node) {
        Fields fields = Fields.of(
                node, problems, "code", "number", "name", "level", "parent", "aliases", "from", "to", "successors");
        fields.required("from");
        LocalDate from = day(fields, "from").orElse(LocalDate.MIN);
        Optional<LocalDate> to = day(fields, "to");
        if (to.isPresent() && to.get().isBefore(from)) {
            fields.problem(
                    "to", "ngày hết hiệu lực " + to.get() + " trước ngày bắt đầu " + from + "; sửa from hoặc to");
        }
        var unit = new Unit(
                fields.code("code"),
                fields.text("name"),
                fields.text("level"),
                fields.textIfPresent("parent").orElse(null),
                fields.texts("aliases"),
                from,
                to.orElse(null),
                successions.read(fields),
                fields.textIfPresent("number").orElse(null));
        return new Entry(unit, fields);
    }

    private Optional<LocalDate> day(Fields fields, String key) {
        String text = fields.textIfPresent(key).orElse("");
        Optional<LocalDate> known = days.get(text);
        if (known != null && known.isPresent()) {
            return known;
        }
        Optional<LocalDate> day = fields.day(key);
        days.put(text, day);
        return day;
    }

    private void checkRelations(Entry entry, UnitRegistry registry) {
        String parent = entry.unit().parent();
        if (parent != null && registry.of(parent).isEmpty()) {
            entry.fields().problem("parent", unknown(parent, registry));
        }
        successions.check(entry.unit(), entry.fields(), registry);
        if (isOwnAncestor(entry.unit(), registry)) {
            entry.fields()
                    .problem(
                            "parent",
                            "đơn vị “" + entry.unit().code()
                                    + "” là cấp trên của chính nó theo chuỗi parent; sửa parent");
        }
    }

    static String unknown(String code, UnitRegistry registry) {
        return "không có đơn vị “" + code + "” trong sổ đăng ký; " + Nearest.to(code, registry.codes());
    }

    private static boolean isOwnAncestor(Unit unit, UnitRegistry registry) {
        Set<String> seen = new HashSet<>();
        Deque<Unit> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            String parent = open.pop().parent();
            if (unit.code().equals(parent)) {
                return true;
            }
            if (parent != null && seen.add(parent)) {
                open.addAll(registry.of(parent));
            }
        }
        return false;
    }

    /** A code, and a number, are one unit's at a time. */
    private static void checkOverlaps(String key, String what, List<Entry> entries) {
        entries.stream()
                .filter(e -> e.fields().has(key))
                .collect(Collectors.groupingBy(e -> e.fields().text(key)))
                .values()
                .forEach(same -> checkOverlapsOfOne(key, what, same));
    }

    private static void checkOverlapsOfOne(String key, String what, List<Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            entries.subList(0, i).stream()
                    .filter(earlier -> overlap(earlier.unit(), entry.unit()))
                    .findFirst()
                    .ifPresent(earlier -> entry.fields()
                            .problem(
                                    key,
                                    what + " “" + entry.fields().text(key) + "” đã dùng ở "
                                            + earlier.fields().place(key)
                                            + " với thời gian hiệu lực chồng nhau; đổi mã hoặc sửa from, to"));
        }
    }

    private static boolean overlap(Unit a, Unit b) {
        LocalDate end = b.validTo();
        return a.isValidBetween(b.validFrom(), end == null ? LocalDate.MAX : end);
    }
}

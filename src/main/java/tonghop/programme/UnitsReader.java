package tonghop.programme;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the registry of units. */
final class UnitsReader {

    private record Entry(Unit unit, Fields fields) {}

    private final Problems problems;
    private final SuccessionReader successions;

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
        checkOverlaps(entries);
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
        LocalDate from = fields.day("from").orElse(LocalDate.MIN);
        Optional<LocalDate> to = fields.day("to");
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

    private static void checkOverlaps(List<Entry> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(e -> e.unit().code()))
                .values()
                .forEach(UnitsReader::checkOverlapsOfOneCode);
    }

    private static void checkOverlapsOfOneCode(List<Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            entries.subList(0, i).stream()
                    .filter(earlier -> overlap(earlier.unit(), entry.unit()))
                    .findFirst()
                    .ifPresent(earlier -> entry.fields()
                            .problem(
                                    "code",
                                    "mã đơn vị “" + entry.unit().code() + "” đã dùng ở "
                                            + earlier.fields().place("code")
                                            + " với thời gian hiệu lực chồng nhau; đổi mã hoặc sửa from, to"));
        }
    }

    private static boolean overlap(Unit a, Unit b) {
        LocalDate end = b.validTo();
        return a.isValidBetween(b.validFrom(), end == null ? LocalDate.MAX : end);
    }
}

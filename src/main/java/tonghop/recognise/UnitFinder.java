package tonghop.recognise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tonghop.model.Finding;

/**
 * The reporting unit by a sheet's title block. The issuing office stands under its superior, whose name is not the unit's; an
 * office that only one unit has (“Phòng Dân tộc huyện Trảng Bom”) stands for that unit.
 */
final class UnitFinder {

    private final UnitIndex index;

    private final Supplier<UnitIndex> registry;

    private final CitedUnits cited;

    private final OwnOffices own;

    /**
     * @param registry the units of every time, asked only for a superior that is none of the index
     * @param receivers the regimes' offices, as {@link UnitIndex#officeKey} gives them
     */
    UnitFinder(UnitIndex index, Supplier<UnitIndex> registry, List<String> receivers) {
        this.index = index;
        this.registry = registry;
        this.cited = new CitedUnits(index, receivers);
        this.own = new OwnOffices(index);
    }

    /**
     * The units the block may mean, all equally well said; empty if it names none. Contradictions are added to the
     * findings.
     */
    List<Candidate<String>> find(TitleBlock block, List<Finding> findings) {
        var labelled = labelled(block, findings);
        var issuing = issuing(block, labelled.isEmpty(), findings);
        if (!labelled.isEmpty() && !issuing.isEmpty() && !agree(labelled, issuing)) {
            findings.add(contradiction(issuing.get(0), labelled.get(0)));
        }
        var best = !labelled.isEmpty() ? labelled : issuing;
        if (best.isEmpty() && findings.isEmpty()) {
            best = onlyInTitles(block);
        }
        checkTitles(block, best, findings);
        return best;
    }

    private List<Candidate<String>> labelled(TitleBlock block, List<Finding> findings) {
        var found = new ArrayList<Candidate<String>>();
        for (Line line : block.unitLabelled()) {
            String key = index.officeKey(line.text());
            Set<String> units = index.named(key);
            units = units.isEmpty() ? index.mentions().saidBy(key) : units;
            units = units.isEmpty() ? index.bareNamed(key) : units;
            if (units.isEmpty() && index.isOffice(key)) {
                findings.add(unknown(line, ""));
            }
            units.forEach(u -> found.add(new Candidate<>(u, line.at(), line.text())));
        }
        return found;
    }

    private List<Candidate<String>> issuing(TitleBlock block, boolean needed, List<Finding> findings) {
        if (block.offices().isEmpty()) {
            return List.of();
        }
        int last = block.offices().size() - 1;
        Line office = block.offices().get(last);
        Line superior = last == 0 ? null : block.offices().get(last - 1);
        String key = index.comparable(office.key());
        Set<String> units =
                superior == null ? index.mentions().alone(key) : under(index.comparable(superior.key()), key);
        if (units.isEmpty() && superior != null) {
            units = below(index.comparable(superior.key()), key);
            office = units.isEmpty() ? office : superior;
        }
        if (units.isEmpty()) {
            units = own.of(superior == null ? "" : index.comparable(superior.key()), key, block.addressees());
        }
        if (units.isEmpty() && needed) {
            findings.add(unknown(office, superior == null ? "" : " thuộc “" + superior.text() + "”"));
        }
        Line said = office;
        return units.stream()
                .map(u -> new Candidate<>(u, said.at(), said.text()))
                .toList();
    }

    private static Finding unknown(Line office, String superior) {
        return Finding.error(
                "unit-unknown",
                office.at(),
                "Không nhận ra đơn vị báo cáo từ “" + office.text() + "”" + superior
                        + ". Hãy ghi đúng tên đơn vị như trong danh sách đơn vị báo cáo, ví dụ ở dòng “Đơn vị báo cáo: …”.");
    }

    /** The units that an office under that superior stands for: by both names together, else by its own. */
    private Set<String> under(String superior, String office) {
        Set<String> together = together(superior, office);
        String first = superior.split(" ", 2)[0];
        if (together.isEmpty() && office.endsWith(" " + first)) {
            // “Thanh tra Ban” under “Ban Dân tộc”.
            together = together(superior, office.substring(0, office.length() - first.length() - 1));
        }
        if (!together.isEmpty()) {
            return together;
        }
        Set<String> units = index.named(office);
        if (units.isEmpty()) {
            return Set.of();
        }
        // A district that is no more, or is no regime's, has communes whose names others bear.
        Set<String> known = index.named(superior);
        Set<String> superiors = known.isEmpty() ? registry.get().named(superior) : known;
        return units.stream()
                .filter(u ->
                        superiors.isEmpty() || superiors.stream().anyMatch(s -> index.isAbove(s, u) || s.equals(u)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The units whose name is the office's with a part of its superior's behind it. */
    private Set<String> together(String superior, String office) {
        var together = new LinkedHashSet<String>();
        String[] parts = superior.split(" ");
        for (int i = 0; i < parts.length; i++) {
            together.addAll(index.named(office + " " + join(parts, i, parts.length)));
            together.addAll(
                    besides(index.named(office + " " + join(parts, 0, i + 1)), join(parts, i + 1, parts.length)));
        }
        return together;
    }

    /** The units that may be named before the rest of a superior's name, which then is the place that they are of. */
    private Set<String> besides(Set<String> units, String rest) {
        if (units.isEmpty() || rest.isEmpty()) {
            return units;
        }
        var places = new LinkedHashSet<>(index.named(rest));
        places.addAll(index.bareNamed(rest));
        return units.stream()
                .filter(u -> places.stream().anyMatch(p -> index.isKin(p, u)))
                .collect(Collectors.toSet());
    }

    /** Where the superior stands under its unit, “Xã Bình Lợi” over “Huyện Vĩnh Cửu”: both must be places of the registry. */
    private Set<String> below(String upper, String lower) {
        Set<String> superiors = index.named(lower);
        return index.named(upper).stream()
                .filter(index::isPlace)
                .filter(u -> superiors.stream().anyMatch(s -> index.isPlace(s) && index.isAbove(s, u)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String join(String[] parts, int from, int to) {
        return String.join(" ", List.of(parts).subList(from, to));
    }

    private List<Candidate<String>> inTitles(TitleBlock block) {
        var found = new ArrayList<Candidate<String>>();
        for (Line line : block.titles()) {
            index.mentions()
                    .in(titleKey(line.text()))
                    .forEach(u -> found.add(new Candidate<>(u, line.at(), line.text())));
        }
        found.removeIf(c -> found.stream().anyMatch(o -> index.isAbove(c.value(), o.value())));
        return found;
    }

    private String titleKey(String text) {
        return index.officeKey(CitedUnits.withoutNumbers(text));
    }

    /** Where nothing else says whose report it is, the title's first office must be a unit: “trường … huyện X” is not X. */
    private List<Candidate<String>> onlyInTitles(TitleBlock block) {
        var found = new ArrayList<Candidate<String>>(inTitles(block));
        found.removeIf(c -> block.titles().stream()
                .filter(l -> l.at().equals(c.at()))
                .noneMatch(l ->
                        index.mentions().firstOffice(index.titleKey(l.key())).contains(c.value())));
        return found;
    }

    /** A title that names another unit is often a neighbour's file, filled in anew. */
    private void checkTitles(TitleBlock block, List<Candidate<String>> best, List<Finding> findings) {
        if (best.isEmpty()) {
            return;
        }
        for (Candidate<String> title : inTitles(block)) {
            if (best.stream()
                    .noneMatch(c -> index.isKin(c.value(), title.value())
                            || sameName(c, title)
                            || cited.isCited(title.value(), titleKey(title.text()), c.value()))) {
                findings.add(contradiction(best.get(0), title));
            }
        }
    }

    private boolean sameName(Candidate<String> one, Candidate<String> other) {
        return index.bareNamed(index.officeKey(index.name(one.value()))).contains(other.value());
    }

    private boolean agree(List<Candidate<String>> labelled, List<Candidate<String>> issuing) {
        return labelled.stream()
                .anyMatch(l -> issuing.stream()
                        .anyMatch(i -> l.value().equals(i.value()) || index.isAbove(i.value(), l.value())));
    }

    Finding contradiction(Candidate<String> one, Candidate<String> other) {
        return Finding.error(
                "unit-contradiction",
                other.at(),
                "Tên đơn vị không thống nhất: " + one.said() + " (" + index.name(one.value()) + "), "
                        + other.said() + " (" + index.name(other.value())
                        + "). Hãy sửa cho thống nhất rồi gửi lại.");
    }
}

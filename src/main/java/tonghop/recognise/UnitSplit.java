package tonghop.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.grid.Visibility;
import tonghop.model.CellRef;
import tonghop.model.Finding;

/** Tells the sheets of several units in one workbook apart: the same form on sheets that name different units. */
final class UnitSplit {

    private final IdentityFinder identities;
    private final NamedUnits named;
    private final UnitIndex index;

    UnitSplit(IdentityFinder identities, NamedUnits named, UnitIndex index) {
        this.identities = identities;
        this.named = named;
        this.index = index;
    }

    /**
     * Sheets of one unit.
     *
     * @param units all that it may be; empty if the sheet names none
     */
    record Group(Set<String> units, List<SheetReading> sheets) {

        private Set<String> forms() {
            return sheets.stream()
                    .flatMap(s -> s.forms().stream())
                    .map(f -> f.form().code())
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private String firstSheet() {
            return sheets.get(0).sheet().name();
        }
    }

    /**
     * The visible sheets that hold forms, a group a unit; a sheet that names none is a group of its own. One group, or none, where
     * they are not of several units. A unit beside the one above it is an error: the one's figures may be in the other's.
     */
    List<Group> of(List<SheetReading> all, List<Finding> findings) {
        var groups = new ArrayList<Group>();
        var unnamed = new ArrayList<Group>();
        all.stream()
                .filter(r -> r.sheet().visibility() == Visibility.VISIBLE
                        && !r.forms().isEmpty())
                .forEach(sheet -> add(sheet, groups, unnamed));
        if (groups.size() < 2 || !shareForm(groups)) {
            return List.of();
        }
        Optional<Group> superior = superior(groups);
        if (superior.isPresent()) {
            findings.add(twoLevels(superior.get(), groups));
            return List.of();
        }
        groups.addAll(unnamed);
        return groups;
    }

    private void add(SheetReading sheet, List<Group> groups, List<Group> unnamed) {
        Set<String> units = units(sheet);
        if (units.isEmpty()) {
            unnamed.add(new Group(units, List.of(sheet)));
            return;
        }
        groups.stream()
                .filter(g -> isSame(g.units(), units))
                .findFirst()
                .ifPresentOrElse(
                        g -> g.sheets().add(sheet),
                        () -> groups.add(new Group(units, new ArrayList<>(List.of(sheet)))));
    }

    private Set<String> units(SheetReading sheet) {
        Set<String> units = new LinkedHashSet<>();
        Stamp.on(sheet.sheet()).forEach(s -> units.add(s.value().unit()));
        if (units.isEmpty()) {
            identities.units(sheet.block(), new ArrayList<>()).forEach(c -> units.add(c.value()));
        }
        if (units.isEmpty()) {
            units.addAll(named.in(GivenName.of(sheet)).only());
        }
        return units;
    }

    /** An office may sign for its place: only two places are surely two units. */
    private boolean isSame(Set<String> ones, Set<String> others) {
        return ones.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> one.equals(other) || isOfficeIn(one, other) || isOfficeIn(other, one)));
    }

    private boolean isOfficeIn(String office, String place) {
        return index.isAbove(place, office) && !index.isPlace(office);
    }

    private static boolean shareForm(Collection<Group> groups) {
        Set<String> shared = null;
        for (Group group : groups) {
            if (shared == null) {
                shared = group.forms();
            }
            shared.retainAll(group.forms());
        }
        return shared != null && !shared.isEmpty();
    }

    private Optional<Group> superior(List<Group> groups) {
        return groups.stream()
                .filter(g -> groups.stream()
                        .flatMap(o -> o.units().stream())
                        .anyMatch(lower -> g.units().stream().anyMatch(upper -> index.isAbove(upper, lower))))
                .findFirst();
    }

    private static Finding twoLevels(Group superior, List<Group> groups) {
        String others = groups.stream()
                .filter(g -> g != superior)
                .map(g -> "“" + g.firstSheet() + "”")
                .collect(Collectors.joining(", "));
        return Finding.error(
                "units-of-two-levels",
                new CellRef(superior.firstSheet(), "A1"),
                "Tệp có biểu của đơn vị cấp trên (trang “" + superior.firstSheet()
                        + "”) cùng biểu của đơn vị trực thuộc (trang " + others
                        + "), dễ cộng hai lần. Hãy gửi riêng báo cáo của đơn vị mình.");
    }
}

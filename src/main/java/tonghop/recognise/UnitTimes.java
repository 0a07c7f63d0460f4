package tonghop.recognise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tonghop.programme.Programme;
import tonghop.programme.Unit;

/**
 * The units that a document can mean depend on its time: names and codes are given anew when units are merged. Only members of the
 * regimes, and those above them, are looked for; what is needed for a time is made when the first document of that time comes.
 */
final class UnitTimes {

    private static final int MOST_KEPT = 50;

    private final Collection<Programme> programmes;
    private final Collection<Unit> registry;
    private final List<Unit> members;
    private final Words words;
    private final UnitIndex ofMembers;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<Unchanged, Naming> made = new ConcurrentHashMap<>();
    private @Nullable Naming whole;

    /** All spans between the same days of change have the same units; null before the first one. */
    private record Unchanged(
            @Nullable LocalDate first, @Nullable LocalDate last) {}

    UnitTimes(Collection<Programme> programmes, Collection<Unit> registry, Words words) {
        this.programmes = programmes;
        this.registry = registry;
        this.words = words;
        Set<String> codes = membersAndSuperiors();
        this.members = registry.stream().filter(u -> codes.contains(u.code())).toList();
        this.ofMembers = new UnitIndex(members, words);
        members.forEach(unit -> {
            changes.add(unit.validFrom());
            LocalDate last = unit.validTo();
            if (last != null) {
                changes.add(last.plusDays(1));
            }
        });
    }

    private Set<String> membersAndSuperiors() {
        var parents = new HashMap<String, Set<String>>();
        for (Unit unit : registry) {
            if (unit.parent() != null) {
                parents.computeIfAbsent(unit.code(), c -> new HashSet<>()).add(unit.parent());
            }
        }
        var codes = new HashSet<String>();
        programmes.forEach(p -> p.members().forEach(m -> add(m.unit().code(), parents, codes)));
        return codes;
    }

    private static void add(String code, Map<String, Set<String>> parents, Set<String> codes) {
        if (codes.add(code)) {
            parents.getOrDefault(code, Set.of()).forEach(parent -> add(parent, parents, codes));
        }
    }

    /** The members of every time together, for what is read before the time is known. */
    UnitIndex ofMembers() {
        return ofMembers;
    }

    /** With the members that exist on any day of the span. */
    Naming during(DateSpan span) {
        if (made.size() >= MOST_KEPT) {
            made.clear();
        }
        var key = new Unchanged(changes.floor(span.first()), changes.floor(span.last()));
        return made.computeIfAbsent(
                key,
                k -> named(members.stream()
                        .filter(u -> u.isValidBetween(span.first(), span.last()))
                        .toList()));
    }

    /** With every unit of the registry, of any time and any regime or none. */
    synchronized Naming always() {
        if (whole == null) {
            whole = named(registry);
        }
        return whole;
    }

    private Naming named(Collection<Unit> units) {
        return Naming.of(units, programmes, words, () -> always().index());
    }
}

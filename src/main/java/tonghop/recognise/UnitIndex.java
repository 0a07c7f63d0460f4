package tonghop.recognise;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.programme.Unit;
import tonghop.programme.UnitLife;
import tonghop.text.MatchKey;

/** The units of the registry by the names that documents give them. */
final class UnitIndex {

    private static final int SHORTEST_JOINED = 6;
    private static final Set<String> COMMUNES = Set.of("xã", "phường", "đặc khu");

    private final Collection<Unit> units;
    private final Words words;
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> byBareName = new HashMap<>();
    private @Nullable Map<String, Set<String>> byPlainName;
    private final Map<String, @Nullable String> parents = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final UnitMentions mentions;

    UnitIndex(Collection<Unit> units, Words words) {
        this.units = units;
        this.words = words;
        this.mentions = new UnitMentions(this, words);
        for (Unit unit : units) {
            names.put(unit.code(), unit.name());
            levels.put(unit.code(), unit.level());
            parents.put(unit.code(), unit.parent());
            String level = officeKey(unit.level()) + " ";
            String name = officeKey(unit.name());
            add(byName, name, unit);
            if (name.startsWith(level)) {
                add(byBareName, name.substring(level.length()), unit);
            }
            unit.aliases().forEach(alias -> addAlias(officeKey(alias), level, unit));
        }
    }

    /** For texts of more words than a name has. */
    UnitMentions mentions() {
        return mentions;
    }

    /** Made when the first name without accents is looked for. */
    private synchronized Map<String, Set<String>> byPlainName() {
        if (byPlainName == null) {
            var made = new HashMap<String, Set<String>>();
            byName.forEach((key, units) -> addPlain(made, key, units));
            byBareName.forEach((key, units) -> addPlain(made, key, units));
            byPlainName = made;
        }
        return byPlainName;
    }

    private static void addPlain(Map<String, Set<String>> index, String key, Set<String> units) {
        String plain = MatchKey.withoutAccents(key);
        index.computeIfAbsent(plain, k -> new TreeSet<>()).addAll(units);
        String joined = plain.replace(" ", "");
        if (joined.length() >= SHORTEST_JOINED) {
            index.computeIfAbsent(joined, k -> new TreeSet<>()).addAll(units);
        }
    }

    /** An alias that begins with neither a level nor an office's word is a place: another spelling of the bare name. */
    private void addAlias(String alias, String level, Unit unit) {
        add(byName, alias, unit);
        if (!Words.startsWithAny(alias, words.offices)) {
            add(byBareName, alias, unit);
            add(byName, level + alias, unit);
        }
    }

    private static void add(Map<String, Set<String>> index, String key, Unit unit) {
        index.computeIfAbsent(key, k -> new TreeSet<>()).add(unit.code());
    }

    /** An office's name for comparison, see {@link #comparable}. */
    String officeKey(String text) {
        return comparable(words.expanded(text));
    }

    /** “HĐND-UBND” and “HĐND và UBND” are the same office, and a place's own authority reports as the place. */
    String comparable(String key) {
        String joined = key.replace(" và ", " ");
        for (String authority : words.authorities) {
            if (Words.startsWith(joined, authority) && joined.length() > authority.length()) {
                return joined.substring(authority.length() + 1);
            }
        }
        return joined;
    }

    boolean isOffice(String officeKey) {
        return Words.startsWithAny(officeKey, words.offices);
    }

    /** A title's key without the words of titles, some of which are offices, too, and without authorities. */
    String titleKey(String key) {
        String rest = " " + key + " ";
        for (List<String> phrases : List.of(words.titles, words.authorities)) {
            for (String phrase : phrases) {
                rest = rest.replace(" " + phrase + " ", " ");
            }
        }
        return rest.strip();
    }

    String name(String unit) {
        return names.getOrDefault(unit, unit);
    }

    /** A sentence on a unit that is no more, with a space after it; empty for one that is. */
    String ended(String unit) {
        boolean there = units.stream().anyMatch(u -> u.code().equals(unit) && u.validTo() == null);
        return there ? "" : UnitLife.of(unit, units) + ". ";
    }

    /** The units that are called exactly so, in full or by an alias. */
    Set<String> named(String officeKey) {
        return byName.getOrDefault(officeKey, Set.of());
    }

    /** The communes and wards of that name. */
    Set<String> communes(String officeKey) {
        return named(officeKey).stream()
                .filter(u -> COMMUNES.contains(officeKey(levels.getOrDefault(u, ""))))
                .collect(Collectors.toSet());
    }

    /** The rest of a name that begins with an office which a commune has for its own reports; null where it does not. */
    @Nullable
    String behindOwnOffice(String officeKey) {
        for (String office : words.ownOffices) {
            if (Words.startsWith(officeKey, office)) {
                return officeKey.substring(office.length()).strip();
            }
        }
        return null;
    }

    /** The units whose name without its level is exactly so, e.g. {@code vĩnh cửu}. */
    Set<String> bareNamed(String officeKey) {
        return byBareName.getOrDefault(officeKey, Set.of());
    }

    /** The one unit that is called so in full or without its level when accents, and spaces, are left out; none where two are. */
    Set<String> plainNamed(String plainKey) {
        Set<String> units = byPlainName().getOrDefault(plainKey, Set.of());
        return units.size() == 1 ? units : Set.of();
    }

    /** True for a place, whose name is its level and its own; false for an office in a place. */
    boolean isPlace(String unit) {
        return byBareName.values().stream().anyMatch(units -> units.contains(unit));
    }

    /** True for two units of one level. */
    boolean areAlike(String unit, String other) {
        return Objects.equals(levels.get(unit), levels.get(other));
    }

    /** True if the other's own name stands in the unit's: a district's party committee bears the district's. */
    boolean bearsNameOf(String unit, String other) {
        String name = officeKey(name(unit));
        return byBareName.entrySet().stream()
                .anyMatch(e -> e.getValue().contains(other) && Words.contains(name, e.getKey()));
    }

    /** True if the one is somewhere above the other. */
    boolean isAbove(String unit, String other) {
        for (String above = parents.get(other); above != null; above = parents.get(above)) {
            if (above.equals(unit)) {
                return true;
            }
        }
        return false;
    }

    boolean isKin(String one, String other) {
        return one.equals(other) || isAbove(one, other) || isAbove(other, one);
    }
}

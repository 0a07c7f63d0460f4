package tonghop.recognise;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the names of units in a text of more words than a name has; texts are given as {@link UnitIndex#officeKey} makes them. */
final class UnitMentions {

    private final UnitIndex index;
    private final Words words;

    UnitMentions(UnitIndex index, Words words) {
        this.index = index;
        this.words = words;
    }

    /** The units that a line by itself names, also with the place that they are of: “Ban Dân vận Tỉnh ủy Đồng Nai”. */
    Set<String> alone(String officeKey) {
        Set<String> units = index.named(officeKey);
        for (int end = officeKey.lastIndexOf(' ');
                units.isEmpty() && end > 0;
                end = officeKey.lastIndexOf(' ', end - 1)) {
            Set<String> places = index.bareNamed(officeKey.substring(end + 1));
            if (!places.isEmpty()) {
                units = index.named(officeKey.substring(0, end)).stream()
                        .filter(u -> places.stream().anyMatch(p -> index.isAbove(p, u)))
                        .collect(Collectors.toSet());
            }
        }
        return units;
    }

    /** The units whose full name stands in the text, without those above another one that does. */
    Set<String> in(String officeKey) {
        var found = new LinkedHashSet<String>();
        String[] parts = officeKey.split(" ");
        for (int from = 0; from < parts.length; from++) {
            int end = nameEnd(parts, from);
            if (end > from) {
                found.addAll(index.named(joined(parts, from, end)));
            }
        }
        found.removeIf(unit -> found.stream().anyMatch(other -> index.isAbove(unit, other)));
        return found;
    }

    /**
     * The units that the text names with nothing but those above them, e.g. “xã Bình Lợi, huyện Vĩnh Cửu”; empty where anything
     * else stands in it: a school of a district is not the district.
     */
    Set<String> saidBy(String officeKey) {
        String key = officeKey;
        for (String authority : words.authorities) {
            key = key.replace(" " + authority + " ", " ");
        }
        String[] parts = key.split(" ");
        var found = new LinkedHashSet<String>();
        for (int from = 0; from < parts.length; ) {
            int end = nameEnd(parts, from);
            Set<String> named = index.named(joined(parts, from, end));
            if (named.isEmpty() || !found.isEmpty() && noneAbove(named, found)) {
                return Set.of();
            }
            if (found.isEmpty()) {
                found.addAll(named);
            } else {
                found.removeIf(unit -> noneAbove(named, Set.of(unit)));
            }
            from = end;
        }
        return found;
    }

    private boolean noneAbove(Set<String> superiors, Set<String> units) {
        return superiors.stream().noneMatch(s -> units.stream().anyMatch(u -> s.equals(u) || index.isAbove(s, u)));
    }

    /** Where the longest name that begins there ends; the beginning where none does. */
    int nameEnd(String[] parts, int from) {
        for (int to = parts.length; to > from; to--) {
            if (!index.named(joined(parts, from, to)).isEmpty()) {
                return to;
            }
        }
        return from;
    }

    private static String joined(String[] parts, int from, int to) {
        return String.join(" ", Arrays.asList(parts).subList(from, to));
    }

    /** The units named where the text's first office begins; empty where that office is none of the registry. */
    Set<String> firstOffice(String officeKey) {
        String[] parts = officeKey.split(" ");
        for (int from = 0; from < parts.length; from++) {
            if (Words.startsWithAny(joined(parts, from, parts.length), words.offices)) {
                return index.named(joined(parts, from, nameEnd(parts, from)));
            }
        }
        return Set.of();
    }
}

package tonghop.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.programme.Programme;
import tonghop.text.MatchKey;

/**
 * The units that a given name speaks of. Without accents a unit is named only if no other is written so; a receiving office is never the
 * unit.
 */
final class NamedUnits {

    /** In words. */
    private static final int LONGEST_NAME = 16;

    private final Remembered<Said> said = new Remembered<>(this::read);
    private final UnitIndex index;
    private final Words words;
    private final List<String> receivers;
    private final List<String> noOffices;
    private final List<String> plainOffices;

    NamedUnits(Collection<Programme> programmes, UnitIndex index, Words words) {
        this.index = index;
        this.words = words;
        this.receivers = programmes.stream()
                .map(p -> index.officeKey(p.office()))
                .flatMap(key -> Stream.of(key, MatchKey.withoutAccents(key)))
                .toList();
        this.plainOffices = words.offices.stream().map(MatchKey::withoutAccents).toList();
        this.noOffices = Stream.concat(words.titles.stream(), words.authorities.stream())
                .flatMap(key -> Stream.of(key, MatchKey.withoutAccents(key)))
                .distinct()
                .toList();
    }

    /**
     * What a name says.
     *
     * @param mentions the places in the name where units stand
     * @param clear false where another office stands in it, too: a school of a district is not the district
     */
    record Said(List<Mention> mentions, boolean clear) {

        /** What the only unit in the name may be; empty in doubt. */
        Set<String> only() {
            return clear && mentions.size() == 1 ? mentions.get(0).units() : Set.of();
        }
    }

    /**
     * @param units all that it may mean
     * @param bare whether a place is named without its level
     */
    record Mention(Set<String> units, boolean bare) {

        private static final Mention NONE = new Mention(Set.of(), false);
    }

    Said in(GivenName name) {
        return said.of(name.words());
    }

    private Said read(String name) {
        List<NameWord> all = NameWord.of(name, words);
        var mentions = new ArrayList<Mention>();
        var rest = new ArrayList<NameWord>();
        for (int from = 0; from < all.size(); ) {
            int end = nameEnd(all, from);
            if (end == from) {
                rest.add(all.get(from++));
                continue;
            }
            if (!isReceiver(all.subList(from, end))) {
                mentions.add(meant(all, from, end));
            }
            from = end;
        }
        mentions.removeIf(one -> mentions.stream().anyMatch(other -> areAbove(one.units(), other.units())));
        return new Said(mentions.stream().distinct().toList(), !namesOffice(rest));
    }

    private int nameEnd(List<NameWord> all, int from) {
        for (int to = Math.min(all.size(), from + LONGEST_NAME); to > from; to--) {
            if (!meant(all, from, to).units().isEmpty()) {
                return to;
            }
        }
        return from;
    }

    private Mention meant(List<NameWord> all, int from, int to) {
        List<NameWord> part = all.subList(from, to);
        String key = joined(part.stream().map(NameWord::key));
        Set<String> units = index.named(key);
        if (!units.isEmpty()) {
            return new Mention(units, false);
        }
        Set<String> places = index.bareNamed(key);
        if (!places.isEmpty() && isBare(all, from, part)) {
            return new Mention(places, true);
        }
        Set<String> plain = part.stream().allMatch(NameWord::unaccented)
                ? index.plainNamed(joined(part.stream().map(NameWord::plain)))
                : Set.of();
        if (plain.isEmpty()) {
            return Mention.NONE;
        }
        boolean full = namesOffice(part.subList(0, 1));
        return full || isBare(all, from, part) ? new Mention(plain, !full) : Mention.NONE;
    }

    /** A name that stands for itself, with no level or office in front of it. */
    private boolean isBare(List<NameWord> all, int from, List<NameWord> part) {
        return part.stream().allMatch(NameWord::proper) && (from == 0 || !endsInLevel(all.subList(0, from)));
    }

    /** True for a name behind a level or an office's word that is not its own: “xã Tân Phú” is not the district of that name. */
    private boolean endsInLevel(List<NameWord> before) {
        boolean unaccented = before.get(before.size() - 1).unaccented();
        String text = " " + joined(before.stream().map(unaccented ? NameWord::plain : NameWord::key));
        return (unaccented ? plainOffices : words.offices).stream().anyMatch(office -> text.endsWith(" " + office));
    }

    private boolean isReceiver(List<NameWord> part) {
        String key = joined(part.stream().map(NameWord::key));
        return receivers.stream().anyMatch(r -> Words.startsWith(r, key));
    }

    private boolean areAbove(Set<String> ones, Set<String> others) {
        return ones.stream().allMatch(one -> others.stream().anyMatch(other -> index.isAbove(one, other)));
    }

    /** True if an office's word stands there beside the words of titles and authorities. */
    private boolean namesOffice(List<NameWord> rest) {
        String key = withoutTitles(joined(rest.stream().map(NameWord::key)));
        String plain =
                withoutTitles(joined(rest.stream().filter(NameWord::unaccented).map(NameWord::plain)));
        return words.offices.stream().anyMatch(o -> Words.contains(key, o))
                || plainOffices.stream().anyMatch(o -> Words.contains(plain, o));
    }

    private String withoutTitles(String key) {
        String left = " " + key + " ";
        for (String phrase : noOffices) {
            left = left.replace(" " + phrase + " ", " ");
        }
        return left.strip();
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }
}

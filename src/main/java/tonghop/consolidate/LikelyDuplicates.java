package tonghop.consolidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Likeness.Kind;
import tonghop.programme.ListRules.Duplicates;
import tonghop.text.MatchKey;

/**
 * Finds the entries of a list that are likely one thing reported twice; a person decides. Names are compared without accents,
 * fillers and the order of words. Every entry leaves its keys, and one that comes upon a key looks like whoever left it first:
 * no two names are ever compared, so that a list of thousands takes no longer than it is long.
 *
 * <p>Numbers are never a slip: “ấp 3” is not “ấp 4”, nor “tổ A” “tổ B”.
 */
final class LikelyDuplicates {

    /** Below this a slip and another word look alike. */
    private static final int SHORTEST_NAME = 8;

    /** A longer name is prose; it is compared as a whole only. */
    private static final int LONGEST_NAME = 200;

    /** With fewer words left, one word more or less is another thing. */
    private static final int FEWEST_WORDS = 3;

    private final Duplicates rule;
    private final List<String> fillers;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> placed = new HashMap<>();
    private final Map<String, Integer> slips = new HashMap<>();
    private final Map<String, Integer> rests = new HashMap<>();
    private int count;

    LikelyDuplicates(Duplicates rule) {
        this.rule = rule;
        this.fillers = rule.fillers().stream().map(LikelyDuplicates::key).toList();
    }

    /**
     * Takes in the next entry.
     *
     * @param values by column
     * @return null where it looks like none before it
     */
    @Nullable
    Likeness next(Map<String, String> values) {
        int position = count++;
        List<String> words = words(key(values.getOrDefault(rule.name(), "")));
        String place = rule.place() == null ? "" : key(values.getOrDefault(rule.place(), ""));
        if (words.isEmpty()) {
            return null;
        }
        String name = String.join(" ", words);
        String sorted = sorted(words);
        Likeness found = first(
                like(placed, List.of(sorted + "|" + place), position, Kind.SAME),
                like(names, List.of(sorted), position, place.isEmpty() ? Kind.SAME : Kind.SAME_NAME));
        Likeness near = like(slips, slips(name), position, Kind.NEAR_NAME);
        Likeness there = place.isEmpty() ? null : like(rests, rests(words, place), position, Kind.SAME_PLACE);
        return first(found, first(near, there));
    }

    private static @Nullable Likeness first(@Nullable Likeness one, @Nullable Likeness other) {
        return one == null ? other : one;
    }

    /** Leaves the keys, and looks who left one of them before. */
    private static @Nullable Likeness like(Map<String, Integer> left, Iterable<String> keys, int position, Kind kind) {
        int earliest = position;
        for (String key : keys) {
            Integer earlier = left.putIfAbsent(key, position);
            earliest = earlier == null ? earliest : Math.min(earliest, earlier);
        }
        return earliest == position ? null : new Likeness(earliest, kind);
    }

    private static String key(String text) {
        return MatchKey.withoutAccents(MatchKey.of(text));
    }

    /** The name's words but for the fillers; all of them where nothing else would be left. */
    private List<String> words(String name) {
        String rest = " " + name + " ";
        for (String filler : fillers) {
            rest = rest.replace(" " + filler + " ", " ");
        }
        return List.of((rest.isBlank() ? name : rest).strip().split(" ")).stream()
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static String sorted(List<String> words) {
        String[] all = words.toArray(String[]::new);
        Arrays.sort(all);
        return String.join(" ", all);
    }

    /** The name, and the name without one of its letters: two names that share one of these are one slip apart. */
    private static Set<String> slips(String name) {
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            return Set.of();
        }
        var slips = new HashSet<String>();
        slips.add(name);
        for (int i = 0; i < name.length(); i++) {
            if (mayBeSlip(name, i)) {
                slips.add(name.substring(0, i) + name.substring(i + 1));
            }
        }
        return slips;
    }

    /** Not a letter of a word that tells things apart, nor a space beside one. */
    private static boolean mayBeSlip(String name, int at) {
        if (name.charAt(at) == ' ') {
            return !tellsApart(wordAt(name, at - 1)) && !tellsApart(wordAt(name, at + 1));
        }
        return !tellsApart(wordAt(name, at));
    }

    private static String wordAt(String name, int at) {
        int end = name.indexOf(' ', at);
        return name.substring(name.lastIndexOf(' ', at) + 1, end < 0 ? name.length() : end);
    }

    /** The words in order of letters, whole and without one of them, at that place. */
    private static Set<String> rests(List<String> words, String place) {
        var rests = new HashSet<String>();
        if (words.size() <= FEWEST_WORDS || String.join(" ", words).length() > LONGEST_NAME) {
            return rests;
        }
        rests.add(place + "|" + sorted(words));
        for (int i = 0; i < words.size(); i++) {
            if (!tellsApart(words.get(i))) {
                var rest = new ArrayList<>(words);
                rest.remove(i);
                rests.add(place + "|" + sorted(rest));
            }
        }
        return rests;
    }

    /** Numbers, Roman ones too, and single letters are what tells things of one name apart. */
    private static boolean tellsApart(String word) {
        return word.length() < 2
                || word.chars().anyMatch(Character::isDigit)
                || word.chars().allMatch(c -> "ivx".indexOf(c) >= 0);
    }
}

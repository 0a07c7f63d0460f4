package tonghop.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names that differ by a slip of the keyboard. */
public final class Similarity {

    /** Below this a slip and another word look alike. */
    public static final int SHORTEST = 8;

    /** Above this a text is no name, and comparing it costs. */
    public static final int LONGEST = 300;

    /** One slip is allowed for so many letters. */
    private static final int LETTERS_A_SLIP = 8;

    private static final int MOST_SLIPS = 3;

    /** Words that leave a name as it is. */
    private static final Set<String> FILLERS = Set.of("đã", "và", "về", "ở", "số");

    private static final Pattern NUMBER = Pattern.compile("\\d+|(?<!\\p{L})[ivx]+(?!\\p{L})");

    private Similarity() {}

    /**
     * The candidate that the key was meant to be: the same, or as near as one slip (a letter wrong, missing or added;
     * two letters swapped are two slips) for every eight letters, three at most, and more than twice as near as the next
     * candidate. Keys of less than {@value #SHORTEST} letters or more than {@value #LONGEST} match only themselves.
     * Numbers, Roman ones too, must be equal: quý i is no slip for quý ii. Another word or one too many is no slip either.
     *
     * @param key as {@link MatchKey} gives it, like the candidates
     * @return empty where no candidate is near, or two are
     */
    public static Optional<String> closest(String key, Collection<String> candidates) {
        if (candidates.contains(key)) {
            return Optional.of(key);
        }
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.min(key.length() / LETTERS_A_SLIP, MOST_SLIPS);
        List<Near> near = near(key, candidates, 2 * limit);
        if (near.isEmpty() || near.get(0).slips() > limit) {
            return Optional.empty();
        }
        Near best = near.get(0);
        boolean alone = near.size() == 1 || near.get(1).slips() > 2 * best.slips();
        return Optional.of(best.name())
                .filter(name -> alone
                        && name.length() >= SHORTEST
                        && numbers(name).equals(numbers(key))
                        && !isReworded(key, name));
    }

    /**
     * The candidate that most of the key's words stand in, of several the one with the fewest letters to change: what to
     * ask back where nothing is near enough to be meant.
     *
     * @param candidates at least one
     */
    public static String likest(String key, Collection<String> candidates) {
        String start = key.substring(0, Math.min(key.length(), LONGEST));
        List<String> words = List.of(start.split(" "));
        return candidates.stream()
                .min(Comparator.comparingLong((String c) -> -List.of(c.split(" ")).stream()
                                .filter(words::contains)
                                .count())
                        .thenComparing(
                                c -> LevenshteinDistance.getDefaultInstance().apply(start, c))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** The candidates within so many slips, the nearest first. */
    private static List<Near> near(String key, Collection<String> candidates, int slips) {
        // Not DamerauLevenshteinDistance: as of commons-text 1.15.0 no letter beyond ASCII equals itself there.
        LevenshteinDistance distance = new LevenshteinDistance(slips);
        return candidates.stream()
                .distinct()
                .filter(candidate -> Math.abs(candidate.length() - key.length()) <= slips)
                .map(candidate -> new Near(candidate, distance.apply(key, candidate)))
                .filter(candidate -> candidate.slips() >= 0)
                .sorted(Comparator.comparingInt(Near::slips).thenComparing(Near::name))
                .toList();
    }

    /**
     * True if more than half the letters between the words they share differ: another word is no slip. Nor is a word too
     * many, which may narrow the name or turn it round (nữ, ko), but for those that add nothing; a word may be split.
     */
    private static boolean isReworded(String key, String name) {
        var ours = new ArrayList<>(List.of(key.split(" ")));
        var theirs = new ArrayList<>(List.of(name.split(" ")));
        for (String word : List.copyOf(ours)) {
            if (theirs.remove(word)) {
                ours.remove(word);
            }
        }
        if (ours.size() > theirs.size()) {
            ours.removeAll(FILLERS);
        }
        if (ours.size() == theirs.size()) {
            return IntStream.range(0, ours.size()).anyMatch(i -> differ(ours.get(i), theirs.get(i)));
        }
        String one = String.join("", ours);
        String other = String.join("", theirs);
        if (ours.size() > theirs.size()) {
            return !one.equals(other);
        }
        return !one.isEmpty() && differ(one, other);
    }

    private static boolean differ(String one, String other) {
        int slips = LevenshteinDistance.getDefaultInstance().apply(one, other);
        return 2 * slips > Math.max(one.length(), other.length());
    }

    private static List<String> numbers(String key) {
        return NUMBER.matcher(key).results().map(MatchResult::group).toList();
    }

    /** @param slips how far the name is from the key */
    private record Near(String name, int slips) {}
}

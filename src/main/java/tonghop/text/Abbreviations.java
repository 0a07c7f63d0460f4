package tonghop.text;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Short forms that offices use for one another's long ones (TTHC for thủ tục hành chính). */
public final class Abbreviations {

    private final Map<String, String> expansions = new TreeMap<>();
    private final int longest;

    /**
     * @param abbreviations from the short form to the long one, both in any case and spelling; of two long forms for
     *     one short form the first in the order of letters counts
     */
    public Abbreviations(Map<String, String> abbreviations) {
        abbreviations.forEach((shortForm, longForm) ->
                expansions.merge(MatchKey.of(shortForm), MatchKey.of(longForm), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        expansions.remove("");
        longest = expansions.keySet().stream()
                .mapToInt(k -> k.split(" ").length)
                .max()
                .orElse(0);
    }

    /**
     * The key with every abbreviation written out: whole words only, of several that begin at one word the longest, and
     * what was written out is not looked at again.
     *
     * @param key as {@link MatchKey#of} gives it
     */
    public String expand(String key) {
        if (longest == 0 || key.isEmpty()) {
            return key;
        }
        String[] words = key.split(" ");
        StringBuilder expanded = new StringBuilder(key.length());
        for (int i = 0; i < words.length; ) {
            int count = countAt(words, i);
            String word = join(words, i, Math.max(count, 1));
            expanded.append(i == 0 ? "" : " ").append(count == 0 ? word : expansions.get(word));
            i += Math.max(count, 1);
        }
        return expanded.toString();
    }

    /** Of how many words the longest abbreviation there is; 0 where there is none. */
    private int countAt(String[] words, int start) {
        for (int count = Math.min(longest, words.length - start); count > 0; count--) {
            if (expansions.containsKey(join(words, start, count))) {
                return count;
            }
        }
        return 0;
    }

    private static String join(String[] words, int start, int count) {
        return count == 1 ? words[start] : String.join(" ", Arrays.asList(words).subList(start, start + count));
    }
}

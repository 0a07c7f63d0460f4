package tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tonghop.text.MatchKey;

/**
 * A word of a name that somebody gave.
 *
 * @param key its match key, an abbreviation written out
 * @param plain the key without accents
 * @param unaccented whether it was typed without accents
 * @param proper whether it may be a part of a proper name: it begins with a capital, or the whole name has none
 */
record NameWord(String key, String plain, boolean unaccented, boolean proper) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final String AND = "và";

    /** The words of the name; an abbreviation of two words is two. */
    static List<NameWord> of(String name, Words words) {
        boolean noCapitals = name.codePoints().noneMatch(Character::isUpperCase);
        var found = new ArrayList<NameWord>();
        WORD.matcher(name).results().map(m -> m.group()).forEach(word -> {
            String typed = MatchKey.of(word);
            boolean unaccented = MatchKey.withoutAccents(typed).equals(typed);
            boolean proper = noCapitals || Character.isUpperCase(word.codePointAt(0));
            for (String key : words.expanded(word).split(" ")) {
                if (!key.isEmpty() && !key.equals(AND)) {
                    found.add(new NameWord(key, MatchKey.withoutAccents(key), unaccented, proper));
                }
            }
        });
        return found;
    }
}

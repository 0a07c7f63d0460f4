package tonghop.recognise;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tonghop.programme.ColumnRole;
import tonghop.programme.Indicator;
import tonghop.text.MatchKey;
import tonghop.text.Similarity;

/**
 * A form's indicators by the names that offices write: with bullets, notes and units of measure around them, with a slip, or wholly without
 * accents. Accents that are there carry meaning.
 */
final class RowNames {

    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:\\(?(?:\\d{1,2}|\\p{L}|[ivxIVX]+)\\s*[.)/]|[-+*•–])\\s*(?=\\p{L})");

    /** Stars, raised figures and figures in brackets that refer to a note. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?:\\s*(?:[*¹²³⁰⁴-⁹]|\\[\\d{1,2}]|\\((?:\\*+|\\d{1,2})\\)))+\\s*$");

    private final Words words;
    private final NameNotes notes;
    private final Map<String, Set<Indicator>> byName = new HashMap<>();
    private final Map<String, Set<Indicator>> byLooseName = new HashMap<>();
    private final Map<String, Set<Indicator>> byPlainName = new HashMap<>();

    RowNames(Words words) {
        this.words = words;
        this.notes = new NameNotes(words);
    }

    void add(Indicator indicator) {
        addName(indicator.name(), indicator);
        indicator.aliases().forEach(alias -> addName(alias, indicator));
    }

    private void addName(String name, Indicator indicator) {
        String key = words.expanded(name);
        byName.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(indicator);
        byLooseName.computeIfAbsent(loose(key), k -> new LinkedHashSet<>()).add(indicator);
        byPlainName
                .computeIfAbsent(MatchKey.withoutAccents(key), k -> new LinkedHashSet<>())
                .add(indicator);
    }

    /** A name without the words that add nothing: “Trong đó:”, “Số”, “Tổng số”. */
    private static String loose(String key) {
        String rest = key;
        for (String word : List.of("trong đó", "tổng", "số")) {
            rest = Words.startsWith(rest, word) ? rest.substring(word.length()).strip() : rest;
        }
        return rest;
    }

    /** The name without what is written before and behind it: a bullet, a reference to a note. */
    static String bare(String text) {
        return FOOTNOTE.matcher(BULLET.matcher(text).replaceFirst("")).replaceFirst("");
    }

    /** @param text the bare name @param key its key, with abbreviations written out */
    Set<Indicator> of(String text, String key) {
        if (key.isEmpty()) {
            return Set.of();
        }
        String bracketless = notes.without(text);
        Set<Indicator> exact = lookUp(key);
        if (exact.isEmpty()) {
            exact = lookUp(words.expanded(bracketless));
        }
        if (exact.isEmpty()) {
            exact = lookUp(withoutMeasure(key));
        }
        if (exact.isEmpty() && key.equals(MatchKey.withoutAccents(key))) {
            exact = byPlainName.getOrDefault(key, Set.of());
        }
        if (exact.isEmpty()) {
            exact = closest(key);
        }
        if (exact.isEmpty() && bracketless.length() < text.length()) {
            exact = closest(words.expanded(bracketless));
        }
        return exact;
    }

    /** See {@link NameNotes#isOther}. */
    boolean isOther(String note, String name) {
        return notes.isOther(note, name);
    }

    private Set<Indicator> closest(String key) {
        return Similarity.closest(key, byName.keySet()).map(byName::get).orElse(Set.of());
    }

    /** The name before the words for a unit of measure: “…, ĐVT: cuộc”. */
    private String withoutMeasure(String key) {
        for (String phrase : words.columnKeys(ColumnRole.UNIT)) {
            int at = key.indexOf(" " + phrase + " ");
            if (at > 0
                    && !words.unitLabels.contains(phrase)
                    && !notes.isOther(key.substring(at), key.substring(0, at))) {
                return key.substring(0, at);
            }
        }
        return key;
    }

    private Set<Indicator> lookUp(String key) {
        Set<Indicator> exact = byName.getOrDefault(key, Set.of());
        return exact.isEmpty() ? byLooseName.getOrDefault(loose(key), Set.of()) : exact;
    }
}

package tonghop.recognise;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Sheet;
import tonghop.model.Wording;
import tonghop.model.Wording.Kind;
import tonghop.programme.ColumnRole;
import tonghop.programme.Vocabulary;
import tonghop.text.Abbreviations;
import tonghop.text.MatchKey;

/** The vocabulary as match keys, and the ways a text is held against it. */
final class Words {

    /** In the name of a sheet they say that it counts, or that it stands in another one's place. */
    private static final Pattern DOUBTS = Pattern.compile(
            "(?<!\\p{L})(?:thay|không|ko|chưa|đã|mới|sửa|bổ sung|đính chính|điều chỉnh|cập nhật|chính thức|duyệt|hoàn chỉnh|chốt|đúng|final)(?!\\p{L})");

    private final Remembered<String> keys = new Remembered<>(this::key);

    private final Abbreviations abbreviations;
    /** A column's phrase without accents → the phrase; of two that are alike so, neither. */
    private final Map<String, String> plainHeads;

    final Map<ColumnRole, List<String>> columns;
    final List<String> offices;
    final List<String> mottos;
    final List<String> authorities;
    final List<String> superiors;
    final List<String> ownOffices;
    final List<String> unitLabels;
    final List<String> periodLabels;
    final List<String> addressees;
    final List<String> titles;
    final List<String> formTitles;
    final List<String> endings;
    final List<String> coverage;
    final List<String> totals;
    private final List<String> asides;
    final List<String> scales;

    /** The unit's own words for rows, in the order in which people explained them. */
    final List<Wording.Mapped> ownRows;

    /** A column head of the unit's own, and what it is. */
    record OwnHead(ColumnRole role, Wording.Mapped mapped) {}

    private final Map<String, OwnHead> ownHeads = new HashMap<>();

    /** @param own words of the unit whose document is read, which stand above the vocabulary */
    Words(Vocabulary vocabulary, List<Wording.Mapped> own) {
        abbreviations = new Abbreviations(vocabulary.abbreviations());
        columns = new EnumMap<>(ColumnRole.class);
        vocabulary.columns().forEach((role, phrases) -> columns.put(role, keys(phrases)));
        authorities = keys(vocabulary.authorities());
        superiors = keys(vocabulary.superiors());
        ownOffices = keys(vocabulary.ownOffices()).stream()
                .map(k -> k.replace(" và ", " "))
                .toList();
        mottos = keys(vocabulary.mottos());
        offices = keys(vocabulary.offices());
        unitLabels = keys(vocabulary.unitLabels());
        periodLabels = keys(vocabulary.periodLabels());
        addressees = keys(vocabulary.addressees());
        titles = keys(vocabulary.titles());
        formTitles = keys(vocabulary.formTitles());
        endings = keys(vocabulary.endings());
        coverage = keys(vocabulary.coverage());
        totals = keys(vocabulary.totals());
        asides = keys(vocabulary.asides());
        scales = keys(vocabulary.scales());
        plainHeads = plainHeads();
        ownRows = own.stream().filter(m -> m.wording().kind() == Kind.ROW).toList();
        own.stream()
                .filter(m -> m.wording().kind() == Kind.HEADING)
                .forEach(m -> ownHeads.put(
                        expanded(m.wording().text()),
                        new OwnHead(ColumnRole.valueOf(m.wording().meaning().toUpperCase(Locale.ROOT)), m)));
    }

    List<String> columnKeys(ColumnRole role) {
        return columns.getOrDefault(role, List.of());
    }

    private Map<String, String> plainHeads() {
        var heads = new HashMap<String, String>();
        var alike = new HashSet<String>();
        columns.values().stream().flatMap(List::stream).distinct().forEach(phrase -> {
            if (heads.put(MatchKey.withoutAccents(phrase), phrase) != null) {
                alike.add(MatchKey.withoutAccents(phrase));
            }
        });
        heads.keySet().removeAll(alike);
        return heads;
    }

    /** A column head's key; where it was typed without accents, the one phrase of the vocabulary that it spells. */
    String headKey(String text) {
        String key = expanded(text);
        return plainHeads.getOrDefault(key, key);
    }

    /** Null where the column head is no word of the unit's own. */
    @Nullable
    OwnHead ownHead(String text) {
        return ownHeads.isEmpty() ? null : ownHeads.get(expanded(text));
    }

    static List<String> keys(List<String> phrases) {
        return phrases.stream().map(MatchKey::of).toList();
    }

    /** True if the sheet's name says that it is a draft, a guide, an old copy or where the figures come from. */
    boolean isAside(Sheet sheet) {
        String name = expanded(sheet.name());
        return asides.stream().anyMatch(word -> contains(name, word));
    }

    /** True if an aside's name says more than that: “thay bản cũ”, “không phải nháp”, “đã sửa”. */
    boolean isDoubtfulAside(Sheet sheet) {
        String rest = expanded(sheet.name());
        for (String word : asides) {
            rest = contains(rest, word) ? rest.replace(word, " ") : rest;
        }
        return DOUBTS.matcher(rest).find();
    }

    /** The text's key with abbreviations written out. */
    String expanded(String text) {
        return keys.of(text);
    }

    private String key(String text) {
        return abbreviations.expand(MatchKey.of(text));
    }

    /** True if the key begins with one of the phrases, as whole words. */
    static boolean startsWithAny(String key, List<String> phrases) {
        for (String phrase : phrases) {
            if (startsWith(key, phrase)) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(String key, String phrase) {
        return key.startsWith(phrase) && (key.length() == phrase.length() || key.charAt(phrase.length()) == ' ');
    }

    static boolean containsAny(String key, List<String> phrases) {
        for (String phrase : phrases) {
            if (contains(key, phrase)) {
                return true;
            }
        }
        return false;
    }

    /** True if the phrase stands in the key as whole words. */
    static boolean contains(String key, String phrase) {
        for (int at = key.indexOf(phrase); at >= 0; at = key.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean starts = at == 0 || key.charAt(at - 1) == ' ';
            boolean ends = end == key.length() || key.charAt(end) == ' ';
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }
}

package tonghop.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The key under which names are compared: two spellings of one name have one key. */
public final class MatchKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private MatchKey() {}

    /**
     * The text in small letters, the tone mark where the newer rule puts it (hoá is hóa, thuỷ is thủy), line breaks,
     * quotes, dashes, bullets and punctuation as one space between words and none at the ends. Letters, their marks,
     * digits and {@code %} stay; i and y stay apart (quí is not quý); m² is m2. Empty where nothing of it is left.
     */
    public static String of(String text) {
        // Cleaned again: what the compatible forms stand for may be a look-alike in its turn.
        String clean = VietnameseText.nfc(compatible(VietnameseText.nfc(text))).toLowerCase(Locale.ROOT);
        return TonePlacement.unify(compatible(words(compatible(clean))));
    }

    /**
     * The weaker key without any mark, đ as d: for what was typed without accents.
     *
     * @param key as {@link #of} gives it
     */
    public static String withoutAccents(String key) {
        String apart = Normalizer.normalize(key, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }

    /**
     * The key with its abbreviations written out, as {@link Abbreviations#expand} does it; a caller with many keys
     * keeps the {@link Abbreviations}.
     *
     * @param abbreviations from the short form to the long one, both in any case and spelling
     */
    public static String expand(String key, Map<String, String> abbreviations) {
        return new Abbreviations(abbreviations).expand(key);
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || c == '%') {
                words.append(gap && words.length() > 0 ? " " : "").appendCodePoint(c);
                gap = false;
            } else {
                gap |= !isMark(c);
            }
        }
        return words.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}

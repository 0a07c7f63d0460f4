package tonghop.text;

import java.text.Normalizer;
import java.util.Map;

/**
 * VNI for Windows: a plain vowel followed by a letter that stands for its marks ({@code aù} is á, {@code aá} is ấ),
 * and some letters of their own ({@code ö} is ư, {@code ñ} is đ).
 *
 * <p>A mark may be of the other case than its vowel: {@code Uûy ban} is how many keyboards wrote Ủy ban.
 */
final class Vni {

    private static final String GRAVE = "\u0300";
    private static final String ACUTE = "\u0301";
    private static final String TILDE = "\u0303";
    private static final String HOOK = "\u0309";
    private static final String DOT = "\u0323";
    private static final String CIRCUMFLEX = "\u0302";
    private static final String BREVE = "\u0306";

    private static final Map<Character, Character> LETTERS = Map.ofEntries(
            Map.entry('ñ', 'đ'), Map.entry('Ñ', 'Đ'),
            Map.entry('ô', 'ơ'), Map.entry('Ô', 'Ơ'),
            Map.entry('ö', 'ư'), Map.entry('Ö', 'Ư'),
            Map.entry('æ', 'ỉ'), Map.entry('Æ', 'Ỉ'),
            Map.entry('ó', 'ĩ'), Map.entry('Ó', 'Ĩ'),
            Map.entry('ò', 'ị'), Map.entry('Ò', 'Ị'),
            Map.entry('î', 'ỵ'), Map.entry('Î', 'Ỵ'));

    private static final Map<Character, String> TONES = Map.of('ù', ACUTE, 'ø', GRAVE, 'û', HOOK, 'õ', TILDE, 'ï', DOT);

    private static final Map<Character, String> CIRCUMFLEXES = Map.of(
            'â', CIRCUMFLEX,
            'á', CIRCUMFLEX + ACUTE,
            'à', CIRCUMFLEX + GRAVE,
            'å', CIRCUMFLEX + HOOK,
            'ã', CIRCUMFLEX + TILDE,
            'ä', CIRCUMFLEX + DOT);

    private static final Map<Character, String> BREVES = Map.of(
            'ê', BREVE,
            'é', BREVE + ACUTE,
            'è', BREVE + GRAVE,
            'ú', BREVE + HOOK,
            'ü', BREVE + TILDE,
            'ë', BREVE + DOT);

    private static final String SAME = "íìÍÌ";

    private Vni() {}

    static String decode(String word) {
        StringBuilder decoded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char base = word.charAt(i);
            String marks = marksAt(word, i);
            decoded.append(LETTERS.getOrDefault(base, base)).append(marks);
            i += marks.isEmpty() ? 0 : 1;
        }
        return Normalizer.normalize(decoded, Normalizer.Form.NFC);
    }

    /** Whether a letter that only marks the vowel before it has none there. */
    static boolean hasStray(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 0xA0 && c < 0x100 && !LETTERS.containsKey(c) && SAME.indexOf(c) < 0) {
                return true;
            }
            i += marksAt(word, i).isEmpty() ? 0 : 1;
        }
        return false;
    }

    private static String marksAt(String word, int i) {
        return i + 1 < word.length() ? marks(word.charAt(i), Character.toLowerCase(word.charAt(i + 1))) : "";
    }

    /** The combining marks that the second letter stands for after the first; empty where it is a letter itself. */
    private static String marks(char base, char mark) {
        String marks = switch (Character.toLowerCase(base)) {
            case 'a' -> BREVES.getOrDefault(mark, CIRCUMFLEXES.getOrDefault(mark, ""));
            case 'e', 'o' -> CIRCUMFLEXES.getOrDefault(mark, "");
            case 'u', 'y', 'ô', 'ö' -> "";
            default -> null;
        };
        if (marks == null) {
            return "";
        }
        return marks.isEmpty() ? TONES.getOrDefault(mark, "") : marks;
    }
}

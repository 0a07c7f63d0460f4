package tonghop.text;

import java.text.Normalizer;

/** Where the tone mark stands: hoá and hóa, thuỷ and thủy are one spelling. */
final class TonePlacement {

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED_VOWELS = "ăâêôơư";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** To each letter up to U+1EFF its vowel without tone, and its tone; 0 where there is none. */
    private static final char[] VOWEL = new char[0x1F00];

    private static final char[] TONE = new char[VOWEL.length];

    static {
        for (char vowel : VOWELS.toCharArray()) {
            VOWEL[vowel] = vowel;
            for (char tone : TONES.toCharArray()) {
                char letter = with(vowel, tone).charAt(0);
                VOWEL[letter] = vowel;
                TONE[letter] = tone;
            }
        }
    }

    private TonePlacement() {}

    /**
     * The text with every tone mark where the newer rule puts it: on a vowel with a mark of its own, on the last vowel
     * before a closing consonant, else on the first of two and the middle one of three. A group of vowels with two
     * tones is no syllable and stays.
     *
     * @param text in NFC and small letters
     */
    static String unify(String text) {
        StringBuilder unified = new StringBuilder(text);
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && vowel(text.charAt(end)) != 0) {
                end++;
            }
            if (end - i > 1) {
                place(unified, i, end);
            }
            i = Math.max(end, i + 1);
        }
        return unified.toString();
    }

    /** Moves the one tone among the vowels from start to end to its seat. */
    private static void place(StringBuilder text, int start, int end) {
        int from = -1;
        for (int i = start; i < end; i++) {
            if (TONE[text.charAt(i)] != 0) {
                if (from >= 0) {
                    return;
                }
                from = i;
            }
        }
        if (from >= 0) {
            char tone = TONE[text.charAt(from)];
            text.setCharAt(from, VOWEL[text.charAt(from)]);
            int seat = seat(text, start, end);
            text.setCharAt(seat, with(text.charAt(seat), tone).charAt(0));
        }
    }

    private static int seat(CharSequence text, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            if (MARKED_VOWELS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        if (end < text.length() && Character.isLetter(text.charAt(end))) {
            return end - 1;
        }
        int first = start + (opensWithGlide(text, start) ? 1 : 0);
        return end - first <= 2 ? first : first + 1;
    }

    /** Whether the first vowel belongs to the onset, qu or gi. */
    private static boolean opensWithGlide(CharSequence text, int start) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        return before == 'q' && text.charAt(start) == 'u' || before == 'g' && text.charAt(start) == 'i';
    }

    private static char vowel(char c) {
        return c < VOWEL.length ? VOWEL[c] : 0;
    }

    private static String with(char vowel, char tone) {
        return Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC);
    }
}

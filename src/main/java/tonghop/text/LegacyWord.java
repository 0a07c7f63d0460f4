package tonghop.text;

import java.util.Locale;

/**
 * A word of a cell, read as it is written and as an old encoding reads it.
 *
 * @param start where it begins in the cell's text
 * @param decoded the reading by the old encoding; equal to the written word where that changes nothing
 * @param stray whether it holds a letter that the old encoding would not have there
 * @param asWritten how well the written word passes for Unicode: as a syllable, in one case throughout
 * @param asDecoded how well the decoded word passes; the old encodings are loose with case
 */
record LegacyWord(int start, String written, String decoded, boolean stray, int asWritten, int asDecoded) {

    static final int IMPOSSIBLE = 0;
    static final int POSSIBLE = 1;
    static final int KNOWN = 2;

    static LegacyWord of(int start, String written, LegacyCode code) {
        String decoded = code.decode(written);
        int asWritten = isOfOneCase(written) ? score(written) : IMPOSSIBLE;
        int asDecoded = decoded.equals(written) ? asWritten : score(decoded);
        return new LegacyWord(start, written, decoded, code.hasStray(written), asWritten, asDecoded);
    }

    boolean differs() {
        return !written.equals(decoded);
    }

    /** Whether it holds a letter above Latin-1, which the old encodings cannot. */
    boolean isModern() {
        return LegacyEncoding.holdsModern(written);
    }

    /** Whether it can only be the old encoding: it holds what is no Vietnamese letter, and reads well decoded. */
    boolean isUnmistakable() {
        return differs()
                && written.length() > 1
                && written.chars().anyMatch(LegacyWord::isForeign)
                && asDecoded > IMPOSSIBLE;
    }

    /** Whether it holds a sign that is no letter at all between two plain ones, as in {@code n¨m}. */
    boolean hasSignInside() {
        for (int i = 1; i < written.length() - 1; i++) {
            if (!Character.isLetter(written.charAt(i))
                    && written.charAt(i - 1) < 0x80
                    && written.charAt(i + 1) < 0x80) {
                return true;
            }
        }
        return false;
    }

    boolean isAbbreviation() {
        return decoded.length() > 1 && decoded.chars().allMatch(Character::isUpperCase);
    }

    private static int score(String word) {
        String lower = VietnameseText.nfc(word).toLowerCase(Locale.ROOT);
        if (!lower.chars().allMatch(c -> c < 0x80 || VietnameseText.isComposed(c))) {
            return IMPOSSIBLE;
        }
        if (KnownSyllables.contains(lower)) {
            return KNOWN;
        }
        return Syllable.isPossible(lower) ? POSSIBLE : IMPOSSIBLE;
    }

    private static boolean isOfOneCase(String word) {
        String rest = word.substring(1);
        return rest.equals(rest.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isForeign(int c) {
        return c > 0xA0 && c < 0x100 && !VietnameseText.isLatin1(c);
    }
}

package tonghop.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell's text as one of the old encodings would read it.
 *
 * @param words those that hold a letter or sign beyond ASCII
 */
record LegacyReading(String text, LegacyCode code, List<LegacyWord> words) {

    private static final int CERTAIN_WORDS = 2;
    /** So many certain words for each one that is a usual word both ways, as “dùng” is. */
    private static final int CERTAIN_FOR_EACH_AMBIGUOUS = 2;

    static LegacyReading of(String text, LegacyCode code) {
        List<LegacyWord> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            boolean plain = true;
            while (end < text.length() && LegacyEncoding.isWordCharacter(text.charAt(end))) {
                plain &= text.charAt(end) < 0x80;
                end++;
            }
            if (!plain) {
                words.add(LegacyWord.of(i, text.substring(i, end), code));
            }
            i = Math.max(end, i + 1);
        }
        return new LegacyReading(text, code, words);
    }

    /**
     * Whether the text, whatever its font, can only be in this encoding: several words read well this way and cannot
     * be Unicode (or one, if a sign stands inside it), and none speaks against it. Words that are usual ones both ways say
     * nothing where enough others are certain.
     */
    boolean isBeyondDoubt() {
        List<LegacyWord> telling = words.stream().filter(w -> !isAmbiguous(w)).toList();
        if (isPartlyModern() || !telling.stream().allMatch(LegacyReading::readsBetterDecoded)) {
            return false;
        }
        List<LegacyWord> certain =
                words.stream().filter(LegacyReading::isCertain).toList();
        int ambiguous = words.size() - telling.size();
        return ambiguous * CERTAIN_FOR_EACH_AMBIGUOUS <= certain.size()
                && (certain.size() >= CERTAIN_WORDS || certain.stream().anyMatch(LegacyWord::hasSignInside));
    }

    private static boolean isAmbiguous(LegacyWord word) {
        return word.differs() && word.asWritten() == LegacyWord.KNOWN && word.asDecoded() == LegacyWord.KNOWN;
    }

    /** Whether the word gains by decoding, or is plain Unicode that decoding leaves as it is. */
    private static boolean readsBetterDecoded(LegacyWord word) {
        int written = word.asWritten();
        if (!word.differs()) {
            return written > LegacyWord.IMPOSSIBLE;
        }
        return written < LegacyWord.KNOWN
                && (word.asDecoded() > written || word.isAbbreviation() && written == LegacyWord.IMPOSSIBLE);
    }

    private static boolean isCertain(LegacyWord word) {
        return word.differs() && word.asDecoded() == LegacyWord.KNOWN && word.asWritten() == LegacyWord.IMPOSSIBLE;
    }

    /** Whether every word is a usual one as it is written. */
    boolean isKnownUnicode() {
        return words.stream().allMatch(w -> w.asWritten() == LegacyWord.KNOWN);
    }

    /** Whether the text is Unicode although its font is an old one. */
    boolean isUnicode() {
        if (isPartlyModern() || words.stream().anyMatch(w -> w.stray() && w.asWritten() == LegacyWord.KNOWN)) {
            return words.stream().noneMatch(LegacyWord::isUnmistakable);
        }
        List<LegacyWord> unlike = words.stream().filter(LegacyWord::differs).toList();
        return unlike.isEmpty()
                || unlike.stream().allMatch(w -> w.asWritten() > LegacyWord.IMPOSSIBLE)
                        && unlike.stream().mapToInt(LegacyWord::asWritten).sum() > quality();
    }

    /** Whether every word beyond ASCII reads as a usual one when decoded. */
    boolean readsWell() {
        return quality() == LegacyWord.KNOWN * words.size();
    }

    /** How well the words read when decoded. */
    int quality() {
        return words.stream()
                .filter(LegacyWord::differs)
                .mapToInt(LegacyWord::asDecoded)
                .sum();
    }

    /** The text with the words that are in the old encoding decoded, and those that are Unicode left. */
    String decoded() {
        boolean partlyModern = isPartlyModern();
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        for (LegacyWord word : words) {
            decoded.append(text, at, word.start()).append(stays(word, partlyModern) ? word.written() : word.decoded());
            at = word.start() + word.written().length();
        }
        return decoded.append(text, at, text.length()).toString();
    }

    private static boolean stays(LegacyWord word, boolean partlyModern) {
        int written = word.asWritten();
        int decoded = word.asDecoded();
        if (word.isModern()) {
            return written > LegacyWord.IMPOSSIBLE || decoded == LegacyWord.IMPOSSIBLE;
        }
        return written > LegacyWord.IMPOSSIBLE && decoded == LegacyWord.IMPOSSIBLE || partlyModern && written > decoded;
    }

    private boolean isPartlyModern() {
        return words.stream().anyMatch(LegacyWord::isModern);
    }
}

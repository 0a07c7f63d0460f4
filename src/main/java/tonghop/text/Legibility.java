package tonghop.text;

import java.util.List;

/** How far a text reads as Vietnamese: what tells the right decoding of bytes from the wrong ones. */
public final class Legibility {

    private Legibility() {}

    /**
     * The share of words with letters beyond ASCII that are usual syllables, others that could be syllables counting
     * half; 1 where there is no such word.
     */
    public static double of(String text) {
        List<LegacyWord> words =
                LegacyReading.of(VietnameseText.nfc(text), LegacyCode.TCVN3).words();
        int score = words.stream().mapToInt(LegacyWord::asWritten).sum();
        return words.isEmpty() ? 1 : (double) score / (LegacyWord.KNOWN * words.size());
    }
}

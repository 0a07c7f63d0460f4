package tonghop.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.text.FontRun;
import tonghop.text.LegacyEncoding;
import tonghop.text.VietnameseText;

/** From stored characters to what a person reads. */
final class CellText {

    private CellText() {}

    /** The runs as Unicode NFC, decoded from old fonts; a run without a font has its cell's. */
    static String decode(List<TextRun> runs, @Nullable String cellFont) {
        return clean(toUnicode(runs, cellFont));
    }

    private static String toUnicode(List<TextRun> runs, @Nullable String cellFont) {
        if (runs.size() == 1) {
            TextRun run = runs.get(0);
            return LegacyEncoding.toUnicode(run.text(), run.font() == null ? cellFont : run.font());
        }
        return LegacyEncoding.toUnicode(runs.stream()
                .map(run -> new FontRun(run.text(), run.font() == null ? cellFont : run.font()))
                .toList());
    }

    /** A name that has no font, such as a sheet's. */
    static String name(String stored) {
        return clean(VietnameseText.nfc(stored));
    }

    /** Blank to the eye: nothing but spaces of any width. */
    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c));
    }

    private static boolean isInvisible(int c) {
        return c == 0x200B || c == 0xFEFF;
    }

    /** Without what no text can hold: control characters, and halves of a character. */
    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isControl(c)).forEach(c -> clean.appendCodePoint(isHalf(c) ? 0xFFFD : c));
        return clean.toString();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7F;
    }
}

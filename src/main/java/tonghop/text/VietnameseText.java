package tonghop.text;

import java.text.Normalizer;

/** Text as it is kept and shown: one spelling for one look. */
public final class VietnameseText {

    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private static final String LATIN1 = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";
    private static final String ABOVE_LATIN1 = "ĂăĐđĨĩŨũƠơƯư";

    private VietnameseText() {}

    /**
     * The text in Unicode NFC, without what nobody sees: every kind of space (NBSP, thin, ideographic) is a plain
     * space, every kind of line end a line feed; zero-width characters, soft hyphens, direction marks and controls are
     * dropped; full-width forms are ASCII; the look-alikes Ð and ð of other alphabets are Đ and đ; a lone surrogate or
     * a noncharacter, which no XML can hold, is U+FFFD. Line feeds, tabs and runs of spaces stay.
     *
     * <p>Text from the old fonts goes through {@link LegacyEncoding} first: there a soft hyphen is a letter.
     */
    public static String nfc(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int seen = asSeen(character);
            i += Character.charCount(character);
            boolean lineEndInTwo = character == '\r' && i < text.length() && text.charAt(i) == '\n';
            if (seen >= 0 && !lineEndInTwo) {
                clean.appendCodePoint(seen);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** As {@link #nfc}, in one line: what somebody named a file. */
    public static String oneLine(String text) {
        return nfc(text).replace('\n', ' ').replace('\t', ' ');
    }

    /** Whether it holds ASCII and composed Vietnamese letters only: nearly every cell, and nothing to do. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c <= '~' || c == '\n' || c == '\t';
            if (!plain && !isComposed(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a letter that Vietnamese is written with, beyond ASCII and in one character. */
    static boolean isComposed(int c) {
        return isLatin1(c) || isAboveLatin1(c);
    }

    static boolean isLatin1(int c) {
        return c >= 0xC0 && c <= 0xFD && LATIN1.indexOf(c) >= 0;
    }

    static boolean isAboveLatin1(int c) {
        return c >= 0x1EA0 && c <= 0x1EF9 || c >= 0x102 && c <= 0x1B0 && ABOVE_LATIN1.indexOf(c) >= 0;
    }

    /** What the character looks like; -1 where it shows nothing. */
    private static int asSeen(int character) {
        if (character >= '!' && character <= '~' || character == '\n' || character == '\t') {
            return character;
        }
        if (character >= 0xFF01 && character <= 0xFF5E) {
            return character - FULL_WIDTH_OFFSET;
        }
        return switch (character) {
            case '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
            case 0xD0, 0x189 -> 'Đ';
            case 0xF0 -> 'đ';
            default -> byCategory(character);
        };
    }

    private static int byCategory(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.CONTROL, Character.FORMAT -> -1;
            case Character.SURROGATE -> 0xFFFD;
            default ->
                (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF ? 0xFFFD : character;
        };
    }
}

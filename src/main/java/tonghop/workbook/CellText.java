package tonghop.workbook;

import java.util.regex.Pattern;

/** Text as a cell can hold it: a report's text may contain anything. */
public final class CellText {

    /** What a cell holds at most (ECMA-376 part 1, 18.18.93; Excel's limit). */
    static final int LIMIT = 32_767;

    private static final String CUT = "… (bị cắt bớt)";
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** The text with line feeds for line ends and without what XML 1.0 forbids, cut to {@link #LIMIT} characters. */
    static String clean(String text) {
        String clean = legal(text);
        if (clean.length() <= LIMIT) {
            return clean;
        }
        int end = LIMIT - CUT.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** As {@link #clean}, in full length. */
    public static String legal(String text) {
        return isLegal(text) ? text : rebuilt(text);
    }

    /** True if a spreadsheet would take the text for a formula once somebody edits it. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /** The text so that {@code _x0041_} stays those seven characters: the file format would read a letter A. */
    static String escaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
    }

    private static boolean isLegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0 || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static String rebuilt(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(CellText::isAllowed)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0;
        boolean halfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !halfPair && c != 0xFFFE && c != 0xFFFF;
    }
}

package tonghop.letter;

import java.util.regex.Pattern;

/**
 * Texts that others wrote, such as file and sheet names, fit to stand within a line of a letter: without line breaks, control characters
 * and those that turn the direction of writing, with which a name can pretend to be another.
 */
final class OneLine {

    static final int LONGEST = 200;

    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");
    /** Format characters (direction marks, zero-width ones, the byte order mark), lone halves and private letters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}]");

    private OneLine() {}

    /** Cut at {@value #LONGEST} characters, with an ellipsis for what is left out. */
    static String of(String text) {
        return of(text, LONGEST);
    }

    static String of(String text, int longest) {
        String line = UNSEEN.matcher(BREAK.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}

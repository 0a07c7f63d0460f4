package tonghop.wordreport;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tonghop.workbook.CellText;

/** Text as it may stand in the report: what units wrote may contain anything. */
final class PlainWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Marks that turn the direction of what follows, and others that nobody sees. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\u2028\\u2029]+");

    private PlainWords() {}

    /** In one line, without what XML forbids and without marks that nobody sees. */
    static String clean(String text) {
        return GAPS.matcher(UNSEEN.matcher(CellText.legal(text)).replaceAll("")).replaceAll(" ");
    }

    /** Its lines, each {@link #clean}, without gaps at their ends; empty ones are left out. */
    static List<String> lines(String text) {
        return text.lines()
                .map(line -> clean(line).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /** Beginning with a capital letter. */
    static String opening(String text) {
        return text.isEmpty() ? text : capitals(text.substring(0, 1)) + text.substring(1);
    }

    /** As it stands within a sentence: with a small first letter, unless it begins with an abbreviation. */
    static String within(String text) {
        if (text.length() > 1 && Character.isUpperCase(text.charAt(1))) {
            return text;
        }
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
    }
}

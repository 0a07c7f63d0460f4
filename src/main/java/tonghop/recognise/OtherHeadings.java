package tonghop.recognise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.grid.Cell;

/**
 * Headings that are none of the form's, in the text under one that is: with a Roman number, or with an Arabic one that the form's own headings
 * around them leave out.
 *
 * @param own the Arabic number of the heading above, 0 where it has none
 * @param next that of the form's heading below
 */
record OtherHeadings(int own, int next) {

    private static final int LONGEST = 100;
    private static final Pattern ROMAN =
            Pattern.compile("^\\s*(?:(?:Phần|PHẦN|Mục|MỤC)\\s+)?[IVX]{1,4}\\s*[.)/:-]\\s*\\p{Lu}");
    private static final Pattern ARABIC = Pattern.compile("^\\s*(\\d{1,2})\\s*[.)/-]\\s*\\p{Lu}");

    static OtherHeadings under(Cell heading, List<Cell> headings) {
        int next = 0;
        for (Cell other : headings) {
            if (other.row() > heading.row()) {
                next = number(other.text());
                break;
            }
        }
        return new OtherHeadings(number(heading.text()), next);
    }

    private static int number(String text) {
        Matcher arabic = ARABIC.matcher(text);
        return arabic.find() ? Integer.parseInt(arabic.group(1)) : 0;
    }

    boolean has(String text) {
        if (text.length() > LONGEST || text.isEmpty() || Prose.isSentence(text)) {
            return false;
        }
        int number = own > 0 && next > own + 1 ? number(text) : 0;
        return number > own && number < next || ROMAN.matcher(text).find();
    }
}

package tonghop.document;

import java.util.regex.Pattern;

/**
 * References to other workbooks in formulas. In .xlsx the text has the other workbook's number in brackets, e.g.
 * {@code [1]Sheet1!A1}; where a text is not kept, {@link #MARK} stands for such a formula.
 */
final class OutsideReference {

    static final String MARK = "[1]";

    private static final Pattern WORKBOOK_NUMBER = Pattern.compile("\\[\\d+\\]");

    private OutsideReference() {}

    static boolean isIn(String formula) {
        return formula.indexOf('[') >= 0 && WORKBOOK_NUMBER.matcher(formula).find();
    }
}

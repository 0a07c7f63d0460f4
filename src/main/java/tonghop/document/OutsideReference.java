package tonghop.document;

import java.util.regex.Pattern;

/**
 * References to other workbooks in formulas. In .xlsx the text has the other workbook's number in brackets, e.g.
 * {@code [1]Sheet1!A1}, or its name; where a text is not kept, {@link #MARK} stands for such a formula.
 */
final class OutsideReference {

    static final String MARK = "[1]";

    private static final Pattern WORKBOOK_NUMBER = Pattern.compile("\\[\\d+\\]");

    /** Another workbook by number or by name, a conversation with another program, a function that fetches. */
    private static final Pattern OUTSIDE = Pattern.compile("\\[\\d+\\]"
            + "|\\[[^\\[\\]\"]{1,250}\\.(?i:xl\\w{1,2}|ods|csv)\\]"
            + "|[\\w']\\|[^|\"{}]{1,250}!"
            + "|(?i:(?<![\\w.])(?:DDE|RTD|WEBSERVICE|IMPORTRANGE|IMPORTDATA)\\()");

    private OutsideReference() {}

    static boolean isIn(String formula) {
        return (formula.indexOf('[') >= 0 || formula.indexOf('|') >= 0 || formula.indexOf('(') >= 0)
                && OUTSIDE.matcher(formula).find();
    }

    /** The text of such a formula, with the mark where it has no number of a workbook. */
    static String marked(String formula) {
        return WORKBOOK_NUMBER.matcher(formula).find() ? formula : (MARK + " " + formula).strip();
    }
}

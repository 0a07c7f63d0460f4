package tonghop.workbook;

import java.util.List;
import tonghop.programme.ListColumn;

/** How the columns of an empty list share the page, by what is going to be written in them. */
final class ListTemplateWidths {

    private static final double NUMBER = 6;
    private static final int CODE_TITLE = 3;
    private static final double CODE = 8;
    private static final double NARROWEST = 12;
    private static final double WIDEST = 20;
    /** What the row is about is the longest of its texts. */
    private static final double SUBJECT = 32;

    private ListTemplateWidths() {}

    /** In digits of the body type; a list of one column has a second one, empty, for the sheet's right half. */
    static double[] of(List<ListColumn> columns) {
        var widths = new double[Math.max(columns.size(), 2)];
        double all = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = i < columns.size() ? wanted(columns.get(i), i == columns.size() - 1) : NARROWEST;
            all += widths[i];
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= PageLayout.PAGE_WIDTH / all;
        }
        return widths;
    }

    /** @param last outcomes and remarks stand in the last column */
    private static double wanted(ListColumn column, boolean last) {
        if (ListSheet.isRunningNumber(column)) {
            return NUMBER;
        }
        if (column.required()) {
            return SUBJECT;
        }
        if (column.title().length() <= CODE_TITLE) {
            return CODE;
        }
        int longest = column.choices().stream()
                .mapToInt(String::length)
                .reduce(column.title().length(), Math::max);
        return last ? WIDEST : Math.min(WIDEST, Math.max(NARROWEST, longest));
    }
}

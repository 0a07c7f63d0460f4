package tonghop.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import tonghop.model.CellRef;

/**
 * The drop-down lists of a template. Excel takes a list in the rule itself only if it is short and its choices have no
 * commas; any other stands on a hidden sheet.
 */
final class ChoiceLists {

    private static final String SHEET = "Danh mục";
    private static final int LONGEST = 255;

    private final List<List<String>> onSheet = new ArrayList<>();

    DataValidationConstraint constraint(SXSSFSheet sheet, List<String> choices) {
        var helper = sheet.getDataValidationHelper();
        if (fitsInRule(choices)) {
            return helper.createExplicitListConstraint(choices.toArray(String[]::new));
        }
        onSheet.add(choices);
        String column = "$" + CellRef.column(onSheet.size() - 1) + "$";
        return helper.createFormulaListConstraint(
                SheetNames.quoted(SHEET) + "!" + column + "1:" + column + choices.size());
    }

    private static boolean fitsInRule(List<String> choices) {
        return String.join(",", choices).length() <= LONGEST
                && choices.stream().noneMatch(c -> c.contains(",") || c.contains("\""));
    }

    /** Adds the hidden sheet, if a list needs it. */
    void write(Book book) {
        if (onSheet.isEmpty()) {
            return;
        }
        var widths = new double[onSheet.size()];
        Arrays.fill(widths, 40);
        var sheet = book.hiddenSheet(SHEET, widths);
        int rows = onSheet.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            sheet.row();
            for (int list = 0; list < onSheet.size(); list++) {
                var choices = onSheet.get(list);
                sheet.text(list, row < choices.size() ? choices.get(row) : "", Look.BODY);
            }
        }
    }
}

package tonghop.workbook;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddressList;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;

/** A list form to fill in: empty rows, with drop-down lists where a column has choices. */
final class ListTemplate {

    static final int ROWS = 50;

    private static final double NUMBER = 6;
    private static final Look INPUT = Look.BODY.with(Trait.BOXED, Trait.OPEN);

    private ListTemplate() {}

    static void write(Book book, ListForm form, TemplateHead head, ChoiceLists choices) {
        var columns = form.columns();
        var sheet = book.sheet(TemplateHead.sheetName(form), widths(columns));
        head.write(sheet, form);
        sheet.header(Look.HEADER, 0, columns.stream().map(ListColumn::title).toList());
        int first = sheet.at() + 1;
        for (int number = 1; number <= ROWS; number++) {
            row(sheet, columns, number);
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).choices().isEmpty()) {
                var cells = new CellRangeAddressList(first, sheet.at(), i, i);
                var constraint =
                        choices.constraint(sheet.sheet(), columns.get(i).choices());
                InputRules.choices(sheet.sheet(), constraint, cells);
            }
        }
        TemplateHead.sign(sheet);
        InputRules.lock(sheet.sheet());
    }

    private static void row(SheetWriter sheet, List<ListColumn> columns, int number) {
        sheet.row(20);
        for (int i = 0; i < columns.size(); i++) {
            boolean running = ListSheet.isRunningNumber(columns.get(i));
            sheet.text(i, running ? String.valueOf(number) : "", running ? INPUT.with(Trait.CENTRED) : INPUT);
        }
    }

    private static double[] widths(List<ListColumn> columns) {
        var widths = new double[Math.max(columns.size(), 2)];
        long wide = columns.stream().filter(c -> !ListSheet.isRunningNumber(c)).count();
        Arrays.fill(widths, (PageLayout.PAGE_WIDTH - NUMBER) / Math.max(wide, 1));
        for (int i = 0; i < columns.size(); i++) {
            if (ListSheet.isRunningNumber(columns.get(i))) {
                widths[i] = NUMBER;
            }
        }
        return widths;
    }
}

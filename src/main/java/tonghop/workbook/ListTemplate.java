package tonghop.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddressList;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;

/** A list form to fill in: empty rows, with drop-down lists where a column has choices. */
final class ListTemplate {

    static final int ROWS = 50;

    private static final String GUIDE =
            "mỗi dòng một nội dung; ô có mũi tên thì chọn trong danh sách. Hết dòng thì chèn thêm dòng ở giữa bảng.";

    private static final String PERCENT = "(%)";
    private static final Look INPUT = Look.BODY.with(Trait.BOXED, Trait.OPEN);
    private static final Look TEXT = INPUT.formatted(NumberFormats.TEXT);
    private static final Look NUMBER = INPUT.with(Trait.CENTRED);

    private ListTemplate() {}

    static void write(Book book, ListForm form, TemplateHead head, ChoiceLists choices) {
        var columns = form.columns();
        var sheet = book.sheet(TemplateHead.sheetName(form), ListTemplateWidths.of(columns));
        head.write(sheet, form, GUIDE);
        sheet.header(Look.HEADER, 0, columns.stream().map(ListColumn::title).toList());
        int first = sheet.at() + 1;
        for (int number = 1; number <= ROWS; number++) {
            row(sheet, columns, number);
        }
        for (int i = 0; i < columns.size(); i++) {
            check(sheet, columns.get(i), choices, new CellRangeAddressList(first, sheet.at(), i, i));
        }
        TemplateHead.sign(sheet);
        InputRules.lock(sheet.sheet());
    }

    private static void check(SheetWriter sheet, ListColumn column, ChoiceLists choices, CellRangeAddressList cells) {
        if (!column.choices().isEmpty()) {
            InputRules.choices(sheet.sheet(), choices.constraint(sheet.sheet(), column.choices()), cells);
        } else if (isPercentage(column)) {
            InputRules.percentages(sheet.sheet(), cells);
        }
    }

    private static void row(SheetWriter sheet, List<ListColumn> columns, int number) {
        sheet.growingRow();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (ListSheet.isRunningNumber(column)) {
                sheet.number(i, BigDecimal.valueOf(number), NUMBER);
            } else {
                sheet.text(i, "", isPercentage(column) ? NUMBER : TEXT);
            }
        }
    }

    /** A form says in the column's title that it asks for a percentage. */
    private static boolean isPercentage(ListColumn column) {
        return column.title().endsWith(PERCENT);
    }
}

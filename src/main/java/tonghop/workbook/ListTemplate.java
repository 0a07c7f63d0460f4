package tonghop.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddressList;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;

/** A list form to fill in: empty rows, with drop-down lists where a column has choices. */
final class ListTemplate {

    static final int ROWS = 50;

    /** Empty rows under the tasks of a long plan. */
    private static final int SPARE = 10;

    private static final String GUIDE =
            "mỗi dòng một nội dung; ô có mũi tên thì chọn trong danh sách. Hết dòng thì chèn thêm dòng ở giữa bảng.";

    private static final String TASK_GUIDE =
            "các nhiệm vụ của kế hoạch đã ghi sẵn; hãy ghi tiến độ, tình trạng, kết quả của"
                    + " từng nhiệm vụ. Nhiệm vụ chưa ghi ba cột này coi là chưa báo cáo.";

    private static final String PERCENT = "(%)";
    private static final Look INPUT = Look.BODY.with(Trait.BOXED, Trait.OPEN);
    private static final Look TEXT = INPUT.formatted(NumberFormats.TEXT);
    private static final Look NUMBER = INPUT.with(Trait.CENTRED);

    private ListTemplate() {}

    static void write(Book book, ListForm form, TemplateHead head, ChoiceLists choices) {
        var columns = form.columns();
        var sheet = book.sheet(TemplateHead.sheetName(form), ListTemplateWidths.of(columns));
        var planned = new PlannedTasks(head);
        var tasks = planned.rows(form);
        head.write(sheet, form, tasks.isEmpty() ? GUIDE : TASK_GUIDE);
        sheet.header(Look.HEADER, 0, columns.stream().map(ListColumn::title).toList());
        int first = sheet.at() + 1;
        for (int number = 1; number <= Math.max(ROWS, tasks.size() + SPARE); number++) {
            row(sheet, columns, number, number <= tasks.size() ? tasks.get(number - 1) : Map.of());
        }
        for (int i = 0; i < columns.size(); i++) {
            var cells = new CellRangeAddressList(first, sheet.at(), i, i);
            check(sheet, columns.get(i), planned.choices(form, columns.get(i)), choices, cells);
        }
        TemplateHead.sign(sheet);
        InputRules.lock(sheet.sheet());
    }

    private static void check(
            SheetWriter sheet,
            ListColumn column,
            List<String> offered,
            ChoiceLists choices,
            CellRangeAddressList cells) {
        if (!offered.isEmpty()) {
            InputRules.choices(sheet.sheet(), choices.constraint(sheet.sheet(), offered), cells);
        } else if (isPercentage(column)) {
            InputRules.percentages(sheet.sheet(), cells);
        }
    }

    private static void row(SheetWriter sheet, List<ListColumn> columns, int number, Map<String, String> said) {
        sheet.growingRow();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (ListSheet.isRunningNumber(column)) {
                sheet.number(i, BigDecimal.valueOf(number), NUMBER);
            } else {
                sheet.text(i, said.getOrDefault(column.key(), ""), isPercentage(column) ? NUMBER : TEXT);
            }
        }
    }

    /** A form says in the column's title that it asks for a percentage. */
    private static boolean isPercentage(ListColumn column) {
        return column.title().endsWith(PERCENT);
    }
}

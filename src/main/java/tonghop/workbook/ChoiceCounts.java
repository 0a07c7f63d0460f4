package tonghop.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tonghop.consolidate.ChoiceTally;
import tonghop.model.CellRef;
import tonghop.programme.Form;
import tonghop.programme.ReportingPeriod;

/**
 * How many entries of each unit name each choice of a column: unit × choice. On a sheet of its own, since a printed page
 * would repeat the list's header over it.
 */
final class ChoiceCounts {

    private static final int FIRST_COUNT = 2;
    private static final double NUMBER = 5;
    private static final double UNIT = 30;
    private static final double NARROWEST = 9;
    private static final Look TEXT = Look.BODY.with(Trait.BOXED);
    private static final Look COUNT = TEXT.with(Trait.CENTRED).formatted(NumberFormats.WHOLE);

    private final ChoiceTally tally;
    private final SheetWriter sheet;

    private ChoiceCounts(ChoiceTally tally, SheetWriter sheet) {
        this.tally = tally;
        this.sheet = sheet;
    }

    static void write(Book book, Form.ListForm form, ChoiceTally tally, ReportingPeriod period) {
        var titles = new ArrayList<>(List.of("STT", "Đơn vị báo cáo"));
        titles.addAll(tally.column().choices());
        titles.addAll(List.of("Khác", "Không ghi", "Cộng"));
        var sheet = book.sheet(tally.column().title() + " theo đơn vị", widths(titles.size()));
        Headline.write(sheet, form.title() + ": số mục theo " + tally.column().title(), period);
        sheet.header(Look.HEADER, FIRST_COUNT, titles);
        new ChoiceCounts(tally, sheet).units();
        if (form.rules().duplicates() != null) {
            sheet.row().across(0, sheet.columns() - 1, "Gồm cả các mục có thể trùng nhau.", Look.NOTE);
        }
        FormulaLock.lock(sheet.sheet());
    }

    private static double[] widths(int columns) {
        var widths = new double[columns];
        Arrays.fill(widths, Math.max(NARROWEST, (PageLayout.PAGE_WIDTH - NUMBER - UNIT) / (columns - FIRST_COUNT)));
        widths[0] = NUMBER;
        widths[1] = UNIT;
        return widths;
    }

    private void units() {
        int first = sheet.at() + 2;
        tally.byUnit().forEach((unit, counts) -> {
            sheet.row().text(0, String.valueOf(sheet.at() + 2 - first), COUNT).text(1, unit.name(), TEXT);
            var numbers = numbers(counts);
            for (int i = 0; i < numbers.size(); i++) {
                sheet.number(FIRST_COUNT + i, BigDecimal.valueOf(numbers.get(i)), COUNT);
            }
            int row = sheet.at() + 1;
            sum(FIRST_COUNT + numbers.size(), FIRST_COUNT, FIRST_COUNT + numbers.size() - 1, row, row, counts.all());
        });
        sums(first, sheet.at() + 1);
    }

    /** @param first row of the units, from 1 @param last row of the units, from 1 */
    private void sums(int first, int last) {
        var total = tally.total();
        var numbers = new ArrayList<>(numbers(total));
        numbers.add(total.all());
        sheet.row().text(0, "", TEXT).text(1, "Cộng", TEXT.with(Trait.BOLD));
        for (int i = 0; i < numbers.size(); i++) {
            sum(FIRST_COUNT + i, FIRST_COUNT + i, FIRST_COUNT + i, first, last, numbers.get(i));
        }
    }

    private static List<Integer> numbers(ChoiceTally.Counts counts) {
        var numbers = new ArrayList<>(counts.choices());
        numbers.addAll(List.of(counts.others(), counts.none()));
        return numbers;
    }

    private void sum(int at, int firstColumn, int lastColumn, int firstRow, int lastRow, int value) {
        String range = CellRef.column(firstColumn) + firstRow + ":" + CellRef.column(lastColumn) + lastRow;
        sheet.formula(at, "SUM(" + range + ")", BigDecimal.valueOf(value), COUNT.with(Trait.BOLD));
    }
}

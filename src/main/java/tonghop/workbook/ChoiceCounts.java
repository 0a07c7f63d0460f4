package tonghop.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.model.CellRef;
import tonghop.model.Period;
import tonghop.programme.Form;
import tonghop.programme.ListColumn;

/**
 * How many entries of each unit name each choice of a column: unit × choice. On a sheet of its own, since a printed page
 * would repeat the list's header over it.
 */
final class ChoiceCounts {

    private static final int FIRST_COUNT = 2;
    private static final Look TEXT = Look.BODY.with(Trait.BOXED);
    private static final Look NUMBER = TEXT.with(Trait.CENTRED).formatted(NumberFormats.WHOLE);

    private final ListColumn column;

    /** Unit name → counts: one a choice, then any other text. */
    private final Map<String, int[]> counts = new LinkedHashMap<>();

    ChoiceCounts(ListColumn column, List<UnitEntry> entries) {
        this.column = column;
        int choices = column.choices().size();
        for (var entry : entries) {
            var ofUnit = counts.computeIfAbsent(entry.unit().name(), u -> new int[choices + 1]);
            ofUnit[choice(entry.entry().values().getOrDefault(column.key(), ""))]++;
        }
    }

    private int choice(String written) {
        String wanted = written.strip().toLowerCase(Locale.ROOT);
        var choices =
                column.choices().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        int choice = choices.indexOf(wanted);
        return choice < 0 ? choices.size() : choice;
    }

    void write(Book book, Form form, Period period) {
        var titles = new ArrayList<>(List.of("STT", "Đơn vị báo cáo"));
        titles.addAll(column.choices());
        titles.addAll(List.of("Khác hoặc không ghi", "Cộng"));
        var sheet = book.sheet(column.title() + " theo đơn vị", widths(titles.size()));
        Headline.write(sheet, form.title() + ": số mục theo " + column.title(), period);
        sheet.header(Look.HEADER, FIRST_COUNT, titles);
        int first = sheet.at() + 2;
        counts.forEach((unit, ofChoices) -> unit(sheet, sheet.at() + 3 - first, unit, ofChoices));
        sums(sheet, first, sheet.at() + 1);
        sheet.row().across(0, sheet.columns() - 1, "Gồm cả các mục có thể trùng nhau.", Look.NOTE);
    }

    private static double[] widths(int columns) {
        var widths = new double[columns];
        Arrays.fill(widths, Math.max(9, (PageLayout.PAGE_WIDTH - 35) / (columns - FIRST_COUNT)));
        widths[0] = 5;
        widths[1] = 30;
        return widths;
    }

    private static void unit(SheetWriter sheet, int number, String unit, int[] ofChoices) {
        sheet.row().text(0, String.valueOf(number), NUMBER).text(1, unit, TEXT);
        for (int i = 0; i < ofChoices.length; i++) {
            sheet.number(FIRST_COUNT + i, BigDecimal.valueOf(ofChoices[i]), NUMBER);
        }
        String choices = range(FIRST_COUNT, FIRST_COUNT + ofChoices.length - 1, sheet.at() + 1, sheet.at() + 1);
        sheet.formula(
                FIRST_COUNT + ofChoices.length,
                "SUM(" + choices + ")",
                BigDecimal.valueOf(Arrays.stream(ofChoices).sum()),
                NUMBER.with(Trait.BOLD));
    }

    /** @param first row of the units, from 1 @param last row of the units, from 1 */
    private void sums(SheetWriter sheet, int first, int last) {
        sheet.row().text(0, "", TEXT).text(1, "Cộng", TEXT.with(Trait.BOLD));
        for (int column = FIRST_COUNT; column < sheet.columns(); column++) {
            sheet.formula(
                    column,
                    "SUM(" + range(column, column, first, last) + ")",
                    BigDecimal.valueOf(sum(column - FIRST_COUNT)),
                    NUMBER.with(Trait.BOLD));
        }
    }

    /** Of one choice; of all after the last. */
    private int sum(int choice) {
        return counts.values().stream()
                .mapToInt(c -> choice < c.length ? c[choice] : Arrays.stream(c).sum())
                .sum();
    }

    private static String range(int firstColumn, int lastColumn, int firstRow, int lastRow) {
        return CellRef.column(firstColumn) + firstRow + ":" + CellRef.column(lastColumn) + lastRow;
    }
}

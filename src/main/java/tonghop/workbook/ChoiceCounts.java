package tonghop.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.model.CellRef;
import tonghop.programme.ListColumn;

/** How many entries of each unit name each choice of a column, as a table unit × choice under the list. */
final class ChoiceCounts {

    private static final int FIRST_COUNT = 2;
    private static final Look TEXT = Look.BODY.with(Trait.BOXED);
    private static final Look NUMBER = TEXT.with(Trait.CENTRED).formatted(NumberFormats.WHOLE);

    private final ListColumn column;

    /** Unit name → counts: one a choice, then any other text, then all of them. */
    private final Map<String, int[]> counts = new LinkedHashMap<>();

    ChoiceCounts(ListColumn column, List<UnitEntry> entries) {
        this.column = column;
        int choices = column.choices().size();
        for (var entry : entries) {
            var ofUnit = counts.computeIfAbsent(entry.unit().name(), u -> new int[choices + 2]);
            ofUnit[choice(entry.entry().values().getOrDefault(column.key(), ""))]++;
            ofUnit[choices + 1]++;
        }
    }

    private int choice(String written) {
        String wanted = written.strip().toLowerCase(Locale.ROOT);
        var choices = column.choices().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        int choice = choices.indexOf(wanted);
        return choice < 0 ? choices.size() : choice;
    }

    /** As many choices beside each other as the list has columns, the others below. */
    void write(SheetWriter sheet) {
        var titles = new ArrayList<>(column.choices());
        titles.add("Khác hoặc không ghi");
        titles.add("Cộng");
        sheet.row(10);
        sheet.row()
                .across(
                        0,
                        sheet.columns() - 1,
                        "Số mục theo đơn vị và “" + column.title() + "” (gồm cả mục có thể trùng)",
                        Look.BODY.with(Trait.BOLD));
        int room = sheet.columns() - FIRST_COUNT;
        for (int from = 0; from < titles.size(); from += room) {
            block(sheet, titles, from, Math.min(from + room, titles.size()));
        }
    }

    private void block(SheetWriter sheet, List<String> titles, int from, int to) {
        var header = new ArrayList<>(List.of("STT", "Đơn vị báo cáo"));
        header.addAll(titles.subList(from, to));
        sheet.row(Look.HEADER, header);
        int first = sheet.at() + 1;
        int number = 0;
        for (var unit : counts.entrySet()) {
            sheet.row().text(0, String.valueOf(++number), NUMBER).text(1, unit.getKey(), TEXT);
            for (int i = from; i < to; i++) {
                sheet.number(FIRST_COUNT + i - from, BigDecimal.valueOf(unit.getValue()[i]), NUMBER);
            }
        }
        sums(sheet, from, to, first);
    }

    private void sums(SheetWriter sheet, int from, int to, int first) {
        int last = sheet.at();
        sheet.row().text(0, "", TEXT).text(1, "Cộng", TEXT.with(Trait.BOLD));
        for (int i = from; i < to; i++) {
            int choice = i;
            String letters = CellRef.column(FIRST_COUNT + i - from);
            sheet.formula(
                    FIRST_COUNT + i - from,
                    "SUM(" + letters + (first + 1) + ":" + letters + (last + 1) + ")",
                    BigDecimal.valueOf(
                            counts.values().stream().mapToInt(c -> c[choice]).sum()),
                    NUMBER.with(Trait.BOLD));
        }
    }
}

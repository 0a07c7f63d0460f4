package tonghop.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.Consolidation.UnitLine;

/** What the units handed in, for a regime without figures: how many entries of each list. */
final class UnitSummary {

    private static final int FIRST_LIST = 3;
    private static final Look TEXT = Look.BODY.with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);

    private UnitSummary() {}

    static double[] widths(Consolidation consolidation) {
        int lists = consolidation.lists().size();
        var widths = new double[FIRST_LIST + Math.max(lists, 1)];
        widths[0] = 9;
        widths[1] = 45;
        widths[2] = 18;
        for (int i = FIRST_LIST; i < widths.length; i++) {
            widths[i] = (PageLayout.PAGE_WIDTH - 72) / (widths.length - FIRST_LIST);
        }
        return widths;
    }

    static void write(SheetWriter sheet, Consolidation consolidation) {
        var lists = consolidation.lists();
        var titles = new ArrayList<>(List.of("STT", "Đơn vị báo cáo", "Tình trạng nộp"));
        lists.forEach(l -> titles.add(
                "Số mục trong biểu " + l.form().code() + ": " + l.form().title()));
        if (lists.isEmpty()) {
            titles.add("Ghi chú");
        }
        sheet.header(Look.HEADER, 0, titles);
        int number = 0;
        for (var unit : consolidation.units()) {
            row(sheet, ++number, unit, lists);
        }
    }

    private static void row(SheetWriter sheet, int number, UnitLine line, List<EntryTable> lists) {
        sheet.row()
                .text(0, String.valueOf(number), CENTRED)
                .text(1, line.unit().name(), TEXT)
                .text(2, line.status().label(), CENTRED);
        for (int column = FIRST_LIST; column < sheet.columns(); column++) {
            int list = column - FIRST_LIST;
            boolean counts = line.document() != null && list < lists.size();
            sheet.number(column, counts ? entries(lists.get(list), line) : null, CENTRED);
        }
    }

    private static BigDecimal entries(EntryTable list, UnitLine line) {
        return BigDecimal.valueOf(list.entries().stream()
                .filter(e -> e.unit().code().equals(line.unit().code()))
                .count());
    }
}

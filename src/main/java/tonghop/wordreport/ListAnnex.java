package tonghop.wordreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.programme.Form;
import tonghop.programme.ListColumn;
import tonghop.wordreport.Block.Align;
import tonghop.wordreport.Block.Column;
import tonghop.wordreport.Block.Row;
import tonghop.wordreport.Block.Table;

/** A list over all units, row by row. */
final class ListAnnex {

    /** A longer list is no annex of a letter: it stays in the workbook. */
    static final int MOST_ENTRIES = 300;

    /** More columns of the form than these stand on pages across. */
    private static final int MOST_UPRIGHT = 3;

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    private ListAnnex() {}

    static PageSetup setup(Form.ListForm form) {
        return columns(form).size() > MOST_UPRIGHT ? PageSetup.ACROSS : PageSetup.UPRIGHT;
    }

    /** The form's columns but for its running number, which a list over all units has anew. */
    private static List<ListColumn> columns(Form.ListForm form) {
        return form.columns().stream()
                .filter(c -> !c.title().equalsIgnoreCase("STT"))
                .toList();
    }

    static List<Block> of(EntryTable table) {
        var columns = columns(table.form());
        var rows = new ArrayList<Row>();
        for (var entry : table.entries()
                .subList(0, Math.min(MOST_ENTRIES, table.entries().size()))) {
            rows.add(row(rows.size() + 1, entry, columns));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Table(titles(columns, table.entries()), rows));
        if (table.entries().size() > MOST_ENTRIES) {
            blocks.add(new Block.Note("Danh sách có " + table.entries().size() + " mục; phụ lục ghi " + MOST_ENTRIES
                    + " mục đầu, danh sách đầy đủ ở bảng tổng hợp kèm theo (tong-hop.xlsx)."));
        }
        return blocks;
    }

    private static List<Column> titles(List<ListColumn> columns, List<UnitEntry> entries) {
        var titles = new ArrayList<>(
                List.of(new Column("STT", 6, Align.CENTRE), new Column("Đơn vị báo cáo", 12, Align.LEFT)));
        columns.forEach(c -> titles.add(new Column(c.title(), width(c, entries), Align.LEFT)));
        titles.add(new Column("Ghi chú", 10, Align.LEFT));
        return titles;
    }

    /** After how much text stands in the column. */
    private static int width(ListColumn column, List<UnitEntry> entries) {
        double average = entries.stream()
                .mapToInt(e -> e.entry().values().getOrDefault(column.key(), "").length())
                .average()
                .orElse(SHORTEST);
        double length = Math.max(Math.max(SHORTEST, column.title().length()), Math.min(LONGEST, average));
        return (int) Math.round(2.4 * Math.sqrt(length));
    }

    private static Row row(int number, UnitEntry entry, List<ListColumn> columns) {
        var cells = new ArrayList<>(List.of(String.valueOf(number), entry.unit().name()));
        columns.forEach(c -> cells.add(entry.entry().values().getOrDefault(c.key(), "")));
        cells.add(remark(entry));
        return new Row(cells, false);
    }

    private static String remark(UnitEntry entry) {
        var like = entry.like();
        String remark = like == null
                ? ""
                : "Có thể trùng với số " + (like.earlier() + 1) + ": "
                        + like.kind().label().toLowerCase(Locale.ROOT);
        return entry.overdue() ? remark + (remark.isEmpty() ? "Quá hạn" : "; quá hạn") : remark;
    }
}

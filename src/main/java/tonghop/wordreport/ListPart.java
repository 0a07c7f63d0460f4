package tonghop.wordreport;

import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.ChoiceTally;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.model.UnitStatus;
import tonghop.wordreport.Block.Align;
import tonghop.wordreport.Block.Column;
import tonghop.wordreport.Block.Row;
import tonghop.wordreport.Block.Table;

/** A list over all units in a few lines: how many entries, from whom, and how many under each choice. */
final class ListPart {

    private final EntryTable table;
    private final List<Block> blocks = new ArrayList<>();

    private ListPart(EntryTable table) {
        this.table = table;
    }

    static List<Block> of(EntryTable table, Consolidation consolidation) {
        var part = new ListPart(table);
        part.count(consolidation);
        if (!table.entries().isEmpty()) {
            part.doubts();
            ChoiceTally.of(table.form(), table.entries()).forEach(part::choices);
        }
        if (!table.tasks().isEmpty()) {
            part.blocks.addAll(TaskPart.of(table));
        }
        return part.blocks;
    }

    private void count(Consolidation consolidation) {
        if (table.entries().isEmpty()) {
            blocks.add(new Block.Text("Không có đơn vị nào kê khai."));
            return;
        }
        var listing =
                table.entries().stream().map(e -> e.unit().code()).distinct().toList();
        var owing = consolidation.units().stream()
                .filter(u -> u.status() != UnitStatus.NOT_OWED)
                .map(u -> u.unit().code())
                .toList();
        long listed = owing.stream().filter(listing::contains).count();
        blocks.add(new Block.Text(listed + "/" + owing.size() + " đơn vị kê khai, tổng số "
                + table.entries().size() + " mục."));
    }

    private void doubts() {
        long like = table.entries().stream().filter(e -> e.like() != null).count();
        if (like > 0) {
            blocks.add(new Block.Item(
                    like + " mục có thể trùng với mục khác, cần rà soát (ghi ở cột “Ghi chú” của danh sách)."));
        }
        long overdue = table.entries().stream().filter(e -> e.overdue()).count();
        if (overdue > 0 && table.tasks().isEmpty()) {
            blocks.add(new Block.Item(overdue + " mục đã quá hạn."));
        }
    }

    private void choices(ChoiceTally tally) {
        var rows = new ArrayList<Row>();
        var total = tally.total();
        for (int i = 0; i < tally.column().choices().size(); i++) {
            int choice = i;
            rows.add(Row.of(
                    PlainWords.opening(tally.column().choices().get(i)),
                    String.valueOf(total.choices().get(i)),
                    String.valueOf(tally.byUnit().values().stream()
                            .filter(c -> c.choices().get(choice) > 0)
                            .count())));
        }
        other(
                rows,
                "Khác",
                total.others(),
                tally.byUnit().values().stream().filter(c -> c.others() > 0).count());
        other(
                rows,
                "Không ghi",
                total.none(),
                tally.byUnit().values().stream().filter(c -> c.none() > 0).count());
        blocks.add(
                new Block.Text("Số mục theo " + PlainWords.within(tally.column().title()) + ":"));
        blocks.add(new Table(
                List.of(
                        new Column(tally.column().title(), 6, Align.LEFT),
                        new Column("Số mục", 2, Align.RIGHT),
                        new Column("Số đơn vị kê khai", 2, Align.RIGHT)),
                rows));
    }

    private static void other(List<Row> rows, String name, int entries, long units) {
        if (entries > 0) {
            rows.add(Row.of(name, String.valueOf(entries), String.valueOf(units)));
        }
    }
}

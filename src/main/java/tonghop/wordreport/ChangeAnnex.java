package tonghop.wordreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.consolidate.Change;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Replacement;
import tonghop.wordreport.Block.Align;
import tonghop.wordreport.Block.Column;
import tonghop.wordreport.Block.Row;
import tonghop.wordreport.Block.Table;

/** What the report says otherwise than the one whose place it takes, totals first. */
final class ChangeAnnex {

    static final int MOST_CHANGES = 200;

    private ChangeAnnex() {}

    static List<Block> of(Replacement replacement, Consolidation consolidation) {
        Map<String, String> names = new LinkedHashMap<>();
        consolidation.units().forEach(u -> names.put(u.unit().code(), u.unit().name()));
        var changes = Stream.concat(
                        replacement.changes().stream().filter(Change::isOfAll),
                        replacement.changes().stream().filter(c -> !c.isOfAll()))
                .toList();
        var rows = new ArrayList<Row>();
        for (var change : changes.subList(0, Math.min(MOST_CHANGES, changes.size()))) {
            var shown = change.shown();
            String unit = change.fact().unit();
            rows.add(Row.of(
                    String.valueOf(rows.size() + 1),
                    change.isOfAll() ? "Tổng cộng" : names.getOrDefault(unit, unit),
                    shown.code().isEmpty() ? shown.label() : shown.code() + " " + shown.label(),
                    shown.before(),
                    shown.now(),
                    change.why()));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Table(
                List.of(
                        new Column("STT", 6, Align.CENTRE),
                        new Column("Đơn vị", 17, Align.LEFT),
                        new Column("Nội dung", 28, Align.LEFT),
                        new Column("Bản đã gửi", 13, Align.RIGHT),
                        new Column("Bản này", 13, Align.RIGHT),
                        new Column("Vì sao", 23, Align.LEFT)),
                rows));
        if (changes.size() > MOST_CHANGES) {
            blocks.add(new Block.Note("Còn " + (changes.size() - MOST_CHANGES)
                    + " thay đổi khác ở bảng tổng hợp kèm theo (tong-hop.xlsx)."));
        }
        return blocks;
    }
}

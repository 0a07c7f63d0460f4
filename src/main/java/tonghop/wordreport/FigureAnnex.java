package tonghop.wordreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.wordreport.Block.Align;
import tonghop.wordreport.Block.Column;
import tonghop.wordreport.Block.Row;
import tonghop.wordreport.Block.Table;

/** All indicators of a form with their totals, and how many units these are of. */
final class FigureAnnex {

    /** Beside a number that not all units of the level below are in. */
    private static final String PARTIAL = "*";

    private final Map<String, IndicatorLine> lines = new LinkedHashMap<>();
    private final List<String> partial;
    private final boolean targets;

    private FigureAnnex(FigureTable table, List<UnitLine> units) {
        table.lines().forEach(line -> lines.put(line.indicator().code(), line));
        this.partial = units.stream()
                .filter(SubmissionPart::isPartial)
                .map(u -> u.unit().code())
                .toList();
        this.targets = table.lines().stream().anyMatch(line -> line.target() != null);
    }

    static List<Block> of(FigureTable table, List<UnitLine> units) {
        var annex = new FigureAnnex(table, units);
        var rows = new ArrayList<Row>();
        for (var row : table.form().rows()) {
            var line = annex.lines.get(row.code());
            rows.add(line == null ? Row.group(row.code(), row.name()) : annex.row(line));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Table(annex.columns(), rows));
        blocks.add(new Block.Note(
                "Ô trống: chưa có đơn vị nào báo cáo. Tỷ lệ tính từ tổng số của những đơn vị có đủ hai số liệu."
                        + (annex.partial.isEmpty() ? "" : " (*) Có báo cáo chưa đủ đơn vị cấp dưới.")));
        return blocks;
    }

    private List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                new Column("STT", 9, Align.CENTRE),
                new Column("Chỉ tiêu", targets ? 50 : 58, Align.LEFT),
                new Column("Đơn vị tính", 15, Align.CENTRE),
                new Column("Tổng số", 16, Align.RIGHT),
                new Column("Số đơn vị báo cáo", 12, Align.CENTRE)));
        if (targets) {
            columns.add(new Column("Mục tiêu", 14, Align.CENTRE));
        }
        return columns;
    }

    private Row row(IndicatorLine line) {
        var total = line.total();
        var cells = new ArrayList<>(List.of(
                line.indicator().code(),
                line.indicator().name(),
                line.indicator().unit(),
                total == null ? "" : PrintedTotal.of(line.indicator(), total, line.target()),
                line.reported() + "/" + line.expected() + (isPartial(line) ? PARTIAL : "")));
        if (targets) {
            cells.add(target(line));
        }
        return new Row(cells, false);
    }

    /** {@code > 80%: đạt}; empty where none is set. */
    private static String target(IndicatorLine line) {
        var target = line.target();
        var total = line.total();
        if (target == null) {
            return "";
        }
        String verdict = total == null ? "" : total.compareTo(target) > 0 ? ": đạt" : ": chưa đạt";
        return "> " + PrintedTotal.of(line.indicator(), target) + "%" + verdict;
    }

    private boolean isPartial(IndicatorLine line) {
        return partial.stream().anyMatch(unit -> {
            var figure = line.byUnit().get(unit);
            return figure != null && figure.value() != null;
        });
    }
}

package tonghop.wordreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Comparison;
import tonghop.consolidate.Comparison.Line;
import tonghop.consolidate.Comparison.Reason;
import tonghop.programme.Nature;
import tonghop.text.PrintedFigure;
import tonghop.wordreport.Block.Align;
import tonghop.wordreport.Block.Column;
import tonghop.wordreport.Block.Row;
import tonghop.wordreport.Block.Table;
import tonghop.workbook.VietnameseDates;

/** All indicators beside an earlier period, over the units that gave them in both. */
final class ComparisonAnnex {

    private static final List<Column> COLUMNS = List.of(
            new Column("STT", 9, Align.CENTRE),
            new Column("Chỉ tiêu", 39, Align.LEFT),
            new Column("Đơn vị tính", 14, Align.CENTRE),
            new Column("Kỳ này", 15, Align.RIGHT),
            new Column("Kỳ so sánh", 15, Align.RIGHT),
            new Column("Tăng (+), giảm (-)", 15, Align.RIGHT),
            new Column("Tỷ lệ (%)", 12, Align.RIGHT),
            new Column("Số đơn vị", 11, Align.CENTRE));

    private ComparisonAnnex() {}

    static List<Block> of(Comparison comparison) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Note("Kỳ so sánh: " + comparison.earlier().label() + ", số liệu đến "
                + VietnameseDates.minute(comparison.asOf())
                + ". Chỉ tính những đơn vị có số liệu ở cả hai kỳ; tỷ lệ so sánh theo điểm phần trăm."));
        for (var table : comparison.tables()) {
            var lines = new LinkedHashMap<String, Line>();
            table.lines().forEach(line -> lines.put(line.indicator().code(), line));
            var rows = new ArrayList<Row>();
            for (var row : table.form().rows()) {
                var line = lines.get(row.code());
                rows.add(line == null ? Row.group(row.code(), row.name()) : row(line));
            }
            blocks.add(new Table(COLUMNS, rows));
        }
        for (Reason reason : Reason.values()) {
            leftOut(comparison, reason, blocks);
        }
        comparison
                .restingOn()
                .forEach(c -> blocks.add(new Block.Note(c.unit().name() + ": số liệu kỳ này " + said(c.now())
                        + ", kỳ so sánh " + said(c.then()) + " cấp dưới.")));
        return blocks;
    }

    private static String said(String coverage) {
        return coverage.isEmpty() ? "không ghi dựa trên bao nhiêu đơn vị" : coverage;
    }

    private static Row row(Line line) {
        var indicator = line.indicator();
        boolean ratio = indicator.nature() instanceof Nature.Ratio;
        var difference = line.difference();
        return Row.of(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                line.now() == null ? "" : PrintedTotal.of(indicator, line.now()),
                line.then() == null ? "" : PrintedTotal.of(indicator, line.then()),
                difference == null ? "" : signed(PrintedTotal.of(indicator, difference), difference),
                ratio ? "điểm %" : percent(line.percent()),
                line.units() + "/" + line.expected());
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null
                ? ""
                : signed(PrintedFigure.pair(percent.toPlainString(), "").get(0), percent);
    }

    private static String signed(String printed, BigDecimal value) {
        return value.signum() > 0 ? "+" + printed : printed;
    }

    private static void leftOut(Comparison comparison, Reason reason, List<Block> blocks) {
        var names = comparison.leftOut().stream()
                .filter(l -> l.reason() == reason)
                .map(l -> l.unit().name())
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            blocks.add(new Block.Note("Không tính (" + reason.label() + "): " + String.join(", ", names) + "."));
        }
    }
}

package tonghop.wordreport;

import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.TaskLine;
import tonghop.consolidate.TaskLine.Agency;
import tonghop.text.PrintedFigure;
import tonghop.wordreport.Block.Align;
import tonghop.wordreport.Block.Column;
import tonghop.wordreport.Block.Row;
import tonghop.wordreport.Block.Table;

/** The tasks that a plan gives: how many were reported, and a table of those that are overdue. */
final class TaskPart {

    private TaskPart() {}

    static List<Block> of(EntryTable table) {
        var tasks = table.tasks();
        long reported = tasks.stream().filter(TaskLine::isReported).count();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text("Trong " + tasks.size() + " nhiệm vụ của kế hoạch, " + reported
                + " nhiệm vụ đã có báo cáo, " + (tasks.size() - reported) + " nhiệm vụ chưa cơ quan nào báo cáo."));
        var late = new ArrayList<Row>();
        tasks.forEach(line -> rows(line, true, late));
        if (late.isEmpty()) {
            blocks.add(new Block.Text("Không có nhiệm vụ quá hạn."));
        } else {
            blocks.add(new Block.Text("Nhiệm vụ quá hạn, hoặc đã đến hạn mà chưa báo cáo:"));
            blocks.add(table(late));
        }
        return blocks;
    }

    /** All the tasks with what each agency reported. */
    static Table all(List<TaskLine> tasks) {
        var rows = new ArrayList<Row>();
        tasks.forEach(line -> rows(line, false, rows));
        return table(rows);
    }

    private static Table table(List<Row> rows) {
        return new Table(
                List.of(
                        new Column("Mã", 8, Align.CENTRE),
                        new Column("Nhiệm vụ", 38, Align.LEFT),
                        new Column("Thời hạn", 13, Align.CENTRE),
                        new Column("Cơ quan", 21, Align.LEFT),
                        new Column("Tiến độ (%)", 10, Align.RIGHT),
                        new Column("Tình trạng", 15, Align.CENTRE)),
                rows);
    }

    private static void rows(TaskLine line, boolean onlyLate, List<Row> rows) {
        for (var agency : line.agencies()) {
            if (!onlyLate || isLate(line, agency)) {
                var progress = agency.progress();
                rows.add(Row.of(
                        line.task().code(),
                        line.task().name(),
                        line.task().due().label(),
                        agency.unit().name() + (agency.leads() ? "" : " (không chủ trì)"),
                        progress == null ? "" : PrintedFigure.of(progress),
                        state(line, agency)));
            }
        }
    }

    private static boolean isLate(TaskLine line, Agency agency) {
        return agency.overdue() || line.passed() && agency.leads() && agency.entry() == null;
    }

    private static String state(TaskLine line, Agency agency) {
        if (agency.entry() == null) {
            return line.passed() ? "chưa báo cáo, đã quá hạn" : "chưa báo cáo";
        }
        return agency.overdue() && !agency.status().contains("quá hạn")
                ? (agency.status().isEmpty() ? "" : agency.status() + ", ") + "quá hạn"
                : agency.status();
    }
}

package tonghop.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.TaskLine;
import tonghop.consolidate.TaskLine.Agency;
import tonghop.programme.ReportingPeriod;
import tonghop.workbook.Landmarks.Kind;

/** The plan's tasks × the agencies: what each reported, which are overdue, which nobody reported. */
final class TaskSheet {

    static final String TITLE = "Nhiệm vụ theo cơ quan";

    private static final Look TEXT = Look.BODY.with(Trait.BOXED, Trait.TOP);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final List<Look> LOOKS = List.of(CENTRED, TEXT, CENTRED, TEXT, CENTRED, CENTRED, TEXT);

    private TaskSheet() {}

    static void write(Book book, EntryTable table, ReportingPeriod period) {
        var sheet = book.sheet(TITLE, 7, 39, 13, 24, 9, 12, 12);
        Headline.write(sheet, table.form().title() + " theo cơ quan", period);
        sheet.header(
                Look.HEADER,
                1,
                List.of("Mã", "Nhiệm vụ của kế hoạch", "Thời hạn", "Cơ quan", "Tiến độ (%)", "Tình trạng", "Ghi chú"));
        table.tasks().forEach(line -> line(sheet, line));
        sheet.row().across(0, sheet.columns() - 1, counts(table.tasks()), Look.NOTE);
    }

    private static void line(SheetWriter sheet, TaskLine line) {
        if (line.isMissed()) {
            sheet.markNext(Kind.OVERDUE, "");
        }
        boolean first = true;
        for (var agency : line.agencies()) {
            sheet.rows(
                    List.of(
                            line.task().code(),
                            first ? line.task().name() : "",
                            first ? line.task().due().label() : "",
                            agency.leads()
                                    ? agency.unit().name()
                                    : agency.unit().name() + " (không chủ trì)",
                            progress(agency),
                            agency.status(),
                            remark(line, agency)),
                    LOOKS);
            first = false;
        }
    }

    private static String progress(Agency agency) {
        var progress = agency.progress();
        return progress == null ? "" : progress.toPlainString().replace('.', ',');
    }

    private static String remark(TaskLine line, Agency agency) {
        @Nullable Integer entry = agency.entry();
        if (entry == null) {
            return line.passed() ? "Chưa báo cáo, đã quá hạn" : "Chưa báo cáo";
        }
        return agency.overdue() ? "QUÁ HẠN" : "";
    }

    private static String counts(List<TaskLine> tasks) {
        long reported = tasks.stream().filter(TaskLine::isReported).count();
        long overdue = tasks.stream()
                .filter(t -> t.agencies().stream().anyMatch(Agency::overdue))
                .count();
        return "Cộng " + tasks.size() + " nhiệm vụ: đã báo cáo " + reported + ", trong đó quá hạn " + overdue
                + "; chưa báo cáo " + (tasks.size() - reported) + ".";
    }
}

package tonghop.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tonghop.model.PeriodChange;
import tonghop.pipeline.decision.OccasionRequest;
import tonghop.programme.Membership;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

@Command(
        name = "open",
        description = {
            "Mở một kỳ đột xuất với tên, hạn nộp và đơn vị riêng; hoặc sửa tên, hạn, đơn vị của kỳ đột xuất đang mở.",
            "Không ghi tên và hạn: bỏ việc khóa sổ, kỳ lại nhận báo cáo của mọi đơn vị.",
            "Chương trình đang chạy (lệnh “run”) nhận kỳ mới ngay, không cần khởi động lại."
        })
final class PeriodOpen extends PeriodStep {

    @Option(
            names = "--title",
            paramLabel = "TÊN_KỲ",
            description = "Tên ghi trên báo cáo, dùng để nhận ra báo cáo của kỳ này.")
    private @Nullable String title;

    @Option(
            names = "--due",
            paramLabel = "NGÀY",
            converter = DayConverter.class,
            description = "Hạn nộp: chậm nhất trong ngày này, ví dụ 2024-07-15.")
    private @Nullable LocalDate due;

    @Option(
            names = "--units",
            split = ",",
            paramLabel = "ĐƠN_VỊ",
            description = "Mã các đơn vị phải nộp, cách nhau dấu phẩy; không ghi là mọi đơn vị nộp đủ các kỳ.")
    private @Nullable List<String> units;

    @Option(
            names = "--forms",
            split = ",",
            paramLabel = "BIỂU",
            description = "Mã các biểu phải nộp, ví dụ 01,02; không ghi là mọi biểu của chế độ.")
    private @Nullable List<String> forms;

    @Option(
            names = "--from",
            paramLabel = "NGÀY",
            converter = DayConverter.class,
            description = "Số liệu lấy từ ngày này; không ghi là ngày 01/01 của năm.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "NGÀY",
            converter = DayConverter.class,
            description = "Số liệu lấy đến ngày này; không ghi là hạn nộp.")
    private @Nullable LocalDate to;

    PeriodOpen() {}

    @Override
    void take(At at, PrintWriter out) {
        var event =
                at.keeping().open(at.code(), new OccasionRequest(title, from, to, due, forms, units), at.signature());
        Programme programme = at.now();
        ReportingPeriod period = Choice.period(programme, event.period().code());
        if (event.change().equals(new PeriodChange.Open(null))) {
            out.println("Đã bỏ khóa sổ kỳ “" + period.label() + "” [" + event.period()
                    + "]; kỳ lại nhận báo cáo của mọi đơn vị.");
            return;
        }
        out.println("Đã mở kỳ “" + period.label() + "” [" + event.period() + "]. Hạn nộp: " + Texts.due(period.due())
                + ".");
        List<Unit> owing = programme.owing(period);
        out.println("  Đơn vị phải nộp (" + owing.size() + "): " + PeriodCommand.names(owing) + ".");
        if (units == null) {
            sayWhoIsSpared(programme, period, owing, out);
        }
        if (!at.store().period(programme.code(), event.period()).documents().isEmpty()) {
            out.println("  Lưu ý: báo cáo đã nhận giữ kết quả cũ; nếu hạn hoặc đơn vị thay đổi, hãy chạy “replay”.");
        }
    }

    private static void sayWhoIsSpared(Programme programme, ReportingPeriod period, List<Unit> owing, PrintWriter out) {
        List<Unit> spared = programme.members().stream()
                .map(Membership::unit)
                .filter(u -> u.isValidBetween(period.windowStart(), period.windowEnd()) && !owing.contains(u))
                .toList();
        if (!spared.isEmpty()) {
            out.println("  Không phải nộp, vì chỉ báo cáo một số kỳ: " + PeriodCommand.names(spared)
                    + ". Nếu cần các đơn vị này, hãy ghi đủ mã đơn vị ở --units.");
        }
    }
}

package tonghop.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.model.LedgerLine;
import tonghop.model.PeriodChange;
import tonghop.model.UnitStatus;
import tonghop.model.Verdict;
import tonghop.model.VietnamTime;
import tonghop.pipeline.OccasionRequest;
import tonghop.programme.Membership;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

@Command(
        name = "period",
        description = {
            "Mở kỳ đột xuất, khóa sổ một kỳ, mở lại kỳ đã khóa cho một đơn vị, xem các lần mở, khóa.",
            "Mỗi lần cần lý do, được ghi lại (ai, lúc nào, vì sao) và không xóa được; kỳ được tổng hợp lại ngay."
        },
        subcommands = {
            PeriodCommand.Open.class,
            PeriodCommand.Close.class,
            PeriodCommand.Reopen.class,
            PeriodListCommand.class
        },
        synopsisHeading = "Cách dùng: ",
        synopsisSubcommandLabel = "LỆNH",
        descriptionHeading = "%n",
        commandListHeading = "%nCác lệnh:%n",
        optionListHeading = "%nTùy chọn:%n",
        footer = {
            "",
            "Ví dụ: tonghop period close --home DIR --programme CHẾ_ĐỘ --period 2024-6M --reason \"Đã ký báo cáo\""
        })
final class PeriodCommand implements Runnable {

    /** A longer list is cut; “status” and “calendar” have the whole. */
    private static final int NAMED = 10;

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    PeriodCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "open",
            description = {
                "Mở một kỳ đột xuất với tên, hạn nộp và đơn vị riêng; hoặc sửa tên, hạn, đơn vị của kỳ đột xuất đang mở.",
                "Không ghi tên và hạn: bỏ việc khóa sổ, kỳ lại nhận báo cáo của mọi đơn vị.",
                "Chương trình đang chạy (lệnh “run”) nhận kỳ mới ngay, không cần khởi động lại."
            })
    static final class Open extends PeriodStep {

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

        @Override
        void take(At at, PrintWriter out) {
            var event = at.keeping()
                    .open(at.code(), new OccasionRequest(title, from, to, due, forms, units), at.signature());
            Programme programme = at.now();
            ReportingPeriod period = Choice.period(programme, event.period().code());
            if (event.change().equals(new PeriodChange.Open(null))) {
                out.println("Đã bỏ khóa sổ kỳ “" + period.label() + "” [" + event.period()
                        + "]; kỳ lại nhận báo cáo của mọi đơn vị.");
                return;
            }
            out.println("Đã mở kỳ “" + period.label() + "” [" + event.period() + "]. Hạn nộp: "
                    + Texts.due(period.due()) + ".");
            List<Unit> owing = programme.owing(period);
            out.println("  Đơn vị phải nộp (" + owing.size() + "): " + names(owing) + ".");
            if (units == null) {
                sayWhoIsSpared(programme, period, owing, out);
            }
            if (!at.store().period(programme.code(), event.period()).documents().isEmpty()) {
                out.println(
                        "  Lưu ý: báo cáo đã nhận giữ kết quả cũ; nếu hạn hoặc đơn vị thay đổi, hãy chạy “replay”.");
            }
        }

        private static void sayWhoIsSpared(
                Programme programme, ReportingPeriod period, List<Unit> owing, PrintWriter out) {
            List<Unit> spared = programme.members().stream()
                    .map(Membership::unit)
                    .filter(u -> u.isValidBetween(period.windowStart(), period.windowEnd()) && !owing.contains(u))
                    .toList();
            if (!spared.isEmpty()) {
                out.println("  Không phải nộp, vì chỉ báo cáo một số kỳ: " + names(spared)
                        + ". Nếu cần các đơn vị này, hãy ghi đủ mã đơn vị ở --units.");
            }
        }
    }

    @Command(
            name = "close",
            description = {
                "Khóa sổ một kỳ: số liệu thành chính thức, báo cáo đến sau bị tạm giữ.",
                "Việc mở lại cho từng đơn vị trước đó cũng kết thúc."
            })
    static final class Close extends PeriodStep {
        @Override
        void take(At at, PrintWriter out) {
            ReportingPeriod period = at.period();
            at.keeping().close(period, at.signature());
            out.println("Đã khóa kỳ “" + period.label() + "” [" + period.period() + "].");
            var table = new StatusTable(
                    at.programme(), period, at.store().period(at.programme().code(), period.period()));
            out.println("  " + table.counts());
            var waiting = table.lines().stream()
                    .filter(l -> l.status() == UnitStatus.MISSING || l.pending() != null)
                    .map(l -> l.unit())
                    .toList();
            if (!waiting.isEmpty()) {
                out.println("  Lưu ý: chưa có số liệu hoặc còn bản tạm giữ: " + names(waiting) + ".");
            }
        }
    }

    @Command(name = "reopen", description = "Mở lại một kỳ đã khóa cho một đơn vị, đến hết một ngày.")
    static final class Reopen extends PeriodStep {

        @Option(names = "--unit", required = true, paramLabel = "ĐƠN_VỊ", description = "Mã đơn vị báo cáo.")
        private String unit;

        @Option(
                names = "--until",
                required = true,
                paramLabel = "NGÀY",
                converter = DayConverter.class,
                description = "Đơn vị được nộp đến hết ngày này, ví dụ 2024-07-20.")
        private LocalDate until;

        @Override
        void take(At at, PrintWriter out) {
            ReportingPeriod period = at.period();
            Unit owing = Choice.unit(at.programme(), period, unit);
            at.keeping().reopen(period, owing, until, at.signature());
            out.println("Đã mở lại kỳ “" + period.label() + "” [" + period.period() + "] cho " + owing.name()
                    + " đến hết ngày " + Texts.day(until) + ".");
            if (until.isBefore(today(at.signature().at()))) {
                out.println("  Lưu ý: ngày ấy đã qua, đơn vị không nộp được gì. Hãy mở lại đến một ngày sau.");
            }
            at.store().period(at.programme().code(), period.period()).documents().stream()
                    .filter(line ->
                            line.verdict() == Verdict.HELD && owing.code().equals(line.unit()))
                    .forEach(line -> out.println(held(line)));
        }

        private static LocalDate today(Instant now) {
            return LocalDate.ofInstant(now, VietnamTime.ZONE);
        }

        private static String held(LedgerLine line) {
            return "  Đang tạm giữ: tài liệu số " + line.number() + " ("
                    + line.arrival().shownFile() + "); nếu nhận, dùng “decide accept " + line.number() + "”.";
        }
    }

    private static String names(List<Unit> units) {
        String first = units.stream().limit(NAMED).map(Unit::name).collect(Collectors.joining(", "));
        return units.size() <= NAMED ? first : first + " và " + (units.size() - NAMED) + " đơn vị khác";
    }
}

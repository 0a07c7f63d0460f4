package tonghop.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.model.LedgerLine;
import tonghop.model.UnitStatus;
import tonghop.model.Verdict;
import tonghop.model.VietnamTime;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

@Command(
        name = "period",
        description = {
            "Mở kỳ đột xuất, khóa sổ một kỳ, mở lại kỳ đã khóa cho một đơn vị, xem các lần mở, khóa.",
            "Mỗi lần cần lý do, được ghi lại (ai, lúc nào, vì sao) và không xóa được; kỳ được tổng hợp lại ngay."
        },
        subcommands = {PeriodOpen.class, PeriodCommand.Close.class, PeriodCommand.Reopen.class, PeriodListCommand.class
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
            var table = StatusTable.of(at.store(), at.programme(), period);
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
            at.store().documents(at.programme().code(), period.period()).stream()
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

    static String names(List<Unit> units) {
        String first = units.stream().limit(NAMED).map(Unit::name).collect(Collectors.joining(", "));
        return units.size() <= NAMED ? first : first + " và " + (units.size() - NAMED) + " đơn vị khác";
    }
}

package tonghop.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tonghop.model.LedgerLine;
import tonghop.model.Resolution;
import tonghop.pipeline.decision.Deciding;
import tonghop.pipeline.decision.Signature;

@Command(
        name = "decide",
        description = {
            "Quyết định về một tài liệu trong sổ nhận, nhất là tài liệu đang tạm giữ.",
            "Mỗi quyết định cần lý do, được ghi lại (ai, lúc nào, vì sao) và có thể hoàn tác; các kỳ liên quan được tổng hợp lại."
        },
        subcommands = {
            DecideCommand.Accept.class,
            DecideCommand.Explain.class,
            DecideCommand.OfUnit.class,
            DecideCommand.OfPeriod.class,
            DecideCommand.Figures.class,
            DecideMap.class,
            DecideCommand.Reject.class,
            DecideCommand.Undo.class
        },
        synopsisHeading = "Cách dùng: ",
        synopsisSubcommandLabel = "LỆNH",
        descriptionHeading = "%n",
        commandListHeading = "%nCác lệnh:%n",
        optionListHeading = "%nTùy chọn:%n",
        footer = {"", "Ví dụ: tonghop decide accept 12 --home DIR --reason \"Đơn vị đã giải trình tại công văn 15\""})
final class DecideCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    DecideCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "accept",
            description =
                    "Nhận báo cáo như hiện trạng; lý do là giải trình, còn hiệu lực khi đơn vị gửi lại cùng số liệu.")
    static final class Accept extends DecisionCommand {
        @Override
        LedgerLine take(Deciding deciding, long document, Signature signature) throws IOException {
            return deciding.decide(document, new Resolution.Accept(), signature);
        }
    }

    @Command(
            name = "explain",
            description = {
                "Giải trình các cảnh báo của một báo cáo đã được tính; lý do là giải trình, được in trong báo cáo tổng hợp.",
                "Còn hiệu lực khi đơn vị gửi lại cùng số liệu; số liệu thay đổi thì phải giải trình lại."
            })
    static final class Explain extends DecisionCommand {

        @Option(
                names = "--only",
                defaultValue = "",
                paramLabel = "Ô_HOẶC_MÃ",
                description =
                        "Chỉ giải trình điểm ở ô này (ví dụ E14) hoặc có mã này (ví dụ R13); không ghi thì giải trình mọi điểm"
                                + " chưa giải trình.")
        private String only;

        @Override
        LedgerLine take(Deciding deciding, long document, Signature signature) throws IOException {
            return deciding.decide(document, new Resolution.Explain(only.strip()), signature);
        }
    }

    @Command(name = "unit", description = "Xác định báo cáo là của đơn vị nào.")
    static final class OfUnit extends DecisionCommand {

        @Parameters(index = "1", paramLabel = "ĐƠN_VỊ", description = "Mã đơn vị báo cáo.")
        private String unit;

        @Option(
                names = "--programme",
                paramLabel = "CHẾ_ĐỘ",
                description = "Mã chế độ báo cáo; cần khi đơn vị báo cáo theo nhiều chế độ.")
        private @Nullable String programme;

        @Override
        LedgerLine take(Deciding deciding, long document, Signature signature) throws IOException {
            return deciding.decide(document, new Resolution.Assign(programme, unit, null), signature);
        }
    }

    @Command(name = "period", description = "Xác định báo cáo là của kỳ nào.")
    static final class OfPeriod extends DecisionCommand {

        @Parameters(index = "1", paramLabel = "KỲ", description = "Mã kỳ, ví dụ 2024-6M, 2024-M05.")
        private String period;

        @Override
        LedgerLine take(Deciding deciding, long document, Signature signature) throws IOException {
            return deciding.decide(document, new Resolution.Assign(null, null, Choice.period(period)), signature);
        }
    }

    @Command(name = "figure", description = "Đặt lại một hay nhiều số liệu; số đơn vị báo cáo vẫn được giữ bên cạnh.")
    static final class Figures extends DecisionCommand {

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "CHỈ_TIÊU=SỐ",
                description = "Ví dụ 2.10=15 hoặc 8.4=12,5; không ghi số (2.10=) là để trống.")
        private List<String> figures;

        @Override
        LedgerLine take(Deciding deciding, long document, Signature signature) throws IOException {
            var values = new LinkedHashMap<String, @Nullable BigDecimal>();
            for (String figure : figures) {
                int equals = figure.indexOf('=');
                if (equals <= 0 || values.containsKey(figure.substring(0, equals))) {
                    throw new IllegalArgumentException(
                            "“" + figure + "” chưa đúng: mỗi chỉ tiêu ghi một lần, dạng MÃ=SỐ, ví dụ 2.10=15.");
                }
                values.put(figure.substring(0, equals), value(figure.substring(equals + 1)));
            }
            return deciding.decide(document, new Resolution.SetFigures(values), signature);
        }

        /** As a clerk writes it: digits with a decimal comma. A full stop could be read two ways. */
        private static @Nullable BigDecimal value(String text) {
            if (text.isBlank()) {
                return null;
            }
            if (!text.strip().matches("\\d{1,15}(?:,\\d{1,6})?")) {
                throw new IllegalArgumentException("“" + text
                        + "” không phải là số dùng được: chỉ ghi chữ số, phần thập phân sau dấu phẩy, không có dấu chấm, ví dụ"
                        + " 1234 hoặc 12,5.");
            }
            return new BigDecimal(text.strip().replace(',', '.'));
        }
    }

    @Command(
            name = "reject",
            description =
                    "Không nhận báo cáo; lý do dành cho đơn vị gửi. Phiên bản trước của đơn vị, nếu có, được tính lại.")
    static final class Reject extends DecisionCommand {
        @Override
        LedgerLine take(Deciding deciding, long document, Signature signature) throws IOException {
            return deciding.decide(document, new Resolution.Reject(), signature);
        }
    }

    @Command(
            name = "undo",
            description = "Hoàn tác quyết định gần nhất về tài liệu; tài liệu trở lại đúng như trước quyết định đó.")
    static final class Undo extends DecisionCommand {
        @Override
        LedgerLine take(Deciding deciding, long document, Signature signature) {
            return deciding.undo(document, signature);
        }
    }
}

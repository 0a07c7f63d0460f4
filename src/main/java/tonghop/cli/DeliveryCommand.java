package tonghop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "delivery",
        description = {
            "Bản tổng hợp gửi nơi nhận: duyệt gửi, ghi nhận ý kiến và bản ký quét của nơi nhận.",
            "Bản đã gửi được giữ nguyên mãi mãi (tong-hop.v1.xlsx, tong-hop.v2.xlsx, …); thay đổi sau đó thành bản thay thế."
        },
        subcommands = {
            DeliveryApprove.class,
            DeliveryAnswers.Acknowledge.class,
            DeliveryAnswers.Return.class,
            DeliveryAnswers.Signed.class,
            DeliveryClose.class,
            DeliveryList.class
        },
        synopsisHeading = "Cách dùng: ",
        synopsisSubcommandLabel = "LỆNH",
        descriptionHeading = "%n",
        commandListHeading = "%nCác lệnh:%n",
        optionListHeading = "%nTùy chọn:%n",
        footer = {
            "",
            "Ví dụ: tonghop delivery approve --home DIR --programme CHẾ_ĐỘ --period 2024-6M --reason \"Lãnh đạo đã ký\""
        })
final class DeliveryCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    DeliveryCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

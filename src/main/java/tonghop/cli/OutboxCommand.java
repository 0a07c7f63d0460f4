package tonghop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "outbox",
        description = {
            "Thư gửi đi qua máy chủ thư: xem thư nào đang chờ, bị hoãn, không gửi được và vì sao; cho gửi lại hoặc bỏ.",
            "Thư được gửi khi chạy “run” hoặc “once”, nếu đã đặt mail.out.host trong config/tonghop.properties."
        },
        subcommands = {OutboxList.class, OutboxShow.class, OutboxSend.class, OutboxDrop.class},
        synopsisHeading = "Cách dùng: ",
        synopsisSubcommandLabel = "LỆNH",
        descriptionHeading = "%n",
        commandListHeading = "%nCác lệnh:%n",
        optionListHeading = "%nTùy chọn:%n",
        footer = {"", "Ví dụ: tonghop outbox list --home DIR", "       tonghop outbox send 12 --home DIR"})
final class OutboxCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    OutboxCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

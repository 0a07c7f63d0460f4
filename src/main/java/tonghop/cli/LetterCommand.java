package tonghop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "letter",
        description = {
            "Lập thư: báo kết quả về một tài liệu, nhắc các đơn vị còn nợ báo cáo, thư gửi kèm bản tổng hợp.",
            "Thư không được gửi đi: chương trình in ra hoặc ghi thành thư nháp (.eml) để người vận hành xem rồi gửi.",
            "Lời thư là các mẫu trong thư mục “letters” của thư mục làm việc; không có thì dùng mẫu kèm chương trình."
        },
        subcommands = {LetterDocument.class, LetterReminders.class, LetterDelivery.class},
        synopsisHeading = "Cách dùng: ",
        synopsisSubcommandLabel = "LỆNH",
        descriptionHeading = "%n",
        commandListHeading = "%nCác lệnh:%n",
        optionListHeading = "%nTùy chọn:%n",
        footer = {"", "Ví dụ: tonghop letter document 12 --home DIR --out thu-12.eml"})
final class LetterCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    LetterCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

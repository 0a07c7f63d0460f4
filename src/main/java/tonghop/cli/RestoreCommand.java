package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.pipeline.backup.Restore;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;

@Command(
        name = "restore",
        description = {
            "Khôi phục một bản sao lưu vào thư mục làm việc trống.",
            "Mọi tệp được kiểm tra trước khi đưa vào chỗ; bản chưa hoàn tất hoặc bị hỏng không được khôi phục. Bị ngắt giữa chừng thì chạy lại chính lệnh này."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "NƠI",
            description = "Nơi đã ghi ở “backup --to”: lấy bản hoàn tất mới nhất. Hoặc thư mục của một bản trong đó.")
    private Path from;

    RestoreCommand() {}

    @Override
    public Integer call() throws IOException {
        Home home = options.home();
        Restore.Restored restored = new Restore(home).from(from.toAbsolutePath().normalize());
        PrintWriter out = spec.commandLine().getOut();
        out.println("Đã khôi phục bản sao lưu lúc " + Texts.time(restored.taken()) + " (" + restored.files()
                + " tệp) vào " + home.folder() + ".");
        if (!restored.embedded()) {
            out.println(
                    "Sổ nhận nằm trên máy chủ PostgreSQL: hãy khôi phục nó bằng pg_restore từ bản pg_dump đi kèm trước khi"
                            + " chạy.");
        }
        if (!Homes.out(Settings.of(home)).equals(home.out())) {
            out.println(
                    "Các bản đã gửi nằm trong " + home.out() + "; thiết lập out.path trỏ nơi khác, hãy chép sang đó.");
        }
        out.println(
                "Chạy “once” để lập lại các bảng tổng hợp. Không chạy khi nơi cũ vẫn còn chạy: thư đang chờ sẽ được gửi từ cả"
                        + " hai nơi. Báo cáo đến sau lúc sao lưu không có trong bản này, cần nhận lại.");
        return 0;
    }
}

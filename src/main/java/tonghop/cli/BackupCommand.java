package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tonghop.pipeline.backup.Backup;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.home.SharedFolder;
import tonghop.store.Store;

@Command(
        name = "backup",
        description = {
            "Sao lưu thư mục làm việc, cả khi lệnh “run” đang chạy.",
            "Gồm sổ nhận, tệp gốc, thư đã lập, thiết lập, định nghĩa và các bản đã gửi. Sao lưu nhiều lần vào "
                    + "cùng một nơi thì tệp gốc chỉ được chép một lần; lần bị ngắt giữa chừng không làm hỏng các lần trước "
                    + "và không bao giờ được khôi phục."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "NƠI",
            description = "Thư mục chứa các bản sao lưu, ngoài thư mục làm việc; được tạo nếu chưa có.")
    private Path to;

    @Option(
            names = "--keep",
            paramLabel = "SỐ_BẢN",
            description = "Chỉ giữ chừng này bản mới nhất, xóa các bản cũ hơn. Không ghi thì giữ tất cả.")
    private @Nullable Integer keep;

    BackupCommand() {}

    @Override
    public Integer call() throws IOException {
        if (keep != null && keep < 1) {
            throw new ParameterException(spec.commandLine(), "--keep cần một số từ 1 trở lên.");
        }
        Home home = options.home();
        Settings settings = Settings.of(home);
        LostLedger.refuse(home, settings);
        if (!Homes.hasStore(home, settings)) {
            throw new IllegalArgumentException("Trong " + home.folder() + " chưa có sổ nhận nào để sao lưu.");
        }
        Homes.prepare(home);
        PrintWriter out = spec.commandLine().getOut();
        Backup.Taken taken = Homes.isOnServer(settings) ? ofServer(home, settings) : ofFile(home, settings);
        out.println("Đã sao lưu vào " + taken.folder() + ": " + taken.files() + " tệp, trong đó chép mới "
                + taken.copied() + " tệp gốc và thư.");
        if (Files.exists(taken.folder().resolve("config"))) {
            out.println(
                    "Bản sao lưu có cả thư mục config; mật khẩu ghi trong đó (nếu có) cũng nằm trong bản sao lưu. Tệp mật"
                            + " khẩu để nơi khác thì không được sao lưu.");
        }
        if (Homes.isOnServer(settings)) {
            out.println(
                    "Sổ nhận nằm trên máy chủ PostgreSQL và KHÔNG có trong bản này: hãy chạy pg_dump TRƯỚC lệnh này, cho cùng"
                            + " một lần sao lưu, và giữ hai bản cùng nhau.");
        }
        taken.lost()
                .forEach(sha256 -> out.println("✘ Thư mục làm việc bị mất hoặc hỏng tệp gốc " + sha256
                        + ". Hãy tìm lại tệp đó trong bản sao lưu cũ hoặc xin đơn vị gửi lại."));
        return taken.lost().isEmpty() ? 0 : TongHop.FAILED;
    }

    private Backup.Taken ofFile(Home home, Settings settings) throws IOException {
        return take(new Backup(home, inbox(settings), Homes.out(settings), Homes.embedded(home), null));
    }

    private Backup.Taken ofServer(Home home, Settings settings) throws IOException {
        try (Store store = Homes.store(home, settings)) {
            return take(new Backup(home, inbox(settings), Homes.out(settings), null, store));
        }
    }

    private static Path inbox(Settings settings) {
        return SharedFolder.inbox(settings).path();
    }

    private Backup.Taken take(Backup backup) throws IOException {
        return backup.take(to.toAbsolutePath().normalize(), options.moment(), keep);
    }
}

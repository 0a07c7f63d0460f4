package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.model.LedgerLine;
import tonghop.pipeline.home.HomeLock;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.retention.Retention;
import tonghop.store.Store;

@Command(
        name = "retention",
        description = {
            "Xóa bản gốc đã quá thời hạn lưu mà cơ quan đặt.",
            "Thời hạn đặt trong config/tonghop.properties (retention.originals-years, retention.mails-years). Không đặt thì không xóa gì. Sổ nhận, số liệu, quyết định và kết quả luôn được giữ;",
            "mỗi tệp đã xóa để lại một dòng trong nhật ký. Phải dừng lệnh “run” trước. Xem trước bằng --dry-run."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class RetentionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(names = "--dry-run", description = "Chỉ kể ra những gì sẽ xóa.")
    private boolean dryRun;

    @Option(
            names = "--by",
            paramLabel = "TÊN",
            description = "Người cho xóa; không ghi thì lấy tên tài khoản đang đăng nhập máy.")
    private @Nullable String by;

    RetentionCommand() {}

    @Override
    public Integer call() throws IOException {
        var home = options.home();
        Settings settings = Settings.of(home);
        Homes.prepareExisting(home);
        try (HomeLock held = HomeLock.of(home);
                Store store = Homes.store(home, settings, options.clock())) {
            remove(
                    new Retention(home, settings, store),
                    store,
                    spec.commandLine().getOut());
        }
        return 0;
    }

    private void remove(Retention retention, Store store, PrintWriter out) throws IOException {
        if (!retention.isSet()) {
            out.println("Chưa đặt thời hạn lưu nào, nên không xóa gì.");
            return;
        }
        List<Retention.Due> due = retention.due(options.moment());
        for (Retention.Due one : due) {
            store.byNumber(one.document()).map(RetentionCommand::shown).ifPresent(out::println);
        }
        if (dryRun) {
            out.println("Sẽ xóa " + due.size() + " bản gốc. Chưa xóa gì.");
        } else {
            retention.remove(due, options.signature(by, "Quá thời hạn lưu"));
            out.println("Đã xóa " + due.size() + " bản gốc quá thời hạn lưu.");
        }
    }

    private static String shown(LedgerLine line) {
        return "Số " + line.number() + "  " + line.arrival().shownFile() + "  nhận lúc "
                + Texts.time(line.arrival().receivedAt())
                + (line.period() == null ? "" : ", kỳ " + line.period().code());
    }
}

package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tonghop.pipeline.decision.Replaying;
import tonghop.pipeline.decision.Replaying.Summary;
import tonghop.pipeline.decision.Rereading;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.store.Store;

@Command(
        name = "replay",
        description = {
            "Đọc lại bản gốc của các tài liệu đã nhận, sau khi thêm từ vựng, cách hiểu tên dòng tên cột, sửa chế độ báo cáo hoặc đổi phiên"
                    + " bản chương trình; cho xem kết quả và số liệu nào sẽ thay đổi.",
            "Chỉ khi có --apply thì thay đổi mới được ghi, mỗi tài liệu là một quyết định trong sổ nhận, hoàn tác được bằng “decide undo”."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(names = "--programme", paramLabel = "CHẾ_ĐỘ", description = "Chỉ đọc lại tài liệu của chế độ báo cáo này.")
    private @Nullable String programme;

    @Option(names = "--period", paramLabel = "KỲ", description = "Chỉ đọc lại tài liệu của kỳ này, ví dụ 2024-6M.")
    private @Nullable String period;

    @Option(names = "--apply", description = "Ghi các thay đổi; cần --reason.")
    private boolean apply;

    @Option(
            names = "--reason",
            converter = ReasonConverter.class,
            paramLabel = "LÝ_DO",
            description = "Vì sao đọc lại; được lưu lâu dài trong sổ nhận.")
    private @Nullable String reason;

    @Option(
            names = "--by",
            paramLabel = "TÊN",
            description = "Người quyết định; không ghi thì lấy tên tài khoản đang đăng nhập máy.")
    private @Nullable String by;

    @Option(names = "--json", description = "In kết quả dạng JSON.")
    private boolean json;

    ReplayCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = options.home();
        Instant now = options.moment();
        Signature signature = signature();
        Definitions definitions = Definitions.load(home.config());
        if (programme != null) {
            Choice.programme(definitions, programme);
        }
        var scope = new Replaying.Scope(programme, period == null ? null : Choice.period(period));
        Homes.prepareExisting(home);
        PrintWriter out = spec.commandLine().getOut();
        boolean changed;
        Summary summary;
        try (Store store = Homes.store(home, Settings.of(home), options.clock())) {
            var replaying = new Replaying(home, definitions, store);
            if (json) {
                List<Rereading> changes = new ArrayList<>();
                summary = replaying.replay(scope, now, signature, changes::add);
                out.println(ReplayJson.of(summary, changes, apply));
            } else {
                summary = replaying.replay(
                        scope, now, signature, r -> ReplayText.of(r).forEach(out::println));
                ReplayText.of(summary, apply).forEach(out::println);
            }
            changed = apply && !store.dirty().isEmpty();
        }
        // Whoever reads JSON shall read nothing else there.
        PrintWriter err = spec.commandLine().getErr();
        boolean consolidated = !changed || Reconsolidation.run(home, options.clock(), json ? err : out, err);
        return consolidated && summary.lost().isEmpty() ? 0 : TongHop.FAILED;
    }

    private @Nullable Signature signature() {
        if (!apply) {
            return null;
        }
        if (reason == null) {
            throw new ParameterException(spec.commandLine(), "muốn ghi thay đổi (--apply) thì phải có --reason LÝ_DO.");
        }
        return options.signature(by, reason);
    }
}

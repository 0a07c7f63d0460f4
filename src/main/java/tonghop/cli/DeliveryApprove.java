package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tonghop.pipeline.delivery.Approving;
import tonghop.pipeline.delivery.Approving.Approval;
import tonghop.pipeline.delivery.DeliveryPost;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

@Command(
        name = "approve",
        description = {
            "Duyệt bản tổng hợp hiện nay của kỳ là bản gửi nơi nhận.",
            "Bản này được giữ nguyên từng byte; duyệt lại khi không có gì thay đổi thì không thêm bản mới."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class DeliveryApprove implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Mixin
    private DeskOptions desk;

    DeliveryApprove() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = options.home();
        Definitions definitions = Definitions.load(home.config());
        Programme programme = desk.programme(definitions);
        ReportingPeriod period = desk.period(programme);
        var signature = desk.signature(options, "Duyệt gửi nơi nhận");
        Homes.prepareExisting(home);
        Settings settings = Settings.of(home);
        PrintWriter out = spec.commandLine().getOut();
        boolean changed;
        try (Store store = Homes.store(home, settings, options.clock())) {
            var post = DeliveryPost.of(home, settings, definitions, store);
            Approval approval = new Approving(home, Homes.out(settings), definitions, store, post)
                    .approve(programme, period, signature);
            say(approval, out);
            if (approval.isNew()) {
                sayLetters(approval, post, store, out);
            }
            changed = !store.dirty().isEmpty();
        }
        return !changed
                        || Reconsolidation.run(
                                home, options.clock(), out, spec.commandLine().getErr())
                ? 0
                : TongHop.FAILED;
    }

    private static void say(Approval approval, PrintWriter out) {
        var output = approval.output();
        out.println(
                approval.isNew()
                        ? "Đã duyệt bản gửi lần " + output.version() + "."
                        : "Bản hiện nay không khác bản đã gửi lần " + output.version() + "; không thêm bản mới.");
        out.println("  Tệp: " + approval.workbook());
        out.println("  SHA-256: " + output.sha256());
        approval.report().ifPresent(file -> out.println("  Báo cáo Word để hoàn chỉnh và trình ký: " + file));
    }

    private static void sayLetters(Approval approval, DeliveryPost post, Store store, PrintWriter out) {
        DeliveryPost.of(approval.output(), store.outbox().all())
                .forEach(letter -> out.println("  Thư số " + letter.number() + " gửi " + letter.recipient()
                        + " đã vào hàng chờ gửi; xem bằng “delivery list”."));
        if (post.isLackingAddress(approval.output().programme())) {
            out.println("  Chưa có địa chỉ nơi nhận (deliver.to."
                    + approval.output().programme() + "): hãy lập thư bằng “letter delivery” và tự gửi.");
        }
    }
}

package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tonghop.pipeline.delivery.Answering;
import tonghop.pipeline.home.Settings;
import tonghop.store.Store;

@Command(
        name = "close",
        description = "Đóng một ý kiến của nơi nhận mà không cần đơn vị gửi lại, kèm lý do.",
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nTham số:%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class DeliveryClose implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SỐ", description = "Số của ý kiến, xem bằng lệnh “held”.")
    private long number;

    @Mixin
    private HomeOptions options;

    @Mixin
    private SignatureOptions signed;

    DeliveryClose() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = options.home();
        var signature = signed.signature(options);
        Homes.prepareExisting(home);
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Homes.store(home, Settings.of(home), options.clock())) {
            new Answering(home, store).close(number, signature);
            out.println("Đã đóng ý kiến số " + number + ".");
        }
        return Reconsolidation.run(
                        home, options.clock(), out, spec.commandLine().getErr())
                ? 0
                : TongHop.FAILED;
    }
}

package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tonghop.pipeline.WorkClock;

@Command(
        name = "once",
        description = {
            "Nhận mọi tệp đang có trong “inbox”, tổng hợp các kỳ có thay đổi, rồi kết thúc.",
            "In ra: đơn vị nào đã nộp, nộp chậm, chưa nộp; tệp nào bị tạm giữ hoặc từ chối và vì sao; bảng tổng hợp ở đâu."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class OnceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Mixin
    private DryRun dryRun;

    @Option(
            names = "--waves",
            paramLabel = "THƯ_MỤC",
            description = {
                "Chạy lại các đợt gửi đã lưu: mỗi thư mục con mang tên thời điểm đến, ví dụ 2024-05-03T09-00 (giờ Việt Nam),",
                "được chép vào “inbox” lần lượt, đồng hồ đặt theo tên đó. Tệp gốc giữ nguyên."
            })
    private @Nullable Path waves;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Instant now = options.now();
        if (waves != null && now != null) {
            throw new ParameterException(spec.commandLine(), "không dùng --now cùng với --waves.");
        }
        PrintWriter out = spec.commandLine().getOut();
        dryRun.say(options.home(), out);
        WorkClock clock = options.clock();
        PrintWriter err = spec.commandLine().getErr();
        try (var work = waves == null
                ? Work.once(options.home(), dryRun, clock, err)
                : Work.replaying(options.home(), dryRun, clock, err)) {
            long before = work.store().lastNumber();
            boolean done;
            if (waves == null) {
                work.start();
                done = work.awaitIdle();
            } else {
                done = new Waves(waves).replay(work, clock);
            }
            new Summary(work, out).print(before);
            return done ? 0 : TongHop.FAILED;
        }
    }
}

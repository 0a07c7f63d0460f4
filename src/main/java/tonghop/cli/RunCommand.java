package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tonghop.document.WrittenFigures;
import tonghop.model.LedgerLine;
import tonghop.pipeline.WorkClock;

@Command(
        name = "run",
        description = {
            "Chạy liên tục: theo dõi “inbox”, nhận từng tệp và tổng hợp lại khi có thay đổi.",
            "Dừng bằng Ctrl+C hoặc lệnh dừng dịch vụ; việc đang làm dở sẽ được làm xong."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Mixin
    private DryRun dryRun;

    RunCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = options.now();
        WorkClock clock = now == null ? WorkClock.ofMachine() : WorkClock.from(now);
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            stop.countDown();
            await(stopped);
            // Stopped as asked is no failure, whatever the signal's own code.
            Runtime.getRuntime().halt(0);
        });
        try (var work = Work.watching(
                        options.home(), dryRun, clock, spec.commandLine().getErr(), line -> say(line, out));
                HealthServer health = health(work)) {
            work.start();
            Runtime.getRuntime().addShutdownHook(hook);
            dryRun.say(options.home(), out);
            if (health != null) {
                out.println("Xem tình trạng ở cổng " + health.port() + ": /health, /metrics.");
            }
            out.println("TongHop đang theo dõi " + work.inbox() + ". Nhấn Ctrl+C để dừng.");
            stop.await();
            out.println("Đang dừng, làm nốt việc dở…");
        } finally {
            out.flush();
            stopped.countDown();
        }
        return 0;
    }

    private @Nullable HealthServer health(Work work) throws IOException {
        return HealthServer.isOn(work.settings())
                ? HealthServer.start(
                        work.settings(),
                        new Health(options.home(), work, work.settings().number("health.least-free-mb")))
                : null;
    }

    /** The process must not end before the work in hand is done. */
    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(LedgerLine line, PrintWriter out) {
        String whose =
                line.unit() == null || line.period() == null ? "" : " (" + line.unit() + ", " + line.period() + ")";
        String which = ServiceWords.isService()
                ? "tài liệu số " + line.number()
                : line.arrival().shownFile();
        out.println(Texts.time(line.arrival().receivedAt()) + "  "
                + line.verdict().label() + ": " + which + whose
                + (WrittenFigures.areToldOf(line) ? "; lời thư có ghi số liệu, chưa được tính vào tổng hợp" : ""));
        out.flush();
    }
}

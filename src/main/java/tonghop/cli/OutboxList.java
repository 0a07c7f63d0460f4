package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description =
                "Liệt kê các thư chưa gửi xong: đang chờ, bị hoãn đến khi nào, không gửi được hoặc bị trả lại và vì sao.",
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class OutboxList implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(names = "--all", description = "Cả các thư đã gửi.")
    private boolean all;

    @Option(names = "--json", description = "In dạng JSON.")
    private boolean json;

    OutboxList() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OutboxDesk desk = OutboxDesk.open(options)) {
            List<OutboxText> letters = desk.outbox().all().stream()
                    .map(desk::text)
                    .filter(l -> all || l.isOpen())
                    .toList();
            if (json) {
                out.println(OutboxText.json(letters));
            } else if (letters.isEmpty()) {
                out.println(all ? "Chưa có thư gửi đi nào." : "Không còn thư nào chưa gửi xong.");
            } else {
                OutboxText.table(letters).forEach(out::println);
            }
            var state = desk.outbox().state().now();
            Instant until = state.pausedUntil();
            if (!json && until != null && state.isPaused(options.moment())) {
                out.println("Máy chủ thư không dùng được; sẽ thử lại sau " + Texts.time(until)
                        + ". Muốn thử ngay: “outbox send”.");
            }
        }
        return 0;
    }
}

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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tonghop.model.LetterEvent;
import tonghop.model.LetterEvent.Outcome;
import tonghop.pipeline.decision.Signature;

@Command(
        name = "send",
        description = {
            "Cho gửi một thư (lại) ngay ở lần “run” hoặc “once” tới, kể cả thư đã bị trả lại, đã bỏ hoặc chỉ ghi ra tệp.",
            "Không ghi số: chỉ cho dùng lại máy chủ thư đang bị tạm ngừng vì không dùng được."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nTham số:%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class OutboxSend implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Parameters(arity = "0..*", paramLabel = "SỐ", description = "Số của các thư gửi đi, xem bằng “outbox list”.")
    private List<Long> numbers = List.of();

    @Option(names = "--by", paramLabel = "TÊN", description = "Người cho gửi; không ghi thì lấy tên đăng nhập máy.")
    private @Nullable String by;

    @Option(
            names = "--reason",
            converter = ReasonConverter.class,
            paramLabel = "LÝ_DO",
            description = "Vì sao; được lưu lâu dài.")
    private String reason = "Gửi lại";

    OutboxSend() {}

    @Override
    public Integer call() throws IOException {
        Signature signature = options.signature(by, reason);
        PrintWriter out = spec.commandLine().getOut();
        try (OutboxDesk desk = OutboxDesk.open(options)) {
            numbers.forEach(desk::letter);
            desk.outbox().state().resume();
            for (long number : numbers) {
                var event =
                        new LetterEvent(signature.at(), Outcome.RELEASED, signature.by() + ": " + signature.reason());
                desk.outbox().add(number, event, signature.at());
                out.println("Thư số " + number + " sẽ được gửi ở lần chạy tới.");
            }
            if (numbers.isEmpty()) {
                out.println("Máy chủ thư sẽ được thử lại ở lần chạy tới.");
            }
        }
        return 0;
    }
}

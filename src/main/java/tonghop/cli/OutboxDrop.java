package tonghop.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tonghop.model.LetterEvent;
import tonghop.model.LetterEvent.Outcome;
import tonghop.pipeline.decision.Signature;

@Command(
        name = "drop",
        description = "Bỏ một thư, không gửi nữa. Thư và lý do vẫn được lưu; muốn gửi lại thì dùng “outbox send”.",
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nTham số:%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class OutboxDrop implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Parameters(paramLabel = "SỐ", description = "Số của thư gửi đi, xem bằng “outbox list”.")
    private long number;

    @Mixin
    private SignatureOptions signed;

    OutboxDrop() {}

    @Override
    public Integer call() throws IOException {
        Signature signature = signed.signature(options);
        try (OutboxDesk desk = OutboxDesk.open(options)) {
            if (desk.letter(number).dueAt() == null) {
                throw new IllegalArgumentException("Thư số " + number + " không còn chờ gửi: "
                        + desk.text(desk.letter(number)).standing() + ".");
            }
            var event = new LetterEvent(signature.at(), Outcome.DROPPED, signature.by() + ": " + signature.reason());
            desk.outbox().add(number, event, null);
        }
        spec.commandLine().getOut().println("Thư số " + number + " được bỏ, không gửi nữa.");
        return 0;
    }
}

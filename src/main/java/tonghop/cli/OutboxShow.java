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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tonghop.model.OutgoingLetter;
import tonghop.pipeline.mailout.KeptLetter;

@Command(
        name = "show",
        description = "Xem một thư gửi đi: nội dung và mọi lần gửi.",
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nTham số:%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class OutboxShow implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Parameters(paramLabel = "SỐ", description = "Số của thư gửi đi, xem bằng “outbox list”.")
    private long number;

    @Option(
            names = "--out",
            paramLabel = "TỆP",
            description = "Ghi cả thư ra tệp .eml, mở bằng Outlook hoặc Thunderbird.")
    private @Nullable Path file;

    @Option(names = "--json", description = "In dạng JSON, không có nội dung thư.")
    private boolean json;

    OutboxShow() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OutboxDesk desk = OutboxDesk.open(options)) {
            OutgoingLetter letter = desk.letter(number);
            KeptLetter message = KeptLetter.of(desk.home(), letter);
            if (file != null) {
                Files.copy(message.file(), file);
                out.println("Đã ghi thư số " + number + " vào " + file + ".");
            } else if (json) {
                out.println(desk.text(letter).json().toPrettyString());
            } else {
                desk.text(letter).lines().forEach(out::println);
                out.println();
                out.println(message.text());
            }
        }
        return 0;
    }
}

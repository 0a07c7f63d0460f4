package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tonghop.model.Verdict;
import tonghop.pipeline.correspondence.Annotating;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.reading.Preview;
import tonghop.pipeline.reading.ReadingLimits;
import tonghop.programme.Definitions;

@Command(
        name = "check",
        description = {
            "Đọc thử tệp báo cáo, không lưu gì, và cho biết tệp có được nhận hay không, vì sao, sửa ở đâu.",
            "Mã kết thúc 0: mọi tệp sẽ được nhận; 1: có tệp sẽ bị giữ lại hoặc từ chối."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nTham số:%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "TỆP", description = "Các tệp cần đọc thử.")
    private List<Path> files;

    @Option(names = "--json", description = "In mỗi tệp một dòng JSON.")
    private boolean json;

    @Option(names = "--home", paramLabel = "THƯ_MỤC", description = "Thư mục có định nghĩa riêng của cơ quan.")
    private @Nullable Path home;

    @Option(
            names = "--now",
            paramLabel = "THỜI_ĐIỂM",
            converter = HomeOptions.InstantConverter.class,
            description = "Đọc như thể bây giờ là thời điểm này, ví dụ 2024-05-03T09:00:00+07:00.")
    private @Nullable Instant now;

    @Option(
            names = "--annotate",
            paramLabel = "TỆP",
            description = "Ghi thêm bản có tô màu, chú thích các ô cần xem lại của tệp được kiểm tra (chỉ một tệp).")
    private @Nullable Path annotated;

    @Option(names = "--force", description = "Cho --annotate ghi đè tệp đã có.")
    private boolean force;

    @Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    CheckCommand() {}

    @Override
    public Integer call() throws IOException {
        Definitions definitions = HomeDefinitions.load(home == null ? null : new Home(home));
        var preview =
                new Preview(definitions, home == null ? ReadingLimits.defaults() : ReadingLimits.of(new Home(home)));
        PrintWriter out = spec.commandLine().getOut();
        if (annotated != null && files.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--annotate chỉ dùng với một tệp.");
        }
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new IllegalArgumentException("“" + file + "” là thư mục. Hãy ghi tên các tệp cần đọc thử.");
            }
        }
        boolean accepted = true;
        var text = new CheckText(definitions, out);
        for (Path file : files) {
            List<Preview.Result> results = preview.of(file, now == null ? Instant.now() : now);
            for (Preview.Result result : results) {
                if (json) {
                    out.println(LedgerJson.of(result.line(), result.values(), List.of()));
                } else {
                    text.print(result);
                }
                accepted &= result.line().verdict().counts() || result.line().verdict() == Verdict.UNPACKED;
            }
            if (annotated != null) {
                annotate(file, results, definitions, annotated);
            }
        }
        return accepted ? 0 : TongHop.FAILED;
    }

    private void annotate(Path file, List<Preview.Result> results, Definitions definitions, Path target)
            throws IOException {
        // With --json, what is printed is for a program.
        PrintWriter out =
                json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        if (results.stream().allMatch(r -> r.line().findings().isEmpty())) {
            out.println("Không có điểm nào cần xem lại, không tạo " + target + ".");
            return;
        }
        AnnotatedFile.write(Annotating.of(file, results, definitions), target, force, out);
    }
}

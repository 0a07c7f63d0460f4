package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.model.Severity;
import tonghop.pipeline.Home;
import tonghop.pipeline.Preview;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;

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

    @Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    CheckCommand() {}

    @Override
    public Integer call() throws IOException {
        Definitions definitions = Definitions.load(home == null ? null : new Home(home).config());
        var preview = new Preview(definitions);
        PrintWriter out = spec.commandLine().getOut();
        boolean accepted = true;
        for (Path file : files) {
            for (Preview.Result result : preview.of(file, now == null ? Instant.now() : now)) {
                if (json) {
                    out.println(LedgerJson.of(result.line(), result.values(), List.of()));
                } else {
                    print(result, definitions, out);
                }
                accepted &= result.line().verdict().counts();
            }
        }
        return accepted ? 0 : TongHop.FAILED;
    }

    private static void print(Preview.Result result, Definitions definitions, PrintWriter out) {
        LedgerLine line = result.line();
        out.println(line.arrival().shownFile());
        out.println("  Kết quả: " + (line.verdict().counts() ? "sẽ " : "sẽ bị ")
                + line.verdict().label() + "." + recognised(line, definitions));
        result.forms().forEach(form -> out.println("  Đọc được: " + content(form) + "."));
        line.findings().forEach(f -> out.println("  " + mark(f.severity()) + " " + Findings.sentence(f)));
    }

    private static String recognised(LedgerLine line, Definitions definitions) {
        var text = new StringBuilder();
        Programme programme =
                line.programme() == null ? null : definitions.programmes().get(line.programme());
        if (programme != null && line.unit() != null) {
            programme.members().stream()
                    .map(m -> m.unit())
                    .filter(u -> u.code().equals(line.unit()))
                    .findFirst()
                    .ifPresent(u -> text.append(" Đơn vị: ").append(u.name()).append("."));
        }
        if (line.period() != null) {
            text.append(" Kỳ: ").append(line.period().label()).append(".");
        }
        if (programme != null) {
            text.append(" Nơi nhận: ").append(programme.office()).append(".");
        }
        return text.toString();
    }

    private static String content(FormContent form) {
        if (form instanceof FormContent.Figures figures) {
            long filled = figures.figures().values().stream()
                    .filter(f -> f.value() != null)
                    .count();
            return "biểu " + form.form() + ", " + filled + " chỉ tiêu có số liệu trên "
                    + figures.figures().size() + " dòng";
        }
        if (form instanceof FormContent.Narratives narratives) {
            return "biểu " + form.form() + ", " + narratives.texts().size() + " mục thuyết minh";
        }
        int entries = form instanceof FormContent.Entries list ? list.entries().size() : 0;
        return "biểu " + form.form() + ", danh sách " + entries + " dòng";
    }

    private static String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> "✗ Phải sửa:";
            case WARNING -> "! Cần giải trình:";
            case INFO -> "· Ghi chú:";
        };
    }
}

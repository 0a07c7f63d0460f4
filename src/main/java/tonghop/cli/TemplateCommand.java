package tonghop.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.pipeline.home.Home;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;
import tonghop.workbook.ReportTemplate;

@Command(
        name = "template",
        description = "Tạo biểu mẫu trống cho một đơn vị, đúng kỳ và đúng chế độ báo cáo.",
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class TemplateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PeriodOptions about;

    @Option(names = "--unit", required = true, paramLabel = "ĐƠN_VỊ", description = "Mã đơn vị báo cáo.")
    private String unit;

    @Option(names = "--out", required = true, paramLabel = "TỆP", description = "Tệp .xlsx được tạo.")
    private Path file;

    @Option(names = "--home", paramLabel = "THƯ_MỤC", description = "Thư mục có định nghĩa riêng của cơ quan.")
    private @Nullable Path home;

    @Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    TemplateCommand() {}

    @Override
    public Integer call() throws IOException {
        Definitions definitions = HomeDefinitions.load(home == null ? null : new Home(home));
        Programme chosen = about.programme(definitions);
        ReportingPeriod calendar = about.period(chosen);
        Unit owing = Choice.unit(chosen, calendar, unit);
        try (OutputStream out = Files.newOutputStream(file)) {
            ReportTemplate.write(chosen, calendar, owing, out);
        }
        spec.commandLine()
                .getOut()
                .println("Đã tạo biểu mẫu " + file.toAbsolutePath() + " cho " + owing.name() + ", " + calendar.label()
                        + ".");
        return 0;
    }
}

package tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.output.Reporting;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

@Command(
        name = "report",
        description = {
            "Lập báo cáo Word (bao-cao.docx) của một kỳ theo thể thức văn bản hành chính, từ số liệu đã tổng hợp.",
            "Chỗ ghi “…” để người soạn điền; tệp đã sửa không bị ghi đè nếu không có --replace.",
            "Lệnh “delivery approve” cũng lập báo cáo này cho bản được duyệt (bao-cao.v1.docx, …)."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Mixin
    private PeriodOptions about;

    @Option(
            names = "--out",
            paramLabel = "TỆP",
            description = "Tệp .docx được tạo; không ghi thì là bao-cao.docx cạnh bảng tổng hợp của kỳ.")
    private @Nullable Path file;

    @Option(names = "--replace", description = "Thay tệp đã có, kể cả khi đã được sửa.")
    private boolean replaces;

    ReportCommand() {}

    @Override
    public Integer call() throws IOException {
        var home = options.home();
        Definitions known = Definitions.load(home.config());
        Homes.prepareExisting(home);
        Settings settings = Settings.of(home);
        try (Store store = Homes.store(home, settings)) {
            Definitions definitions = known.opened(store.periodEvents().all());
            Programme chosen = about.programme(definitions);
            ReportingPeriod calendar = about.period(chosen);
            Path written = new Reporting(Homes.out(settings), definitions, store)
                    .write(chosen, calendar, options.moment(), file, replaces);
            spec.commandLine().getOut().println("Đã lập báo cáo Word của " + calendar.label() + ": " + written);
        }
        return 0;
    }
}

package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tonghop.model.Period;
import tonghop.model.VietnamTime;
import tonghop.pipeline.audit.Rebuilding;
import tonghop.pipeline.audit.Rebuilding.Rebuilt;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.store.MadeOutput;
import tonghop.store.Store;

@Command(
        name = "rebuild",
        description = {
            "Lập lại bảng tổng hợp của một kỳ đúng từng byte như khi hết một ngày nào đó, chỉ từ nhật ký sự kiện.",
            "Cạnh sổ tính có tệp .json cùng tên. Không thay đổi gì trong thư mục làm việc.",
            "Mã kết thúc: 0 = đúng từng byte; 1 = không lập lại được đúng như khi đó, kèm lý do."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class RebuildCommand implements Callable<Integer> {

    private static final String WORKBOOK = ".xlsx";

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Mixin
    private PeriodOptions about;

    @Option(
            names = "--as-of",
            paramLabel = "NGÀY",
            converter = DayConverter.class,
            description = "Như khi hết ngày này, ví dụ 2024-06-20; không ghi thì là bản mới nhất.")
    private @Nullable LocalDate day;

    @Option(names = "--out", required = true, paramLabel = "TỆP", description = "Tệp .xlsx được tạo.")
    private Path file;

    RebuildCommand() {}

    @Override
    public Integer call() throws IOException {
        if (!name().toLowerCase(Locale.ROOT).endsWith(WORKBOOK)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--out cần tên tệp kết thúc bằng .xlsx; số liệu được ghi vào tệp .json cùng tên.");
        }
        var home = options.home();
        Settings settings = Settings.of(home);
        Homes.requireStore(home, settings);
        Definitions definitions = Definitions.load(home.config());
        Homes.prepare(home);
        Period wanted = Choice.period(about.periodCode());
        try (Store store = Homes.store(home, settings)) {
            var rebuilding = new Rebuilding(store, definitions, Definitions.digest(home.config()));
            MadeOutput made = rebuilding
                    .standing(about.programmeCode(), wanted, end())
                    .orElseThrow(
                            () -> new IllegalArgumentException("Đến khi đó nhật ký chưa ghi bản tổng hợp nào của kỳ “"
                                    + about.periodCode() + "”, chế độ “" + about.programmeCode() + "”."));
            Rebuilt rebuilt = rebuilding.rebuild(made);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, rebuilt.workbook());
            Files.write(figures(), rebuilt.json());
            say(rebuilt, spec.commandLine().getOut());
            return rebuilt.isSame() ? 0 : TongHop.FAILED;
        }
    }

    /** The last moment of the day. */
    private Instant end() {
        return day == null
                ? Instant.MAX
                : day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant().minusNanos(1);
    }

    private Path figures() {
        return file.resolveSibling(name().substring(0, name().length() - WORKBOOK.length()) + ".json");
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private void say(Rebuilt rebuilt, PrintWriter out) {
        out.println("Đã lập lại bản tổng hợp lúc " + Texts.time(rebuilt.made().madeAt()) + ": " + file);
        if (rebuilt.isSame()) {
            out.println("  Đúng từng byte như khi đó, SHA-256 " + rebuilt.made().sha256());
        } else if (!rebuilt.sameDefinitions()) {
            out.println(
                    "  KHÁC bản khi đó: định nghĩa chế độ báo cáo hoặc phiên bản chương trình đã thay đổi từ đó đến nay.");
        } else if (rebuilt.sameFigures()) {
            out.println(
                    "  Số liệu (.json) đúng từng byte; sổ tính KHÁC về trình bày do phiên bản chương trình đã thay đổi.");
        } else {
            out.println("  KHÁC bản khi đó. Hãy chạy lệnh “verify” để tìm chỗ sai.");
        }
    }
}

package tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tonghop.model.LedgerLine;
import tonghop.pipeline.correspondence.Annotating;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.store.Store;
import tonghop.workbook.AnnotatedCopy;

@Command(
        name = "annotate",
        description = {
            "Tạo bản để gửi lại cho đơn vị: chính tệp của đơn vị, các ô cần xem lại được tô màu và có chú thích.",
            "Trang đầu liệt kê từng điểm kèm liên kết tới ô. Tệp .xls vẫn là .xls; công thức, macro, trình bày giữ nguyên.",
            "Tệp loại khác (.ods, .csv, Word…) thì tạo danh sách riêng bằng Excel. Đơn vị sửa ngay trên bản này rồi gửi lại được."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nTham số:%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class AnnotateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SỐ", description = "Số của tài liệu trong sổ nhận, xem bằng lệnh “held”.")
    private long number;

    @Mixin
    private HomeOptions options;

    @Option(
            names = "--out",
            paramLabel = "TỆP",
            description = "Tệp được tạo; không ghi thì là “<tên tệp gốc> - cần xem lại” trong thư mục hiện tại.")
    private @Nullable Path file;

    @Option(names = "--force", description = "Ghi đè tệp đã có.")
    private boolean force;

    AnnotateCommand() {}

    @Override
    public Integer call() throws IOException {
        var home = options.home();
        Definitions definitions = HomeDefinitions.load(home);
        Homes.prepareExisting(home);
        LedgerLine line;
        try (Store store = Homes.store(home, Settings.of(home))) {
            line = store.byNumber(number)
                    .orElseThrow(() -> new IllegalArgumentException("Không có tài liệu số " + number
                            + " trong sổ nhận. Lệnh “held” liệt kê các tài liệu đang tạm giữ."));
        }
        AnnotatedCopy copy = new Annotating(home, definitions).of(line);
        AnnotatedFile.write(
                copy,
                Objects.requireNonNullElseGet(file, () -> AnnotatedFile.named(copy)),
                force,
                spec.commandLine().getOut());
        return 0;
    }
}

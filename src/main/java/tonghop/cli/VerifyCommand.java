package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.pipeline.audit.Rebuilding;
import tonghop.pipeline.audit.Verification;
import tonghop.pipeline.audit.Verifying;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.store.Store;

@Command(
        name = "verify",
        description = {
            "Kiểm tra không ai sửa sổ nhận, bản gốc hay kết quả ngoài chương trình.",
            "Chuỗi sự kiện phải liền mạch, sổ khớp nhật ký, bản gốc đúng mã băm, các bản tổng hợp lập lại đúng từng byte."
                    + " Không thay đổi gì.",
            "Mã kết thúc: 0 = mọi thứ đúng; 1 = có chỗ sai, được kể ra kèm cách xử lý."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(
            names = "--head",
            paramLabel = "MÃ",
            description =
                    "Mã đầu chuỗi do lần “verify” trước in ra và đã được ghi lại; kiểm tra nó vẫn nằm trong chuỗi.")
    private @Nullable String head;

    @Option(names = "--json", description = "In kết quả dạng JSON.")
    private boolean json;

    VerifyCommand() {}

    @Override
    public Integer call() throws IOException {
        var home = options.home();
        Settings settings = Settings.of(home);
        Homes.requireStore(home, settings);
        Definitions definitions = Definitions.load(home.config());
        Homes.prepare(home);
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Homes.store(home, settings)) {
            var rebuilding = new Rebuilding(store, definitions, Definitions.digest(home.config()));
            Verification verified = new Verifying(home, Homes.out(settings), store, rebuilding)
                    .verify(head == null ? null : head.strip().toLowerCase(Locale.ROOT));
            if (json) {
                out.println(VerificationText.json(verified));
            } else {
                VerificationText.lines(verified).forEach(out::println);
            }
            return verified.isClean() ? 0 : TongHop.FAILED;
        }
    }
}

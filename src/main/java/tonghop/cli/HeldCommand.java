package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tonghop.model.LedgerLine;
import tonghop.model.Verdict;
import tonghop.pipeline.contact.Releasing;
import tonghop.pipeline.delivery.Answering;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.store.Store;

@Command(
        name = "held",
        description = {
            "Liệt kê tài liệu đang tạm giữ: vì sao bị giữ và có thể quyết định thế nào.",
            "Ghi thêm SỐ để xem đầy đủ một tài liệu, cả các quyết định đã ra về tài liệu đó."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nTham số:%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class HeldCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Parameters(arity = "0..1", paramLabel = "SỐ", description = "Số của tài liệu trong sổ nhận.")
    private @Nullable Long number;

    HeldCommand() {}

    @Override
    public Integer call() throws IOException {
        var home = options.home();
        Definitions definitions = Definitions.load(home.config());
        Homes.prepareExisting(home);
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Homes.store(home, Settings.of(home))) {
            var text = new DocumentText(definitions);
            if (number == null) {
                list(store, text, out);
                SendersWaiting.lines(new Releasing(home, definitions, store)).forEach(out::println);
                new Answering(home, store).open().forEach(r -> out.println(RemarkText.sentence(r)));
            } else {
                LedgerLine line = store.byNumber(number)
                        .orElseThrow(() -> new IllegalArgumentException("Không có tài liệu số " + number
                                + " trong sổ nhận. Gõ “held” không kèm số để xem các tài liệu đang tạm giữ."));
                text.full(line, store.decisions().about(line.number())).forEach(out::println);
            }
        }
        return 0;
    }

    private static void list(Store store, DocumentText text, PrintWriter out) {
        List<LedgerLine> held = new ArrayList<>();
        store.ledger(line -> {
            if (line.verdict() == Verdict.HELD) {
                held.add(line);
            }
        });
        for (LedgerLine line : held) {
            text.brief(line).forEach(out::println);
            out.println();
        }
        out.println(
                held.isEmpty()
                        ? "Không có tài liệu nào đang tạm giữ."
                        : "Đang tạm giữ " + held.size()
                                + " tài liệu. Gõ “held SỐ” để xem đầy đủ, “decide --help” để xem"
                                + " cách quyết định.");
    }
}

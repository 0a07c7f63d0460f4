package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.model.Decision;
import tonghop.model.LedgerLine;
import tonghop.pipeline.home.Settings;
import tonghop.store.Store;

@Command(
        name = "ledger",
        description = "In sổ nhận: mọi tệp đã đến và kết quả xử lý từng tệp.",
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class LedgerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(names = "--json", description = "In mỗi tệp một dòng JSON.")
    private boolean json;

    LedgerCommand() {}

    @Override
    public Integer call() throws IOException {
        var home = options.home();
        Homes.prepare(home);
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Homes.store(home, Settings.of(home))) {
            if (json) {
                Map<Long, List<Decision>> decisions = store.decisions().all();
                store.ledger(line ->
                        out.println(LedgerJson.of(line, null, decisions.getOrDefault(line.number(), List.of()))));
            } else {
                printTable(store, out);
            }
        }
        return 0;
    }

    private static void printTable(Store store, PrintWriter out) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Số", "Nhận lúc", "Kết quả", "Kỳ", "Đơn vị", "Tệp"));
        store.ledger(line -> rows.add(row(line)));
        Texts.table(rows).forEach(out::println);
    }

    private static List<String> row(LedgerLine line) {
        return List.of(
                Long.toString(line.number()),
                Texts.time(line.arrival().receivedAt()),
                line.verdict().label(),
                line.period() == null ? "" : line.period().code(),
                line.unit() == null ? "" : line.unit(),
                line.arrival().shownFile());
    }
}

package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tonghop.model.PeriodChange;
import tonghop.model.PeriodEvent;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.store.Store;

@Command(
        name = "list",
        description = "Liệt kê các lần mở, khóa, mở lại: ai, lúc nào, vì sao.",
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class PeriodListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(names = "--programme", paramLabel = "CHẾ_ĐỘ", description = "Chỉ của chế độ báo cáo này.")
    private @Nullable String programme;

    @Option(names = "--period", paramLabel = "KỲ", description = "Chỉ của kỳ này; đi cùng --programme.")
    private @Nullable String period;

    @Option(names = "--json", description = "In mỗi lần một dòng JSON.")
    private boolean json;

    PeriodListCommand() {}

    @Override
    public Integer call() throws IOException {
        Home home = options.home();
        Definitions defined = Definitions.load(home.config());
        Homes.prepareExisting(home);
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Homes.store(home, Settings.of(home))) {
            List<PeriodEvent> all = store.periodEvents().all();
            check(defined.opened(all));
            List<PeriodEvent> chosen = all.stream()
                    .filter(e -> programme == null || e.programme().equals(programme))
                    .filter(e -> period == null || e.period().code().equals(period))
                    .toList();
            if (json) {
                for (PeriodEvent event : chosen) {
                    out.println(json(event));
                }
            } else {
                print(chosen, out);
            }
        }
        return 0;
    }

    private void check(Definitions definitions) {
        Programme known = programme == null ? null : Choice.programme(definitions, programme);
        if (period != null && known != null) {
            Choice.period(known, period);
        } else if (period != null) {
            throw new ParameterException(spec.commandLine(), "--period cần đi cùng --programme.");
        }
    }

    private static void print(List<PeriodEvent> events, PrintWriter out) {
        if (events.isEmpty()) {
            out.println("Chưa có lần mở, khóa nào.");
            return;
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Số", "Chế độ", "Kỳ", "Việc", "Người", "Lúc", "Lý do"));
        events.forEach(e -> rows.add(List.of(
                Long.toString(e.number()),
                e.programme(),
                e.period().code(),
                said(e.change()),
                e.by(),
                Texts.time(e.at()),
                e.reason())));
        Texts.table(rows).forEach(out::println);
    }

    private static String said(PeriodChange change) {
        if (change instanceof PeriodChange.Reopen reopen) {
            return "mở lại cho " + reopen.unit() + " đến hết " + Texts.day(reopen.until());
        }
        if (change instanceof PeriodChange.Open open) {
            return open.occasion() == null
                    ? "bỏ khóa"
                    : "mở “" + open.occasion().title() + "”, hạn "
                            + Texts.day(open.occasion().due());
        }
        return "khóa sổ";
    }

    private static String json(PeriodEvent event) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("number", event.number());
            json.writeStringField("programme", event.programme());
            json.writeStringField("period", event.period().code());
            change(json, event.change());
            json.writeStringField("by", event.by());
            json.writeStringField("at", LedgerJson.TIME.format(event.at()));
            json.writeStringField("reason", event.reason());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void change(JsonGenerator json, PeriodChange change) throws IOException {
        if (change instanceof PeriodChange.Reopen reopen) {
            json.writeStringField("change", "reopen");
            json.writeStringField("unit", reopen.unit());
            json.writeStringField("until", reopen.until().toString());
        } else if (change instanceof PeriodChange.Open open) {
            json.writeStringField("change", "open");
            if (open.occasion() != null) {
                json.writeStringField("title", open.occasion().title());
                json.writeStringField("due", open.occasion().due().toString());
                json.writeArrayFieldStart("units");
                for (String unit : open.occasion().units()) {
                    json.writeString(unit);
                }
                json.writeEndArray();
            }
        } else {
            json.writeStringField("change", "close");
        }
    }
}

package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.consolidate.Queries;
import tonghop.model.LedgerLine;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.output.Standing;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;
import tonghop.workbook.CoverageJson;
import tonghop.workbook.FormsJson;

@Command(
        name = "status",
        description = "Cho biết đơn vị nào đã nộp đúng hạn, nộp chậm, đang tạm giữ hoặc chưa nộp trong một kỳ.",
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(names = "--programme", required = true, paramLabel = "CHẾ_ĐỘ", description = "Mã chế độ báo cáo.")
    private String programme;

    @Option(names = "--period", paramLabel = "KỲ", description = "Mã kỳ, ví dụ 2024-6M, 2024-M05.")
    private @Nullable String period;

    @Option(
            names = "--discipline",
            description = "Cho biết kỷ luật báo cáo của từng đơn vị qua các kỳ; không cần --period.")
    private boolean discipline;

    @Option(names = "--year", paramLabel = "NĂM", description = "Với --discipline: chỉ các kỳ của năm này.")
    private @Nullable Integer year;

    @Option(names = "--json", description = "In dạng JSON.")
    private boolean json;

    StatusCommand() {}

    @Override
    public Integer call() throws IOException {
        var home = options.home();
        Definitions definitions = Definitions.load(home.config());
        if (!discipline && period == null) {
            throw new MissingParameterException(spec.commandLine(), spec.findOption("--period"), "--period");
        }
        Homes.prepare(home);
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Homes.store(home, Settings.of(home))) {
            Programme chosen =
                    Choice.programme(definitions.opened(store.periodEvents().all()), programme);
            if (discipline || period == null) {
                say(DisciplineText.of(store, chosen, year, options.moment()), out);
                return 0;
            }
            ReportingPeriod calendar = Choice.period(chosen, period);
            var table = StatusTable.of(store, chosen, calendar);
            var standing =
                    new StandingText(Standing.of(store, definitions.units(), chosen, calendar, options.moment()));
            if (json) {
                out.println(json(chosen, calendar, table, standing));
            } else {
                table.print().forEach(out::println);
                standing.lines().forEach(out::println);
            }
        }
        return 0;
    }

    private void say(DisciplineText text, PrintWriter out) throws IOException {
        if (json) {
            out.println(text.json());
        } else {
            text.lines().forEach(out::println);
        }
    }

    private static String json(Programme programme, ReportingPeriod period, StatusTable table, StandingText standing)
            throws IOException {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("programme", programme.code());
            json.writeStringField("period", period.period().code());
            json.writeArrayFieldStart("units");
            for (UnitLine line : table.lines()) {
                json.writeStartObject();
                json.writeStringField("code", line.unit().code());
                json.writeStringField("name", line.unit().name());
                json.writeStringField("status", line.status().code());
                LedgerLine document = line.document();
                if (document != null) {
                    json.writeFieldName("version");
                    json.writeObject(document.version());
                    json.writeStringField("sha256", document.arrival().sha256());
                    CoverageJson.write(json, document.coverage());
                    FormsJson.write(json, line);
                }
                if (line.pending() != null) {
                    json.writeStringField("pending", line.pending().arrival().sha256());
                }
                write(table.queries(line), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            write(table.queries(), json);
            standing.write(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Queries queries, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("queries");
        json.writeNumberField("unexplained", queries.unexplained());
        json.writeNumberField("explained", queries.explained());
        json.writeEndObject();
    }
}

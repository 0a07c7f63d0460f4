package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.consolidate.VersionDifference;
import tonghop.model.Submission;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;
import tonghop.workbook.DossierJson;

@Command(
        name = "diff",
        description = {
            "So sánh hai phiên bản báo cáo của một đơn vị trong một kỳ, từng ô một.",
            "Không ghi --from, --to thì so sánh bản mới nhất của từng biểu với bản ngay trước."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Mixin
    private PeriodOptions about;

    @Option(names = "--unit", required = true, paramLabel = "ĐƠN_VỊ", description = "Mã đơn vị báo cáo.")
    private String unit;

    @Option(names = "--from", paramLabel = "SỐ", description = "Phiên bản trước, ví dụ 1.")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "SỐ", description = "Phiên bản sau, ví dụ 3.")
    private @Nullable Integer to;

    @Option(names = "--json", description = "In dạng JSON.")
    private boolean json;

    DiffCommand() {}

    @Override
    public Integer call() throws IOException {
        var home = options.home();
        Definitions definitions = Definitions.load(home.config());
        Programme chosen = about.programme(definitions);
        ReportingPeriod calendar = about.period(chosen);
        if (!chosen.hasMember(unit)) {
            throw new IllegalArgumentException(
                    "Đơn vị “" + unit + "” không báo cáo theo chế độ “" + chosen.code() + "”.");
        }
        Homes.prepareExisting(home);
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Homes.store(home, Settings.of(home))) {
            List<Submission> sent = store.corrected(chosen.code(), calendar.period()).stream()
                    .filter(s -> s.unit().equals(unit))
                    .toList();
            requireVersion("--from", from, sent);
            requireVersion("--to", to, sent);
            var differences = differences(chosen, sent);
            if (json) {
                out.println(json(differences));
            } else {
                DifferenceText.of(differences).forEach(out::println);
            }
        }
        return 0;
    }

    /** @throws IllegalArgumentException if no form of the unit has such a version; the message is for people */
    private void requireVersion(String option, @Nullable Integer asked, List<Submission> sent) {
        int last = sent.stream().mapToInt(Submission::version).max().orElse(1);
        if (asked != null && (asked < 1 || asked > last)) {
            throw new IllegalArgumentException(
                    "Không có phiên bản " + asked + " (" + option + "): báo cáo của đơn vị “" + unit + "” trong kỳ này "
                            + (last == 1 ? "không có biểu nào quá bản 1." : "có bản 1 đến " + last + "."));
        }
    }

    private List<VersionDifference> differences(Programme chosen, List<Submission> corrected) {
        var byForm = new LinkedHashMap<String, List<Submission>>();
        corrected.forEach(s -> byForm.computeIfAbsent(s.content().form(), f -> new ArrayList<>())
                .add(s));
        var differences = new ArrayList<VersionDifference>();
        for (var versions : byForm.values()) {
            var later = upTo(versions, to == null ? versions.size() : to);
            var earlier = upTo(versions, from == null ? later.version() - 1 : from);
            if (earlier.version() < later.version()) {
                differences.add(VersionDifference.between(chosen, earlier, later));
            }
        }
        return differences;
    }

    /** Versions count from 1 without gaps, each form's by itself: a form that was not sent again stays as it was. */
    private static Submission upTo(List<Submission> versions, int version) {
        return versions.get(Math.max(1, Math.min(version, versions.size())) - 1);
    }

    private static String json(List<VersionDifference> differences) throws IOException {
        var text = new StringWriter();
        try (var generator = new JsonFactory().createGenerator(text)) {
            var writer = new DossierJson(generator);
            generator.writeStartArray();
            for (var difference : differences) {
                writer.write(difference);
            }
            generator.writeEndArray();
        }
        return text.toString();
    }
}

package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.model.Answer;
import tonghop.model.DeliveredOutput;
import tonghop.model.OutgoingLetter;
import tonghop.model.Period;
import tonghop.pipeline.delivery.DeliveryPost;
import tonghop.pipeline.home.Settings;
import tonghop.store.Store;

@Command(
        name = "list",
        description = "Liệt kê các bản đã duyệt gửi, thư gửi đi với từng bản và những gì nơi nhận đã trả lời.",
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class DeliveryList implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(names = "--programme", paramLabel = "CHẾ_ĐỘ", description = "Chỉ chế độ báo cáo này.")
    private @Nullable String programme;

    @Option(names = "--period", paramLabel = "KỲ", description = "Chỉ kỳ này, ví dụ 2024-6M.")
    private @Nullable String period;

    @Option(names = "--json", description = "In dạng JSON.")
    private boolean json;

    DeliveryList() {}

    @Override
    public Integer call() throws IOException {
        var home = options.home();
        Period only = period == null ? null : Choice.period(period);
        Homes.prepareExisting(home);
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Homes.store(home, Settings.of(home))) {
            List<DeliveredOutput> outputs = store.deliveries().all().stream()
                    .filter(d -> programme == null || d.programme().equals(programme))
                    .filter(d -> only == null || d.period().equals(only))
                    .toList();
            List<OutgoingLetter> letters = store.outbox().all();
            var shown = new DeliveryText(
                    outputs, answers(store, outputs), output -> posted(store, DeliveryPost.of(output, letters)));
            if (json) {
                out.println(shown.json());
            } else {
                shown.lines().forEach(out::println);
            }
        }
        return 0;
    }

    private static List<PostedText> posted(Store store, List<OutgoingLetter> letters) {
        return letters.stream()
                .map(letter -> new PostedText(letter, store.outbox().events(letter.number())))
                .toList();
    }

    private static List<Answer> answers(Store store, List<DeliveredOutput> outputs) {
        return outputs.stream()
                .filter(d -> d.version() == 1)
                .flatMap(d -> store.answers().of(d.programme(), d.period()).stream())
                .toList();
    }
}

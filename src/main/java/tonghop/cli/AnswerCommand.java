package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.model.DeliveredOutput;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.delivery.Answering;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.store.Store;

/** What the answers of the receiving office have in common: which delivered output they are about. */
@Command(
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
abstract class AnswerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Mixin
    private DeskOptions desk;

    @Option(
            names = "--delivered",
            paramLabel = "BẢN",
            description = "Lần gửi (1, 2, …) hoặc SHA-256 của bản đã gửi; không ghi thì là bản gửi sau cùng.")
    private @Nullable String delivered;

    /** The reason where the clerk gives none. */
    abstract String otherwise();

    /** Writes the answer down and says what was written. */
    abstract void answer(Answering answering, DeliveredOutput output, Signature signature, PrintWriter out)
            throws IOException;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = options.home();
        Definitions definitions = Definitions.load(home.config());
        Programme programme = desk.programme(definitions);
        var period = desk.period(programme);
        Signature signature = desk.signature(options, otherwise());
        Homes.prepareExisting(home);
        PrintWriter out = spec.commandLine().getOut();
        boolean changed;
        try (Store store = Homes.store(home, Settings.of(home), options.clock())) {
            var answering = new Answering(home, store);
            answer(answering, answering.delivered(programme, period, delivered), signature, out);
            changed = !store.dirty().isEmpty();
        }
        return !changed
                        || Reconsolidation.run(
                                home, options.clock(), out, spec.commandLine().getErr())
                ? 0
                : TongHop.FAILED;
    }
}

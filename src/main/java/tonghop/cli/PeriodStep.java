package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tonghop.model.Period;
import tonghop.pipeline.decision.PeriodKeeping;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

/** What opening, closing and reopening have in common: which period, whose word it is, and what follows from it. */
@Command(
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
abstract class PeriodStep implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Mixin
    private PeriodOptions about;

    @Mixin
    private SignatureOptions signed;

    /**
     * A regime and the code of a period that it has, or may have.
     *
     * @param defined the definitions without what people opened
     * @param programme with it, as it was before
     * @param store where the reports are
     */
    record At(Definitions defined, Programme programme, Period code, Store store, Signature signature) {

        /** The regime with what people opened by now. */
        Programme now() {
            return Choice.programme(defined.opened(store.periodEvents().all()), programme.code());
        }

        ReportingPeriod period() {
            return Choice.period(programme, code.code());
        }

        PeriodKeeping keeping() {
            return new PeriodKeeping(programme, store.periodEvents());
        }
    }

    /** Does it and says so. */
    abstract void take(At at, PrintWriter out);

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = options.home();
        Definitions defined = Definitions.load(home.config());
        Homes.prepare(home);
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Homes.store(home, Settings.of(home), options.clock())) {
            var signature = signed.signature(options);
            Programme chosen =
                    about.programme(defined.opened(store.periodEvents().all()));
            take(new At(defined, chosen, Choice.period(about.periodCode()), store, signature), out);
        } catch (IllegalArgumentException e) {
            // The command names what there is not, or asks for what cannot be: nothing was written.
            throw new ParameterException(spec.commandLine(), Objects.requireNonNullElse(e.getMessage(), ""), e);
        }
        return Reconsolidation.run(
                        home, options.clock(), out, spec.commandLine().getErr())
                ? 0
                : TongHop.FAILED;
    }
}

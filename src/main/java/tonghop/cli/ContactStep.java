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
import tonghop.pipeline.contact.ContactKeeping;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.store.Store;

/** What every change of who may send has in common: whose word it is, and what follows from it. */
@Command(
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nTham số:%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
abstract class ContactStep implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Mixin
    private SignatureOptions signed;

    /** Where it is done, and by whom. */
    record At(Definitions definitions, Store store, ContactKeeping keeping, Signature signature, PrintWriter out) {

        ContactText text() {
            return new ContactText(definitions.units());
        }
    }

    /** What came of it. */
    enum Done {
        /** Nothing that periods rest on. */
        WRITTEN,
        /** Documents say something else now. */
        RELEASED,
        /** What was asked is not right; nothing was written, and it was said why. */
        REFUSED
    }

    /** Does it and says so. */
    abstract Done take(At at) throws IOException;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = options.home();
        Definitions definitions = Definitions.load(home.config());
        Homes.prepare(home);
        PrintWriter out = spec.commandLine().getOut();
        Done done;
        Settings settings = Settings.of(home);
        try (Store store = Homes.store(home, settings, options.clock())) {
            var keeping = new ContactKeeping(home, settings, definitions, store);
            done = take(new At(definitions, store, keeping, signed.signature(options), out));
        } catch (IllegalArgumentException e) {
            // The command names what there is not, or asks for what cannot be: nothing was written.
            throw new ParameterException(spec.commandLine(), Objects.requireNonNullElse(e.getMessage(), ""), e);
        }
        return switch (done) {
            case WRITTEN -> 0;
            case RELEASED ->
                Reconsolidation.run(
                                home, options.clock(), out, spec.commandLine().getErr())
                        ? 0
                        : TongHop.FAILED;
            case REFUSED -> TongHop.FAILED;
        };
    }

    /** Says what was released. */
    static Done say(ContactKeeping.Kept kept, At at) {
        at.text().released(kept.released()).forEach(at.out()::println);
        return kept.released().changed().isEmpty() ? Done.WRITTEN : Done.RELEASED;
    }
}

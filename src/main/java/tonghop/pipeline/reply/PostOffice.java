package tonghop.pipeline.reply;

import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.camel.main.Main;
import tonghop.letter.LetterTemplates;
import tonghop.letter.MailLetters;
import tonghop.pipeline.fault.Failures;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.mailout.MailOut;
import tonghop.pipeline.mailout.Postbox;
import tonghop.pipeline.mailout.Sending;
import tonghop.pipeline.mailout.Undelivered;
import tonghop.pipeline.reading.CurrentRegimes;
import tonghop.store.Store;

/** All that letters out need, put together; where no letters go out there is none of it. */
public final class PostOffice {

    /** Which do not run where no letters go out. */
    private static final Set<String> ROUTES = Set.of("40-reply.camel.yaml", "45-send-letters.camel.yaml");

    private final MailOut out;
    private final Store store;
    private final Clock clock;
    private final Sending sending;
    private final Replying replying;
    private final DecisionLetters decisionLetters;
    private final Digests digests;

    private PostOffice(
            MailOut out,
            Home home,
            Settings settings,
            Clock clock,
            CurrentRegimes regimes,
            Store store,
            Predicate<String> isKnown,
            Failures failures)
            throws IOException {
        this.out = out;
        this.store = store;
        this.clock = clock;
        LetterTemplates templates = LetterTemplates.load(home.letters());
        var postbox = new Postbox(home, store.outbox(), out.writer());
        var letters = new MailLetters(
                templates, regimes.now().programmes(), out.writer().name());
        var undelivered = new Undelivered(postbox, letters, out.operator());
        var correspondents = new Correspondents(settings, isKnown);
        var verdicts = new VerdictLetters(home, store, regimes, templates);
        this.sending = new Sending(out, home, store.outbox(), undelivered, clock, failures);
        this.replying = new Replying(
                store,
                postbox,
                new Answers(home, store, regimes, verdicts, letters, out.operator()),
                correspondents,
                new Bounces(new Originals(home.originals()), store.outbox(), undelivered),
                out.mostPerHour(),
                clock,
                failures::tell);
        this.decisionLetters = new DecisionLetters(store, postbox, verdicts, correspondents, clock, failures::tell);
        this.digests = new Digests(store, postbox, letters, clock);
    }

    /**
     * Empty where no letters go out; then what comes meanwhile is not answered later either.
     *
     * @param isKnown whether an address, in lower case, is entered for a unit
     * @throws IllegalArgumentException if a setting is wrong; the message names it, in Vietnamese
     */
    public static Optional<PostOffice> open(
            Home home,
            Settings settings,
            Clock clock,
            CurrentRegimes regimes,
            Store store,
            Predicate<String> isKnown,
            Failures failures)
            throws IOException {
        if (!settings.takesIn()) {
            return Optional.empty();
        }
        Optional<MailOut> out = MailOut.of(settings);
        if (out.isEmpty()) {
            store.outbox().state().switchOff();
            return Optional.empty();
        }
        store.outbox().state().switchOn(clock.instant());
        if (Files.isDirectory(home.outgoing())) {
            new Originals(home.outgoing()).removeParts();
        }
        return Optional.of(new PostOffice(out.get(), home, settings, clock, regimes, store, isKnown, failures));
    }

    /** Whether a route file has work to do. */
    public static boolean needs(String routeFile, Settings settings) {
        return !ROUTES.contains(routeFile) || MailOut.isOn(settings) && settings.takesIn();
    }

    /** Names what the routes name. */
    public void bind(Main main) {
        main.bind("sending", sending);
        main.bind("replying", replying);
        main.bind("decisionLetters", decisionLetters);
        main.bind("digests", digests);
        main.bind("mailOutProperties", out.session());
        // Without a login of its own: the library would ask for it once more after each refusal, and try the same
        // again.
        main.bind("mailOutSession", Session.getInstance(out.session()));
        if (out.login() != null) {
            main.bind("mailOutLogin", out.login());
        }
        main.addOverrideProperty(
                "mail.out.uri",
                out.uri() + "?javaMailProperties=#mailOutProperties&session=#mailOutSession"
                        + (out.login() == null ? "" : "&authenticator=#mailOutLogin"));
    }

    Replying replying() {
        return replying;
    }

    /** True while somebody waits for an answer, or a letter for being handed over, that need not wait. */
    public boolean isBusy() {
        return !replying.unanswered().isEmpty()
                || !store.decisions()
                        .since(store.outbox().state().now().seenDecision())
                        .isEmpty()
                || !store.outbox().collected().due(clock.instant()).isEmpty()
                || !sending.due().isEmpty();
    }
}

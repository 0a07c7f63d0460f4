package tonghop.pipeline.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.check.SenderCheck;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.MailAddress;
import tonghop.model.Verdict;
import tonghop.pipeline.decision.Replaying;
import tonghop.pipeline.decision.Replaying.Fate;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.reading.Senders;
import tonghop.programme.Definitions;
import tonghop.programme.UnitRegistry;
import tonghop.store.Store;

/**
 * What comes to be known of a sender too late for the first reading: somebody entered him while his report was being read and filed, or a
 * report that a stranger sent is sent again by the unit itself, as the letter about it asks.
 */
public final class LateSenders {

    private static final System.Logger LOG = System.getLogger(LateSenders.class.getName());

    private final Home home;
    private final Definitions definitions;
    private final Store store;
    private final Clock clock;
    private final Senders senders;
    private @Nullable Replaying replaying;

    public LateSenders(Home home, Settings settings, Definitions definitions, Store store, Clock clock) {
        this.home = home;
        this.definitions = definitions;
        this.store = store;
        this.clock = clock;
        this.senders = Senders.of(store, settings);
    }

    /** A document that was just filed. */
    public void heard(LedgerLine line) {
        if (!Senders.isByMail(line.arrival())) {
            return;
        }
        if (line.verdict() == Verdict.HELD) {
            entered(line);
        } else if (line.verdict() == Verdict.DUPLICATE) {
            sentAgain(line);
        }
    }

    private void entered(LedgerLine line) {
        Set<String> held = codes(line.findings());
        if (!held.isEmpty()
                && !codes(senders.ownDoubts(line.arrival(), line.unit(), units()))
                        .containsAll(held)) {
            senders.of(line.arrival())
                    .flatMap(sender -> Optional.ofNullable(sender.address()))
                    .flatMap(MailAddress::read)
                    .flatMap(address ->
                            store.contacts().entered(address).stream().reduce((first, last) -> last))
                    .ifPresent(event -> release(line, new Signature(event.by(), clock.instant(), event.reason())));
        }
    }

    private void sentAgain(LedgerLine again) {
        for (LedgerLine line : sentFirst(again)) {
            boolean waits =
                    line.verdict() == Verdict.HELD && !codes(line.findings()).isEmpty();
            if (waits
                    && line.unit() != null
                    && senders.ownDoubts(again.arrival(), line.unit(), units()).isEmpty()) {
                String reason = "Đơn vị đã gửi lại đúng tệp này từ địa chỉ đã đăng ký “"
                        + again.arrival().sender() + "”.";
                release(line, new Signature(Explanation.SENDER, clock.instant(), reason));
            }
        }
    }

    /** The document that had these bytes first, or of a container all that was in it. */
    private List<LedgerLine> sentFirst(LedgerLine again) {
        var documents = new ArrayList<LedgerLine>();
        store.firstWith(again.arrival().sha256()).ifPresent(first -> collect(first, documents));
        return documents;
    }

    private void collect(LedgerLine line, List<LedgerLine> documents) {
        if (line.verdict() != Verdict.UNPACKED) {
            documents.add(line);
            return;
        }
        for (String mark : List.of("/", "#")) {
            Optional<LedgerLine> inner = inner(line, mark, 1);
            for (int number = 1; inner.isPresent(); inner = inner(line, mark, ++number)) {
                collect(inner.get(), documents);
            }
        }
    }

    private Optional<LedgerLine> inner(LedgerLine container, String mark, int number) {
        return store.byArrival(container.arrival().key() + mark + number);
    }

    private void release(LedgerLine line, Signature signature) {
        try {
            Fate fate = replaying().replay(line.number(), Replaying.Scope.ALL, signature.at(), signature, r -> {});
            if (fate == Fate.LOST) {
                LOG.log(Level.WARNING, "not released, its original is lost: document " + line.number());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made when it is needed: most of what comes is no late sender's. */
    private synchronized Replaying replaying() {
        Replaying made = replaying == null ? new Replaying(home, definitions, store) : replaying;
        replaying = made;
        return made;
    }

    private UnitRegistry units() {
        return definitions.units();
    }

    private static Set<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(Finding::code)
                .filter(SenderCheck.CODES::contains)
                .collect(Collectors.toSet());
    }
}

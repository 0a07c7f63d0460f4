package tonghop.pipeline.contact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tonghop.check.SenderCheck;
import tonghop.model.Arrival;
import tonghop.model.LedgerLine;
import tonghop.model.MailAddress;
import tonghop.pipeline.decision.Replaying;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.reading.Senders;
import tonghop.programme.Definitions;
import tonghop.store.Store;

/**
 * Reads again what is held for its sender, in the order of intake, once somebody entered who may send. What is held for nothing else counts
 * from then on, by the decision of whoever entered it; the rest stays held for the rest. To do it again changes nothing more.
 */
public final class Releasing {

    private final Store store;
    private final Replaying replaying;
    private final Senders senders;

    public Releasing(Home home, Definitions definitions, Store store) {
        this.store = store;
        this.replaying = new Replaying(home, definitions, store);
        this.senders = Senders.of(store, home);
    }

    /**
     * @param changed the documents that say something else now, as they are
     * @param closed those that were left as they are because nothing of their period may change
     * @param lost those that were left as they are because their original is not there, or not what it was
     */
    public record Released(List<LedgerLine> changed, List<LedgerLine> closed, List<LedgerLine> lost) {}

    /** Those that wait from these addresses or domains. */
    public Released release(Predicate<MailAddress> meant, Signature signature) throws IOException {
        var changed = new ArrayList<LedgerLine>();
        var closed = new ArrayList<LedgerLine>();
        var lost = new ArrayList<LedgerLine>();
        for (LedgerLine line : waiting()) {
            Optional<MailAddress> sender = sender(line.arrival()).filter(meant);
            if (sender.isPresent()) {
                var release = release(sender.get(), signature);
                switch (replaying.replay(line.number(), Replaying.Scope.ALL, release.at(), release, r -> {})) {
                    case CHANGED -> changed.add(store.byNumber(line.number()).orElseThrow());
                    case CLOSED -> closed.add(line);
                    case LOST -> lost.add(line);
                    case SAME, NOT_MEANT -> {}
                }
            }
        }
        return new Released(changed, closed, lost);
    }

    private static Signature release(MailAddress sender, Signature signature) {
        String reason = "Địa chỉ gửi “" + sender + "” đã được đăng ký. " + signature.reason();
        return reason.length() > Signature.MAX_REASON
                ? signature
                : new Signature(signature.by(), signature.at(), reason);
    }

    /** All that is held for its sender, in the order of intake. */
    public List<LedgerLine> waiting() {
        return store.contacts().heldFor(SenderCheck.CODES).stream()
                .flatMap(number -> store.byNumber(number).stream())
                .toList();
    }

    /** The address that a document was sent from; empty where there is none, or none that can be entered. */
    public Optional<MailAddress> sender(Arrival arrival) {
        return senders.of(arrival)
                .flatMap(sender -> Optional.ofNullable(sender.address()))
                .flatMap(MailAddress::read);
    }
}

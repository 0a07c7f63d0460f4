package tonghop.pipeline.reply;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tonghop.model.Decision;
import tonghop.model.LedgerLine;
import tonghop.model.Mail;
import tonghop.model.OutgoingLetter;
import tonghop.pipeline.correspondence.MailContents;
import tonghop.pipeline.mailout.Postbox;
import tonghop.store.Store;
import tonghop.store.StoreException;

/**
 * Tells senders what people decided about their documents, whoever decided it and by whichever command: one letter for a document with the
 * verdict that it has now, in the thread of the message that it came in.
 */
public final class DecisionLetters {

    private static final System.Logger LOG = System.getLogger(DecisionLetters.class.getName());

    private final Store store;
    private final Postbox postbox;
    private final VerdictLetters verdicts;
    private final Correspondents correspondents;
    private final Clock clock;
    private final Consumer<String> onFault;

    DecisionLetters(
            Store store,
            Postbox postbox,
            VerdictLetters verdicts,
            Correspondents correspondents,
            Clock clock,
            Consumer<String> onFault) {
        this.store = store;
        this.postbox = postbox;
        this.verdicts = verdicts;
        this.correspondents = correspondents;
        this.clock = clock;
        this.onFault = onFault;
    }

    /** Looks at the decisions since the last seen. A letter that a crash left in the outbox is not written again. */
    public void tell() {
        List<Decision> decisions =
                store.decisions().since(store.outbox().state().now().seenDecision());
        var last = new LinkedHashMap<Long, Decision>();
        decisions.forEach(d -> last.put(d.document(), d));
        for (Map.Entry<Long, Decision> decided : last.entrySet()) {
            Optional<LedgerLine> line = store.byNumber(decided.getKey());
            if (line.isPresent()) {
                tellOrSay(line.get(), decided.getValue());
            }
        }
        if (!decisions.isEmpty()) {
            store.outbox().state().seen(decisions.get(decisions.size() - 1).number());
        }
    }

    /** One letter that cannot be written holds up no other; a person writes it then. */
    private void tellOrSay(LedgerLine line, Decision decision) {
        try {
            tell(line, decision);
        } catch (StoreException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "decision " + decision.number() + " not told", e);
            onFault.accept("Chưa lập được thư báo quyết định về tài liệu số " + line.number() + ": " + e.getMessage()
                    + ". Hãy lập thư bằng “letter document " + line.number() + "”; chi tiết trong thư mục log.");
        }
    }

    private void tell(LedgerLine line, Decision decision) throws IOException {
        Mail mail = MailContents.mail(store, line).orElse(null);
        if (mail == null || isTold(mail, decision)) {
            return;
        }
        Optional<String> to = correspondents.of(mail).filter(correspondents::isKnown);
        if (to.isPresent()) {
            String occasion = "verdict:" + line.number() + ":" + decision.number();
            Instant now = clock.instant();
            postbox.put(verdicts.about(line, occasion, to.get(), mail, now), now);
        }
    }

    /** The answer to the message, where it was written after the decision, told of it already. */
    private boolean isTold(Mail mail, Decision decision) {
        return store.outbox()
                .byOccasion(Answers.occasion(mail))
                .map(OutgoingLetter::writtenAt)
                .filter(written -> written.isAfter(decision.at()))
                .isPresent();
    }
}

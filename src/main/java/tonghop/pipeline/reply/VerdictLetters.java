package tonghop.pipeline.reply;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tonghop.letter.DocumentLetters;
import tonghop.letter.Enclosure;
import tonghop.letter.Letter;
import tonghop.letter.LetterTemplates;
import tonghop.model.LedgerLine;
import tonghop.model.Mail;
import tonghop.pipeline.correspondence.Annotating;
import tonghop.pipeline.correspondence.Correspondence;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.mailout.MailDraft.Attachment;
import tonghop.pipeline.mailout.Posting;
import tonghop.pipeline.reading.CurrentRegimes;
import tonghop.programme.Definitions;
import tonghop.store.Store;
import tonghop.workbook.AnnotatedCopy;

/** What became of a document, as a letter to whoever sent it, with the sender's workbook marked where cells are to be looked at again. */
final class VerdictLetters {

    private final Home home;
    private final Store store;
    private final CurrentRegimes regimes;
    private final LetterTemplates templates;

    VerdictLetters(Home home, Store store, CurrentRegimes regimes, LetterTemplates templates) {
        this.home = home;
        this.store = store;
        this.regimes = regimes;
        this.templates = templates;
    }

    /**
     * @param to one plain address
     * @param mail the message that the document came in
     */
    Posting about(LedgerLine line, String occasion, String to, Mail mail, Instant at) throws IOException {
        Definitions definitions = regimes.now();
        AnnotatedCopy copy = DocumentLetters.mayGoBack(line) ? new Annotating(home, definitions).toSend(line) : null;
        Letter letter = new Correspondence(store, definitions.programmes(), templates, at).about(line, enclosure(copy));
        return new Posting(occasion, to, letter, copy == null ? null : new Attachment(copy.name(), copy.bytes()), mail);
    }

    private static Enclosure enclosure(@Nullable AnnotatedCopy copy) {
        if (copy == null) {
            return Enclosure.NOTHING;
        }
        return copy.isSendersOwn() ? Enclosure.ANNOTATED_COPY : Enclosure.LIST;
    }
}

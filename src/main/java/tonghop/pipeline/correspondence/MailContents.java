package tonghop.pipeline.correspondence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tonghop.document.WrittenFigures;
import tonghop.model.LedgerLine;
import tonghop.model.Mail;
import tonghop.model.Verdict;
import tonghop.store.Store;

/** What came in a container, by the names under which it arrived: no more of the ledger is read than that. */
public final class MailContents {

    private static final String FILE = "/";
    private static final String PART = "#";

    private MailContents() {}

    /** The documents at whatever depth, in the order of intake; containers are named by what was in them. */
    public static List<LedgerLine> of(Store store, String key) {
        var documents = new ArrayList<LedgerLine>();
        add(store, key, FILE, documents);
        add(store, key, PART, documents);
        documents.sort(Comparator.comparingLong(LedgerLine::number));
        return documents;
    }

    private static void add(Store store, String key, String within, List<LedgerLine> documents) {
        for (int i = 1; ; i++) {
            Optional<LedgerLine> line = store.byArrival(key + within + i);
            if (line.isEmpty()) {
                return;
            }
            if (line.get().verdict() == Verdict.UNPACKED) {
                documents.addAll(of(store, line.get().arrival().key()));
            } else {
                documents.add(line.get());
            }
        }
    }

    /** Whether figures stand in the text of a message that the document came in, or that it is. */
    static boolean hasFiguresInText(Store store, LedgerLine line) {
        String key = line.arrival().key();
        for (int end = key.length();
                end > 0;
                end = Math.max(key.lastIndexOf(FILE, end - 1), key.lastIndexOf(PART, end - 1))) {
            if (store.byArrival(key.substring(0, end))
                    .filter(WrittenFigures::areToldOf)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The message that a document came in; empty for what came another way. */
    public static Optional<Mail> mail(Store store, LedgerLine line) {
        String key = line.arrival().key();
        if (!line.arrival().source().equals(Mail.SOURCE)) {
            return Optional.empty();
        }
        while (true) {
            Optional<Mail> mail = store.mails().byKey(key);
            int outer = Math.max(key.lastIndexOf(FILE), key.lastIndexOf(PART));
            if (mail.isPresent() || outer < 0) {
                return mail;
            }
            key = key.substring(0, outer);
        }
    }
}

package tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.letter.Letter;
import tonghop.letter.MailLetters;
import tonghop.letter.MailLetters.Checked;
import tonghop.model.LedgerLine;
import tonghop.model.Mail;
import tonghop.model.Verdict;
import tonghop.model.VietnamTime;
import tonghop.store.Store;

/** The one letter that answers a message. */
final class Answers {

    private static final String NO_FILE = "container-empty";
    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpe?g|gif|bmp|heic|tiff?|webp)");

    private final Home home;
    private final Store store;
    private final CurrentRegimes regimes;
    private final VerdictLetters verdicts;
    private final MailLetters letters;

    Answers(Home home, Store store, CurrentRegimes regimes, VerdictLetters verdicts, MailLetters letters) {
        this.home = home;
        this.store = store;
        this.regimes = regimes;
        this.verdicts = verdicts;
        this.letters = letters;
    }

    /** What it is written for. */
    static String occasion(Mail mail) {
        return "reply:" + mail.number();
    }

    /** To somebody who is known; empty where nothing is to be said. */
    Optional<Posting> toKnown(Mail mail, String to, Instant at) throws IOException {
        if (mail.purpose() == Mail.Purpose.CHECK) {
            return Optional.of(posting(mail, to, checked(mail, at)));
        }
        LedgerLine message = store.byArrival(mail.arrivalKey()).orElse(null);
        // The very same message came before and was answered.
        if (message == null || message.verdict() == Verdict.DUPLICATE) {
            return Optional.empty();
        }
        List<LedgerLine> documents = MailContents.of(store, mail.arrivalKey());
        if (isWithoutFile(message) || !documents.isEmpty() && documents.stream().allMatch(Answers::isPicture)) {
            return Optional.of(posting(mail, to, letters.noFile(mail, at)));
        }
        LedgerLine told = documents.size() == 1 ? documents.get(0) : message;
        return Optional.of(verdicts.about(told, occasion(mail), to, mail, at));
    }

    /** To a stranger whose files were filed; no more than one letter a day to one address. */
    Optional<Posting> toStranger(Mail mail, String to, Instant at) throws IOException {
        if (mail.purpose() == Mail.Purpose.CHECK
                || MailContents.of(store, mail.arrivalKey()).isEmpty()) {
            return Optional.empty();
        }
        String occasion = "unknown:" + to + ":" + at.atZone(VietnamTime.ZONE).toLocalDate();
        return Optional.of(new Posting(occasion, to, letters.unknownSender(mail, at), null, mail));
    }

    private Letter checked(Mail mail, Instant at) throws IOException {
        var preview = new Preview(regimes.now());
        Path raw = new Originals(home.originals()).path(mail.sha256());
        List<Checked> documents = preview.of(raw, mail.subject() + ".eml", mail.receivedAt()).stream()
                .map(r -> new Checked(r.line(), r.report().forms()))
                .toList();
        boolean none = documents.stream().allMatch(d -> isWithoutFile(d.line()));
        return none ? letters.noFile(mail, at) : letters.checked(mail, documents, at);
    }

    private static Posting posting(Mail mail, String to, Letter letter) {
        return new Posting(occasion(mail), to, letter, null, mail);
    }

    private static boolean isWithoutFile(LedgerLine message) {
        return message.verdict() == Verdict.REJECTED
                && message.findings().stream().anyMatch(f -> f.code().equals(NO_FILE));
    }

    private static boolean isPicture(LedgerLine line) {
        return line.verdict() == Verdict.REJECTED
                && PICTURE.matcher(line.arrival().file().toLowerCase(Locale.ROOT))
                        .matches();
    }
}

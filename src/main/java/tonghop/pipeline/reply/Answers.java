package tonghop.pipeline.reply;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.document.WrittenFigures;
import tonghop.letter.Letter;
import tonghop.letter.MailLetters;
import tonghop.letter.MailLetters.Checked;
import tonghop.model.Arrival;
import tonghop.model.LedgerLine;
import tonghop.model.Mail;
import tonghop.model.OutgoingLetter;
import tonghop.model.Verdict;
import tonghop.model.VietnamTime;
import tonghop.pipeline.correspondence.MailContents;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.mailout.MailThread;
import tonghop.pipeline.mailout.Posting;
import tonghop.pipeline.reading.CurrentRegimes;
import tonghop.pipeline.reading.Preview;
import tonghop.pipeline.reading.ReadingLimits;
import tonghop.pipeline.reading.Unpacking;
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
    private final @Nullable String operator;

    /** @param operator who hears of answers in words, or null */
    Answers(
            Home home,
            Store store,
            CurrentRegimes regimes,
            VerdictLetters verdicts,
            MailLetters letters,
            @Nullable String operator) {
        this.home = home;
        this.store = store;
        this.regimes = regimes;
        this.verdicts = verdicts;
        this.letters = letters;
        this.operator = operator;
    }

    /** What it is written for. */
    static String occasion(Mail mail) {
        return "reply:" + mail.number();
    }

    /** To somebody who is known, and to the operator what he says; empty where nothing is to be said. */
    List<Posting> toKnown(Mail mail, String to, Instant at) throws IOException {
        if (mail.purpose() == Mail.Purpose.CHECK) {
            return List.of(posting(mail, to, checked(mail, at)));
        }
        LedgerLine message = store.byArrival(mail.arrivalKey()).orElse(null);
        // The very same message came before and was answered.
        if (message == null || message.verdict() == Verdict.DUPLICATE) {
            return List.of();
        }
        List<LedgerLine> documents = MailContents.of(store, mail.arrivalKey());
        boolean isWithoutFile = isWithoutFile(message) || message.verdict() == Verdict.UNPACKED && documents.isEmpty();
        boolean hasFigures = WrittenFigures.areToldOf(message);
        Optional<OutgoingLetter> answered = isWithoutFile ? answered(mail) : Optional.empty();
        var postings = new ArrayList<Posting>();
        if (answered.isPresent()) {
            toOperator(mail, answered.get(), at).ifPresent(postings::add);
        }
        if (isWithoutFile && (answered.isEmpty() || hasFigures)
                || !documents.isEmpty() && documents.stream().allMatch(Answers::isPicture)) {
            postings.add(posting(mail, to, letters.noFile(mail, hasFigures, at)));
        } else if (!isWithoutFile) {
            LedgerLine told = documents.size() == 1 ? documents.get(0) : message;
            postings.add(verdicts.about(told, occasion(mail), to, mail, at));
        }
        return postings;
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

    /** The last of our letters that the message answers: some ask for an answer in words. */
    private Optional<OutgoingLetter> answered(Mail mail) {
        List<String> thread = mail.thread();
        return thread.subList(Math.max(0, thread.size() - MailThread.MOST), thread.size()).stream()
                .flatMap(id -> store.outbox().byMessageId(id).stream())
                .reduce((one, later) -> later);
    }

    private Optional<Posting> toOperator(Mail mail, OutgoingLetter letter, Instant at) throws IOException {
        return operator == null
                ? Optional.empty()
                : Optional.of(Posting.unasked("said:" + mail.number(), operator, letters.said(mail, letter, at), null));
    }

    private Letter checked(Mail mail, Instant at) throws IOException {
        var preview = new Preview(regimes.now(), ReadingLimits.of(home));
        var arrival = new Arrival(
                mail.arrivalKey(),
                mail.subject() + ".eml",
                null,
                mail.sha256(),
                Mail.SOURCE,
                mail.sender(),
                mail.receivedAt());
        List<Checked> documents = preview.of(new Originals(home.originals()).path(mail.sha256()), arrival).stream()
                .map(r -> new Checked(r.line(), r.report().forms()))
                .toList();
        boolean none = documents.stream().allMatch(d -> Unpacking.isBareLetter(d.line()));
        boolean hasFigures = documents.stream().anyMatch(d -> WrittenFigures.areToldOf(d.line()));
        return none ? letters.noFile(mail, hasFigures, at) : letters.checked(mail, documents, at);
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

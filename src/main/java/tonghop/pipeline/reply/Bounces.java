package tonghop.pipeline.reply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.LetterEvent;
import tonghop.model.LetterEvent.Outcome;
import tonghop.model.Mail;
import tonghop.model.OutgoingLetter;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.mailout.Undelivered;
import tonghop.store.Outbox;

/** Letters that came back: a delivery report (RFC 3464) names them by their Message-ID. */
final class Bounces {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_NUMBERS = 50;
    private static final Pattern NUMBER = Pattern.compile("<[!-;=?-~]{1,250}>");
    /** It may arrive yet, or did. */
    private static final Pattern NO_FAILURE = Pattern.compile("(?im)^Action:\\s*(delayed|delivered|relayed|expanded)");

    private static final Pattern FAILURE = Pattern.compile("(?im)^Action:\\s*failed");
    private static final Pattern WHY = Pattern.compile("(?im)^(?:Diagnostic-Code|Status):\\s*(.{1,200})");

    private final Originals originals;
    private final Outbox outbox;
    private final Undelivered undelivered;

    Bounces(Originals originals, Outbox outbox, Undelivered undelivered) {
        this.originals = originals;
        this.outbox = outbox;
        this.undelivered = undelivered;
    }

    /** Marks the letters that the message names as come back, each once, and tells the operator. */
    void note(Mail mail, Instant at) throws IOException {
        String raw = raw(mail);
        if (NO_FAILURE.matcher(raw).find() && !FAILURE.matcher(raw).find()) {
            return;
        }
        Matcher said = WHY.matcher(raw);
        String why = said.find() ? said.group(1).strip() : mail.subject();
        for (String id : numbers(mail, raw)) {
            Optional<OutgoingLetter> letter = outbox.byMessageId(id);
            if (letter.isPresent() && !isKnown(letter.get())) {
                undelivered.bounced(letter.get(), why, at);
                outbox.add(letter.get().number(), new LetterEvent(at, Outcome.BOUNCED, why), null);
            }
        }
    }

    private boolean isKnown(OutgoingLetter letter) {
        return outbox.events(letter.number()).stream().anyMatch(e -> e.outcome() == Outcome.BOUNCED);
    }

    private String raw(Mail mail) throws IOException {
        try (InputStream in = Files.newInputStream(originals.path(mail.sha256()))) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    private static Set<String> numbers(Mail mail, String raw) {
        var numbers = new LinkedHashSet<>(mail.thread());
        Matcher named = NUMBER.matcher(raw);
        while (numbers.size() < MOST_NUMBERS && named.find()) {
            numbers.add(named.group());
        }
        return numbers;
    }
}

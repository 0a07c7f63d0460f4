package tonghop.pipeline.mailout;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import tonghop.model.LetterEvent;
import tonghop.model.LetterEvent.Outcome;
import tonghop.model.OutgoingLetter;
import tonghop.pipeline.fault.Failures;
import tonghop.pipeline.fault.Moments;
import tonghop.pipeline.home.Draft;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.LostOriginalException;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.OwnerOnly;
import tonghop.store.Outbox;

/**
 * Hands letters to the mail server. That a letter is begun is on the disk before; a crash between the hand-over and its mark has it sent
 * again under the same Message-ID: more than at-least-once SMTP does not allow, and the receiver's server knows the repeat by its number.
 */
public final class Sending {

    private static final int AT_ONCE = 100;

    private final MailOut out;
    private final Originals kept;
    private final Outbox outbox;
    private final Undelivered undelivered;
    private final Clock clock;
    private final Failures failures;

    public Sending(MailOut out, Home home, Outbox outbox, Undelivered undelivered, Clock clock, Failures failures) {
        this.out = out;
        this.kept = new Originals(home.outgoing());
        this.outbox = outbox;
        this.undelivered = undelivered;
        this.clock = clock;
        this.failures = failures;
    }

    /** The letters to be handed over now. */
    public List<OutgoingLetter> due() {
        return mayTry() ? outbox.due(clock.instant(), AT_ONCE) : List.of();
    }

    /** False while the mail server is left alone because it could not be used. */
    public boolean mayTry() {
        return out.folder() != null || !outbox.state().now().isPaused(clock.instant());
    }

    /** True if letters are written into a folder instead of being sent. */
    public boolean isDryRun() {
        return out.folder() != null;
    }

    /**
     * The message as it was kept, once it is written down that it is about to go.
     *
     * @throws tonghop.pipeline.home.LostOriginalException if it is not kept any more, or is not what was written
     */
    public MimeMessage begin(@Body OutgoingLetter letter) throws IOException, MessagingException {
        byte[] message = message(letter);
        outbox.begin(letter.number(), clock.instant());
        return new KeptMessage(message);
    }

    private byte[] message(OutgoingLetter letter) throws IOException {
        return Files.readAllBytes(kept.sound(letter.sha256()));
    }

    /** The mail server took it. */
    public void sent(@ExchangeProperty("letter") OutgoingLetter letter) {
        if (outbox.state().now().faults() > 0) {
            outbox.state().resume();
        }
        add(letter, Outcome.SENT, "");
    }

    /** The mail server did not take it. */
    public void failed(@ExchangeProperty("letter") OutgoingLetter letter, Exchange exchange) throws IOException {
        var fault = SendingFault.of(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        switch (fault.kind()) {
            case LATER -> putOff(letter, fault.detail());
            case NEVER -> giveUp(letter, fault.detail());
            case SERVER, LOGIN -> pause(letter, fault);
        }
    }

    private void putOff(OutgoingLetter letter, String why) throws IOException {
        List<LetterEvent> before = BackOff.putOffs(outbox.events(letter.number()));
        Instant now = clock.instant();
        if (BackOff.isOver(before, now)) {
            giveUp(letter, why);
        } else {
            Instant next = now.plus(BackOff.ofLetter(before.size()));
            outbox.add(letter.number(), new LetterEvent(now, Outcome.PUT_OFF, why), next);
        }
    }

    /** The notice and the word first: after a crash in between they are there already, and nobody ends believing that all went well. */
    private void giveUp(OutgoingLetter letter, String why) throws IOException {
        undelivered.givenUp(letter, why, clock.instant());
        failures.say("Không gửi được thư số " + letter.number() + " cho " + letter.recipient() + ". Lý do: “" + why
                + "”. Xem bằng lệnh “outbox show " + letter.number() + "”.");
        add(letter, Outcome.GIVEN_UP, why);
    }

    /** No fault of the letter: nothing is tried until the pause is over. Should it be one all the same, the others go before it then. */
    private void pause(OutgoingLetter letter, SendingFault fault) {
        var state = outbox.state();
        Instant until =
                clock.instant().plus(BackOff.ofServer(fault.kind(), state.now().faults()));
        String what = fault.kind() == SendingFault.Kind.LOGIN
                ? "không cho đăng nhập. Hãy kiểm tra thiết lập mail.out.user và mật khẩu"
                : "chưa nhận thư. Hãy kiểm tra máy chủ, mạng và các thiết lập mail.out";
        failures.tell("Chưa gửi được thư: máy chủ thư " + out.shown() + " " + what + " (" + fault.detail()
                + "). Các thư vẫn được giữ, sẽ gửi lại sau " + Moments.shown(until)
                + "; sửa xong muốn gửi ngay thì chạy “outbox send”.");
        state.pause(until);
        outbox.postpone(letter.number(), clock.instant().plusSeconds(1));
    }

    /** Writes the message into the folder, under a name that says which it is. */
    public void keepBack(@ExchangeProperty("letter") OutgoingLetter letter) throws IOException {
        OwnerOnly.createFolders(Objects.requireNonNull(out.folder()));
        Path file = Objects.requireNonNull(out.folder())
                .resolve(String.format(
                        Locale.ROOT,
                        "%05d-%s.eml",
                        letter.number(),
                        letter.occasion().replaceAll("[^A-Za-z0-9@.-]+", "-")));
        try {
            Draft.replace(file, message(letter));
        } catch (LostOriginalException e) {
            giveUp(letter, SendingFault.of(e).detail());
            return;
        }
        add(letter, Outcome.KEPT_BACK, file.toString());
    }

    private void add(OutgoingLetter letter, Outcome outcome, String detail) {
        outbox.add(letter.number(), new LetterEvent(clock.instant(), outcome, detail), null);
    }
}

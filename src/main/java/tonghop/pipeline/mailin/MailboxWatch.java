package tonghop.pipeline.mailin;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import tonghop.pipeline.daily.DailyLetters;
import tonghop.pipeline.fault.Failures;

/**
 * Sees whether a mailbox can be looked into. One that cannot is let rest, longer each time, and longest where the login is refused:
 * servers lock accounts that try again and again. The operator hears once that it fails and once that it is well again.
 */
final class MailboxWatch implements PollingConsumerPollStrategy, ExceptionHandler {

    private static final System.Logger LOG = System.getLogger(MailboxWatch.class.getName());

    /** How long a mailbox rests that fails for the first time, at most, and after a refused login. */
    record Rest(Duration first, Duration longest, Duration afterRefusal) {}

    private final Mailbox mailbox;
    private final PutOffMails putOff;
    private final Rest rest;
    private final Failures failures;
    private final DailyLetters daily;
    private int inARow;
    private boolean failedNow;
    private boolean leavesUnmoved;
    private boolean told;
    private long restsUntilNanos = System.nanoTime();
    private volatile boolean settled;

    MailboxWatch(Mailbox mailbox, PutOffMails putOff, Rest rest, Failures failures, DailyLetters daily) {
        this.mailbox = mailbox;
        this.putOff = putOff;
        this.rest = rest;
        this.failures = failures;
        this.daily = daily;
    }

    /** True once all that was in the mailbox is taken, or the operator was told why it cannot be. */
    boolean isSettled() {
        return settled;
    }

    /** True while it is not looked into because it failed. */
    synchronized boolean isResting() {
        return System.nanoTime() - restsUntilNanos < 0;
    }

    @Override
    public synchronized boolean begin(Consumer consumer, Endpoint endpoint) {
        failedNow = false;
        leavesUnmoved = putOff.areUnmoved();
        return System.nanoTime() - restsUntilNanos >= 0;
    }

    @Override
    public synchronized void commit(Consumer consumer, Endpoint endpoint, int polled) {
        if (failedNow) {
            return;
        }
        settled = polled == 0;
        if (leavesUnmoved || putOff.areUnmoved()) {
            // Nothing was tried that failed before, even if it might be by now: that is no recovery.
            return;
        }
        if (told) {
            failures.say("Hộp thư " + mailbox.shown() + " đã hoạt động trở lại.");
        }
        told = false;
        inARow = 0;
        daily.mailboxWell(mailbox.name());
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retries, Exception cause) {
        failing(cause);
        return false;
    }

    @Override
    public void handleException(Throwable cause) {
        failing(cause);
    }

    @Override
    public void handleException(@Nullable String message, Throwable cause) {
        failing(cause);
    }

    @Override
    public void handleException(@Nullable String message, @Nullable Exchange exchange, Throwable cause) {
        failing(cause);
    }

    /** The mailbox fails; however many of its messages fail with it, that is one failure. */
    synchronized void failing(Throwable cause) {
        if (failedNow) {
            return;
        }
        failedNow = true;
        inARow++;
        LOG.log(Level.WARNING, "mailbox " + mailbox.name() + " fails, " + inARow + " in a row", cause);
        var fault = new MailboxFault(mailbox, cause);
        daily.mailboxFailing(mailbox.name(), mailbox.shown(), fault.reason());
        Duration pause = fault.isRefusal() ? rest.afterRefusal() : growing();
        restsUntilNanos = System.nanoTime() + pause.toNanos();
        // A connection may go at any time: that is worth a word only if the next one goes too.
        if (!told && (inARow > 1 || !fault.isLost())) {
            told = true;
            failures.tell(fault.sentence());
            settled = true;
        }
    }

    private Duration growing() {
        long times = 1L << Math.min(inARow - 1, 20);
        return Duration.ofMillis(
                Math.min(rest.first().toMillis() * times, rest.longest().toMillis()));
    }
}

package tonghop.pipeline.mailin;

import java.util.concurrent.atomic.AtomicInteger;

/** How many messages this instance took from its mailboxes, and of how many all is in the ledger. */
public final class MailCount {

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger worked = new AtomicInteger();

    void take(int messages) {
        taken.addAndGet(messages);
    }

    void work(int messages) {
        worked.addAndGet(messages);
    }

    /** Never less than were worked off: some may have been in hand since before the start. */
    public int taken() {
        return Math.max(taken.get(), worked.get());
    }

    public int worked() {
        return worked.get();
    }
}

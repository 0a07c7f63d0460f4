package tonghop.cli;

import java.io.IOException;
import tonghop.model.OutgoingLetter;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.store.Outbox;
import tonghop.store.Store;

/** The outbox of a home, opened for one command. */
record OutboxDesk(Home home, Store store) implements AutoCloseable {

    static OutboxDesk open(HomeOptions options) throws IOException {
        Home home = options.home();
        Homes.prepareExisting(home);
        return new OutboxDesk(home, Homes.store(home, Settings.of(home), options.clock()));
    }

    Outbox outbox() {
        return store.outbox();
    }

    /** @throws IllegalArgumentException if there is none of that number; the message is for people, in Vietnamese */
    OutgoingLetter letter(long number) {
        return outbox().byNumber(number)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Không có thư gửi đi số " + number + ". Gõ “outbox list --all” để xem các số."));
    }

    OutboxText text(OutgoingLetter letter) {
        return new OutboxText(letter, outbox().events(letter.number()));
    }

    @Override
    public void close() {
        store.close();
    }
}

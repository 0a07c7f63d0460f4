package tonghop.pipeline.mailin;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;

/**
 * The messages of a mailbox that wait after a fault, so that they do not keep others from being taken. It forgets with the process, and
 * remembers nothing of what was taken: that is the store's to know.
 */
final class PutOffMails implements IdempotentRepository {

    private final Duration wait;
    private final Map<String, Long> untilNanos = new ConcurrentHashMap<>();
    private volatile long unmovedUntilNanos = System.nanoTime();

    PutOffMails(Duration wait) {
        this.wait = wait;
    }

    void putOff(String key) {
        untilNanos.put(key, System.nanoTime() + wait.toNanos());
    }

    /** As {@link #putOff}, of messages that were taken and could not be moved. */
    void putOffUnmoved(Collection<String> keys) {
        keys.forEach(this::putOff);
        unmovedUntilNanos = System.nanoTime() + wait.toNanos();
    }

    /** True while messages wait that were taken and could not be moved. */
    boolean areUnmoved() {
        return System.nanoTime() - unmovedUntilNanos < 0;
    }

    /** False for a message that waits. */
    @Override
    public boolean add(String key) {
        return !contains(key);
    }

    @Override
    public boolean contains(String key) {
        Long until = untilNanos.get(key);
        if (until != null && System.nanoTime() - until >= 0) {
            untilNanos.remove(key);
            return false;
        }
        return until != null;
    }

    /** The exchange failed; whether the message waits was said before. */
    @Override
    public boolean remove(String key) {
        return false;
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public void clear() {
        untilNanos.clear();
    }

    @Override
    public void start() {}

    @Override
    public void stop() {}
}

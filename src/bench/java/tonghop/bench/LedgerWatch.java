package tonghop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.store.MadeOutput;
import tonghop.store.Store;

/** Looks into the ledger of a running program, every two milliseconds, and notes when it first saw what. */
final class LedgerWatch implements AutoCloseable {

    private static final long LOOK_NANOS = 2_000_000;

    private final Store store;
    private final Map<String, LedgerLine> lines = new ConcurrentHashMap<>();
    private final Map<String, Long> verdicts = new ConcurrentHashMap<>();
    private final Map<String, Long> workbooks = new ConcurrentHashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Thread thread = new Thread(this::watch);
    private long last;
    private volatile boolean closed;

    /** @param event the last of the ledger when the verdict was seen: an output that began after it has the report in it */
    private record Waiting(String file, @Nullable Period period, long event) {}

    LedgerWatch(Store store) {
        this.store = store;
        this.last = store.lastNumber();
        thread.start();
    }

    private void watch() {
        while (!closed) {
            for (LedgerLine line : store.since(last)) {
                last = line.number();
                String file = line.arrival().file();
                waiting.add(new Waiting(file, line.period(), store.events().head().sequence()));
                lines.put(file, line);
                verdicts.put(file, System.nanoTime());
            }
            if (!waiting.isEmpty()) {
                store.made().newest().forEach(this::made);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void made(MadeOutput output) {
        long now = System.nanoTime();
        waiting.removeIf(w -> {
            boolean isIn = output.period().equals(w.period()) && output.seen().first() >= w.event();
            if (isIn) {
                workbooks.put(w.file(), now);
            }
            return isIn;
        });
    }

    /** Waits until the workbooks with all these files' reports are made. */
    void await(List<String> files) throws InterruptedException {
        while (!workbooks.keySet().containsAll(files)) {
            if (!thread.isAlive()) {
                throw new IllegalStateException("the ledger cannot be read any more");
            }
            Thread.sleep(2);
        }
    }

    /** When the file's verdict was seen, by {@link System#nanoTime()}. */
    long verdict(String file) {
        return verdicts.get(file);
    }

    /** When the workbook that has the file's report in it was seen. */
    long workbook(String file) {
        return workbooks.get(file);
    }

    /** The files whose reports do not count. */
    List<String> notCounted(List<String> files) {
        return files.stream().filter(f -> lines.get(f).version() == null).toList();
    }

    @Override
    public void close() {
        closed = true;
        try (store) {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

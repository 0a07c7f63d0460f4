package tonghop.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tonghop.model.LedgerLine;
import tonghop.store.Recording;
import tonghop.store.Store;

/**
 * Documents are read side by side and filed in the order of their arrival: of two versions of a report the later one must win,
 * whichever was read first. What is ready together goes into the ledger in one transaction, for which all its threads wait.
 */
public final class FilingOrder {

    /** So that a long queue does not hold the store for long. */
    private static final int MOST_AT_ONCE = 100;

    private final Store store;
    private final TreeSet<Long> open = new TreeSet<>();
    private final TreeMap<Long, Entry> ready = new TreeMap<>();
    private long last;
    private boolean writing;

    public FilingOrder(Store store) {
        this.store = store;
    }

    private static final class Entry {
        private final List<Recording> recordings;
        private @Nullable List<LedgerLine> lines;
        private @Nullable RuntimeException fault;

        Entry(List<Recording> recordings) {
            this.recordings = recordings;
        }

        boolean isDone() {
            return lines != null || fault != null;
        }
    }

    /** Takes the next place; whoever has a later one waits for this one, until {@link #file} or {@link #leave}. */
    public synchronized long enter() {
        open.add(++last);
        return last;
    }

    /** Waits until all that came before is durable; from then on nothing is filed but what came at this place. */
    synchronized void awaitAllBefore(long place) throws InterruptedException {
        while (writing
                || !open.isEmpty() && open.first() < place
                || !ready.headMap(place).isEmpty()) {
            wait();
        }
    }

    /** Gives the place up, filed or not. */
    public synchronized void leave(long place) {
        if (open.remove(place)) {
            notifyAll();
        }
    }

    /**
     * Files what came at that place, after all that came before it, and comes back when it is durable. The place stays taken:
     * a container files several documents at its own.
     *
     * @return the line as the ledger has it
     * @throws tonghop.store.StoreException if the store could not; then nothing of it was kept
     */
    LedgerLine file(long place, Recording recording) {
        return file(place, List.of(recording), false).get(0);
    }

    /** Files the last that came at that place, and gives it up. */
    LedgerLine fileLast(long place, Recording recording) {
        return file(place, List.of(recording), true).get(0);
    }

    /** Files all that came at that place, one after the other and all or nothing, and gives it up. */
    List<LedgerLine> fileLast(long place, List<Recording> recordings) {
        return file(place, recordings, true);
    }

    private List<LedgerLine> file(long place, List<Recording> recordings, boolean isLast) {
        var mine = new Entry(recordings);
        synchronized (this) {
            ready.put(place, mine);
            if (isLast) {
                open.remove(place);
            }
            notifyAll();
        }
        List<Entry> turn = awaitTurn(place, mine);
        while (!turn.isEmpty()) {
            write(turn);
            turn = awaitTurn(place, mine);
        }
        if (mine.fault != null) {
            throw mine.fault;
        }
        return Objects.requireNonNull(mine.lines);
    }

    /** Waits until somebody else has filed it, then nothing is to be done; or until this thread shall file all that are returned. */
    private synchronized List<Entry> awaitTurn(long place, Entry mine) {
        boolean interrupted = false;
        try {
            while (!mine.isDone()) {
                NavigableMap<Long, Entry> next = open.isEmpty() ? ready : ready.headMap(open.first(), true);
                if (!writing && next.containsKey(place)) {
                    writing = true;
                    return take(next);
                }
                try {
                    wait();
                } catch (InterruptedException e) {
                    // What is in hand is finished; whoever asked learns of it afterwards.
                    interrupted = true;
                }
            }
            return List.of();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static List<Entry> take(NavigableMap<Long, Entry> next) {
        var together = new ArrayList<Entry>();
        while (!next.isEmpty() && together.size() < MOST_AT_ONCE) {
            together.add(Objects.requireNonNull(next.pollFirstEntry()).getValue());
        }
        return together;
    }

    private void write(List<Entry> together) {
        try {
            List<LedgerLine> lines = store.recordAll(
                    together.stream().flatMap(e -> e.recordings.stream()).toList());
            int next = 0;
            for (Entry entry : together) {
                entry.lines = lines.subList(next, next + entry.recordings.size());
                next += entry.recordings.size();
            }
        } catch (RuntimeException e) {
            // One alone may be the cause: the others shall not fail with it.
            together.forEach(this::writeAlone);
        } finally {
            synchronized (this) {
                writing = false;
                notifyAll();
            }
        }
    }

    private void writeAlone(Entry entry) {
        try {
            entry.lines = store.recordAll(entry.recordings);
        } catch (RuntimeException e) {
            entry.fault = e;
        }
    }
}

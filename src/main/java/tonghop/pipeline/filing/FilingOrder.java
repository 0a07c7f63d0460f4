package tonghop.pipeline.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tonghop.model.LedgerLine;
import tonghop.store.Recording;
import tonghop.store.Store;

/**
 * Documents are read side by side and filed in the order of their arrival: of two versions of a report the later one must win,
 * whichever was read first. What is ready together goes into the ledger in one transaction, for which all its threads wait. Only the
 * thread whose turn it is is woken: to wake all that wait costs more than the transaction.
 */
public final class FilingOrder {

    /** So that a long queue does not hold the store for long. */
    private static final int MOST_AT_ONCE = 100;

    private final Store store;
    private final ReentrantLock state = new ReentrantLock();
    private final Condition durable = state.newCondition();
    private final TreeSet<Long> open = new TreeSet<>();
    private final TreeMap<Long, Entry> ready = new TreeMap<>();
    private long last;
    private boolean writing;

    public FilingOrder(Store store) {
        this.store = store;
    }

    private static final class Entry {
        private final List<Recording> recordings;
        private final Condition turn;
        private @Nullable List<LedgerLine> lines;
        private @Nullable RuntimeException fault;

        Entry(List<Recording> recordings, Condition turn) {
            this.recordings = recordings;
            this.turn = turn;
        }

        boolean isDone() {
            return lines != null || fault != null;
        }
    }

    /** Takes the next place; whoever has a later one waits for this one, until {@link #file} or {@link #leave}. */
    public long enter() {
        state.lock();
        try {
            open.add(++last);
            return last;
        } finally {
            state.unlock();
        }
    }

    /** Waits until all that came before is durable; from then on nothing is filed but what came at this place. */
    void awaitAllBefore(long place) throws InterruptedException {
        state.lock();
        try {
            while (writing
                    || !open.isEmpty() && open.first() < place
                    || !ready.headMap(place).isEmpty()) {
                durable.await();
            }
        } finally {
            state.unlock();
        }
    }

    /** Gives the place up, filed or not. */
    public void leave(long place) {
        state.lock();
        try {
            if (open.remove(place)) {
                wakeNext();
            }
        } finally {
            state.unlock();
        }
    }

    /** Whoever is first of those that may be filed files all of them. */
    private void wakeNext() {
        if (!writing && !ready.isEmpty() && (open.isEmpty() || ready.firstKey() <= open.first())) {
            ready.firstEntry().getValue().turn.signal();
        }
        durable.signalAll();
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
        var mine = new Entry(recordings, state.newCondition());
        List<Entry> turn = awaitFirstTurn(place, mine, isLast);
        while (!turn.isEmpty()) {
            write(turn);
            turn = awaitNextTurn(place, mine);
        }
        if (mine.fault != null) {
            throw mine.fault;
        }
        return Objects.requireNonNull(mine.lines);
    }

    private List<Entry> awaitFirstTurn(long place, Entry mine, boolean isLast) {
        state.lock();
        try {
            ready.put(place, mine);
            if (isLast) {
                open.remove(place);
            }
            wakeNext();
            return awaitTurn(place, mine);
        } finally {
            state.unlock();
        }
    }

    private List<Entry> awaitNextTurn(long place, Entry mine) {
        state.lock();
        try {
            return awaitTurn(place, mine);
        } finally {
            state.unlock();
        }
    }

    /** Waits until somebody else has filed it, then nothing is to be done; or until this thread shall file all that are returned. */
    private List<Entry> awaitTurn(long place, Entry mine) {
        while (!mine.isDone()) {
            NavigableMap<Long, Entry> next = open.isEmpty() ? ready : ready.headMap(open.first(), true);
            if (!writing && next.containsKey(place)) {
                writing = true;
                return take(next);
            }
            // What is in hand is finished; whoever asked to interrupt it learns of it afterwards.
            mine.turn.awaitUninterruptibly();
        }
        return List.of();
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
            written(together);
        }
    }

    private void written(List<Entry> together) {
        state.lock();
        try {
            writing = false;
            together.forEach(entry -> entry.turn.signal());
            wakeNext();
        } finally {
            state.unlock();
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

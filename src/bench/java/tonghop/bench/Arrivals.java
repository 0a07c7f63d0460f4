package tonghop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

/**
 * What a clerk waits for while {@code run} is at work over a period to which {@code -Dbench.units=300} units have reported: from a complete
 * file in the inbox to its verdict in the ledger, and from there to the workbook that has it in it. Idle, and with so many reports a second.
 */
public final class Arrivals {

    private static final int UNITS = Integer.getInteger("bench.units", 300);
    private static final int IDLE = Integer.getInteger("bench.idle", 50);
    private static final int RATE = Integer.getInteger("bench.rate", 50);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final int WARM_UP = 10;

    private final CommuneOffice office;
    private final LedgerWatch watch;
    private final Path ready;
    private int sent;

    private Arrivals(CommuneOffice office, LedgerWatch watch, Path ready) {
        this.office = office;
        this.watch = watch;
        this.ready = ready;
    }

    /** A file that was put into the inbox. */
    private record Put(String file, long at) {}

    /** @param args none */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (var folder = WorkFolder.create()) {
            var office = CommuneOffice.of(folder.home(), UNITS);
            try (Store store = office.store()) {
                office.fill(store, office.months().get(0));
            }
            ProcessTable.conditions("%d units; run, from file to verdict to workbook".formatted(UNITS));
            System.out.printf("%-72s %8s %10s %10s%n", "", "reports", "median ms", "99 % ms");
            try (var program = RunningProgram.start(office.home().folder());
                    var watch = new LedgerWatch(office.store())) {
                Path ready = Files.createDirectories(folder.path().resolve("ready"));
                new Arrivals(office, watch, ready).measure();
            }
        }
    }

    private void measure() throws IOException, InterruptedException {
        idle(WARM_UP, true);
        report("idle, renamed into the inbox", idle(IDLE, false));
        report("idle, written that moment (waits to be unchanged)", idle(IDLE, true));
        report("%d a second".formatted(RATE), load());
    }

    /** One after the other, each when the workbook with the one before is there. @param fresh whether written that moment */
    private List<Put> idle(int count, boolean fresh) throws IOException, InterruptedException {
        var puts = new ArrayList<Put>();
        for (int i = 0; i < count; i++) {
            Path file = next(office.months().get(0), i % UNITS, 1 + sent);
            puts.add(put(file, fresh));
            watch.await(List.of(puts.get(i).file()));
        }
        return puts;
    }

    /** Month after month of all units. */
    private List<Put> load() throws IOException, InterruptedException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < RATE * SECONDS; i++) {
            files.add(next(office.months().get(1 + i / UNITS % 11), i % UNITS, i / UNITS / 11));
        }
        var puts = new ArrayList<Put>();
        long start = System.nanoTime();
        for (Path file : files) {
            long due = start + puts.size() * 1_000_000_000L / RATE;
            LockSupport.parkNanos(due - System.nanoTime());
            puts.add(put(file, false));
        }
        watch.await(puts.stream().map(Put::file).toList());
        return puts;
    }

    private Path next(ReportingPeriod month, int unit, int version) throws IOException {
        Path file = ready.resolve("BC %05d.xlsx".formatted(sent++));
        office.write(file, month, unit, version);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        return file;
    }

    private Put put(Path file, boolean fresh) throws IOException {
        if (fresh) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        }
        String name = file.getFileName().toString();
        long now = System.nanoTime();
        Files.move(file, office.home().inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return new Put(name, now);
    }

    private void report(String what, List<Put> puts) {
        row(what + ": to the verdict", puts, p -> watch.verdict(p.file()) - p.at());
        row(what + ": on to the workbook", puts, p -> watch.workbook(p.file()) - watch.verdict(p.file()));
        var lost = watch.notCounted(puts.stream().map(Put::file).toList());
        if (!lost.isEmpty()) {
            throw new IllegalStateException("do not count: " + lost);
        }
    }

    private static void row(String what, List<Put> puts, ToLongFunction<Put> nanos) {
        long[] sorted = puts.stream().mapToLong(nanos).sorted().toArray();
        System.out.printf(
                "%-72s %8d %10d %10d%n",
                what, sorted.length, sorted[sorted.length / 2] / 1_000_000, sorted[sorted.length * 99 / 100] / 1_000_000);
    }
}

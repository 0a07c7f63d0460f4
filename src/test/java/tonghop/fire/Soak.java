package tonghop.fire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tonghop.store.Store;

/**
 * A running instance under steady arrivals, every fourth by mail, gauged once a minute: the reports of two years, one after the other, as
 * they would come in years; when all have come the units correct them.
 */
final class Soak {

    private static final int EVERY_BY_MAIL = 4;
    private static final int[] YEARS = {2024, 2025};
    private static final OffsetDateTime AFTERWARDS = OffsetDateTime.parse("2026-01-15T08:00:00+07:00");
    private static final int LOOK_MILLIS = 10;
    private static final double FLAT_MB_AN_HOUR = 30;
    private static final double FLAT_HANDLES_AN_HOUR = 20;
    /** The first minutes fill caches and load classes. */
    private static final int WARM_UP = 3;

    private final Duration length;
    private final int perMinute;
    private final Path folder;
    private final Random random;
    private final Map<Path, Long> waiting = new ConcurrentHashMap<>();
    private final List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
    private final List<ProcessGauge.Reading> gauges = new ArrayList<>();
    private final Deque<Owed> owed = new ArrayDeque<>();
    private int sent;

    Soak(Duration length, int perMinute, long seed, Path folder) {
        this.length = length;
        this.perMinute = perMinute;
        this.folder = folder;
        this.random = new Random(seed);
        for (int year : YEARS) {
            owed.addAll(Owed.of("dvcq-tuyenquang", year));
            owed.addAll(Owed.of("dvcq-bdt-dongnai", year));
        }
    }

    /** False if memory or handles grow, or something was lost. */
    boolean run() throws Exception {
        System.out.printf(
                "Soak: %s, %d arrivals a minute, every %dth by mail, -Xmx256m%n", length, perMinute, EVERY_BY_MAIL);
        System.out.printf(
                "%6s %11s %8s %8s %8s %10s %8s %8s %8s %8s%n",
                "minute",
                "resident MB",
                "heap MB",
                "handles",
                "threads",
                "documents",
                "letters",
                "p50 ms",
                "p99 ms",
                "WAL KB");
        try (var office = new Office(folder, KillMoments.never())) {
            office.at(AFTERWARDS).enterContacts();
            Program program = DiskTrials.running(office);
            Thread watch = new Thread(() -> watch(office));
            watch.setDaemon(true);
            watch.start();
            try (var gauge = ProcessGauge.of(program)) {
                long start = System.nanoTime();
                for (int minute = 1; System.nanoTime() - start < length.toNanos(); minute++) {
                    arriveFor(office, TimeUnit.MINUTES.toNanos(1));
                    row(minute, office, gauge);
                }
            }
            Patience.until(
                    "all is taken in",
                    () -> State.files(office.home.resolve("inbox")).isEmpty());
            boolean ended = program.stop() == 0;
            Siege.settle(office);
            return verdict(office, ended);
        }
    }

    private void arriveFor(Office office, long nanos) throws Exception {
        long end = System.nanoTime() + nanos;
        long pause = TimeUnit.MINUTES.toNanos(1) / perMinute;
        long next = System.nanoTime();
        while (next < end) {
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            arrive(office);
            next += pause;
        }
    }

    private void arrive(Office office) throws Exception {
        Owed next = owed.removeFirst();
        owed.addLast(next);
        sent++;
        byte[] report = OfficeReport.of(next, random).csv();
        String name = "BC %06d %s.csv".formatted(sent, next.unit().code());
        if (sent % EVERY_BY_MAIL == 0) {
            office.mail(sent, name, report);
        } else {
            long now = System.nanoTime();
            office.drop(name, report);
            waiting.put(office.home.resolve("inbox").resolve(name), now);
        }
    }

    /** From the moment when a file lies in the inbox to the moment when it is in the ledger and gone. */
    private void watch(Office office) {
        try {
            while (true) {
                waiting.forEach((file, since) -> {
                    if (!Files.exists(file)) {
                        latencies.add((System.nanoTime() - since) / 1_000_000);
                        waiting.remove(file);
                    }
                });
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void row(int minute, Office office, ProcessGauge process) throws Exception {
        ProcessGauge.Reading gauge = process.now();
        gauges.add(gauge);
        long[] passed = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        latencies.clear();
        Path wal = office.home.resolve("data/tonghop.db-wal");
        System.out.printf(
                "%6d %11d %8.1f %8d %8d %10d %8d %8d %8d %8d%n",
                minute,
                gauge.residentMb(),
                gauge.heapMb(),
                gauge.handles(),
                gauge.threads(),
                documents(office),
                office.post.letters().size(),
                at(passed, 50),
                at(passed, 99),
                Files.exists(wal) ? Files.size(wal) / 1024 : 0);
    }

    private static long documents(Office office) {
        try (Store store = office.store()) {
            return store.lastNumber();
        }
    }

    private static long at(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private boolean verdict(Office office, boolean ended) throws Exception {
        List<Double> heap =
                gauges.stream().skip(WARM_UP).map(ProcessGauge.Reading::heapMb).toList();
        List<Double> handles =
                gauges.stream().skip(WARM_UP).map(g -> (double) g.handles()).toList();
        double heapSlope = slopeAnHour(heap);
        double handleSlope = slopeAnHour(handles);
        int mails = sent / EVERY_BY_MAIL;
        long documents = documents(office);
        boolean whole = documents == sent + mails
                && office.post.letters().stream().distinct().count() == mails;
        boolean flat = heapSlope < FLAT_MB_AN_HOUR && handleSlope < FLAT_HANDLES_AN_HOUR;
        System.out.printf(
                "%d sent, %d of them by mail; %d documents, messages included, %d letters: %s%n",
                sent, mails, documents, office.post.letters().size(), whole ? "nothing lost" : "NOT ALL IS THERE");
        System.out.printf(
                "after minute %d: heap %+.1f MB an hour, handles %+.1f an hour: %s%s%n",
                WARM_UP,
                heapSlope,
                handleSlope,
                flat ? "flat" : "NOT FLAT",
                ended ? "" : ", and it did not end in order");
        return whole && flat && ended;
    }

    /** Of the line that fits minutes best. */
    private static double slopeAnHour(List<Double> minutes) {
        double middle = (minutes.size() - 1) / 2.0;
        double mean =
                minutes.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double over = 0;
        double under = 0;
        for (int i = 0; i < minutes.size(); i++) {
            over += (i - middle) * (minutes.get(i) - mean);
            under += (i - middle) * (i - middle);
        }
        return under == 0 ? 0 : 60 * over / under;
    }
}

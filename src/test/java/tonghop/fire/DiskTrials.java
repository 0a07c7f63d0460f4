package tonghop.fire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Disks that are full, closed to writing, or slow. */
final class DiskTrials {

    private static final int MEGABYTES = 40;
    private static final int REPORTS = 5;
    private static final int FROZEN_MILLIS = 900;
    private static final int THAWED_MILLIS = 150;

    private DiskTrials() {}

    static List<Trial> all() {
        return List.of(
                new Trial("the home's disk is full at the start", DiskTrials::fullAtTheStart),
                new Trial("the store's disk fills up while it runs", DiskTrials::fullWhileItRuns),
                new Trial("the home's disk is read-only", DiskTrials::readOnly),
                new Trial("the disk of the results is full", DiskTrials::resultsOnAFullDisk),
                new Trial("the disk of the results is read-only while it runs", DiskTrials::resultsOnAReadOnlyDisk),
                new Trial("the store's disk stands still 6 seconds in 7", DiskTrials::slow));
    }

    private static String fullAtTheStart(Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, MEGABYTES);
                var office = new Office(folder, disk.place().resolve("home"), KillMoments.never())) {
            Sent sent = Sent.reports(REPORTS).into(office);
            disk.fill();
            Trial.must("it ends with a failure", office.once().end() == 1);
            Trial.must("nothing left the inbox", sent.waiting(office).count() == REPORTS);
            String said = Trial.line(office, "đầy");
            disk.free();
            Trial.must("it goes on afterwards", office.once().end() == 0);
            sent.mustBeIn(office);
            return said;
        }
    }

    private static String fullWhileItRuns(Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, MEGABYTES);
                var office = new Office(folder, disk.place().resolve("home"), KillMoments.never())) {
            Path inbox = Files.createDirectories(folder.resolve("inbox"));
            office.with("inbox = " + inbox);
            Program program = running(office);
            disk.fill();
            Sent sent = Sent.reports(REPORTS);
            for (int i = 0; i < REPORTS; i++) {
                Files.write(
                        inbox.resolve(sent.names().get(i)), sent.all().get(i).csv());
            }
            Patience.until("it says that the disk is full", () -> office.said().contains("đầy"));
            Trial.must("it runs on", program.isRunning());
            disk.free();
            Patience.until("all is taken in", () -> State.files(inbox).isEmpty());
            Trial.must("it ends in order", program.stop() == 0);
            Trial.must("nothing is left to do", office.once().end() == 0);
            sent.mustBeIn(office);
            return Trial.line(office, "đầy");
        }
    }

    private static String readOnly(Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, MEGABYTES);
                var office = new Office(folder, disk.place().resolve("home"), KillMoments.never())) {
            Sent sent = Sent.reports(REPORTS).into(office);
            Trial.must("it works", office.once().end() == 0);
            disk.readOnly();
            Trial.must("it ends with a failure", office.once().end() == 1);
            disk.writable();
            Trial.must("it goes on afterwards", office.once().end() == 0);
            sent.mustBeIn(office);
            return Trial.line(office, "chỉ cho");
        }
    }

    private static String resultsOnAFullDisk(Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, MEGABYTES);
                var office = new Office(folder, KillMoments.never())) {
            office.with("out = " + link(office, disk));
            Sent sent = Sent.reports(REPORTS).into(office);
            disk.fill();
            int exit = office.once().end();
            Trial.must("it ends with a failure, not " + exit, exit == 1);
            disk.free();
            Trial.must("it goes on afterwards", office.once().end() == 0);
            sent.mustBeIn(office);
            return Trial.line(office, "đầy");
        }
    }

    private static String resultsOnAReadOnlyDisk(Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, MEGABYTES);
                var office = new Office(folder, KillMoments.never())) {
            office.with("out = " + link(office, disk));
            Program program = running(office);
            disk.readOnly();
            Sent sent = Sent.reports(REPORTS).into(office);
            Patience.until("it says so", () -> office.said().contains("chỉ cho"));
            disk.writable();
            Path result = disk.place().resolve("dvcq-bdt-dongnai/2024-6M/tong-hop.json");
            Patience.until("the results are there", () -> Files.exists(result));
            Trial.must("it ends in order", program.stop() == 0);
            sent.mustBeIn(office);
            return Trial.line(office, "chỉ cho");
        }
    }

    /** The results lie on the disk, and can be looked at where they always are. */
    private static Path link(Office office, SmallDisk disk) throws Exception {
        Files.createSymbolicLink(office.home.resolve("out"), disk.place());
        return disk.place();
    }

    private static String slow(Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, MEGABYTES);
                var office = new Office(folder, disk.place().resolve("home"), KillMoments.never())) {
            Program program = running(office);
            var stop = new CountDownLatch(1);
            Thread brake = new Thread(() -> brake(disk, stop));
            Sent sent = Sent.reports(REPORTS);
            Path inbox = office.home.resolve("inbox");
            brake.start();
            for (int i = 0; i < REPORTS; i++) {
                Files.write(
                        inbox.resolve(sent.names().get(i)), sent.all().get(i).csv());
            }
            Patience.until("all is taken in", () -> State.files(inbox).isEmpty());
            stop.countDown();
            brake.join();
            Trial.must("it ends in order", program.stop() == 0);
            Trial.must("nothing is left to do", office.once().end() == 0);
            sent.mustBeIn(office);
            Trial.must("no fault is told", !office.said().contains("Chưa"));
            return "-";
        }
    }

    private static void brake(SmallDisk disk, CountDownLatch stop) {
        try {
            boolean stopped = false;
            while (!stopped) {
                disk.freeze();
                TimeUnit.MILLISECONDS.sleep(FROZEN_MILLIS);
                disk.thaw();
                stopped = stop.await(THAWED_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Program running(Office office) throws Exception {
        Program program = office.run();
        Patience.until("it runs", () -> {
            Trial.must("it runs: " + office.said(), program.isRunning());
            return office.said().contains("đang theo dõi");
        });
        return program;
    }
}
